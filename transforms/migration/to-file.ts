import type { Finding, IdleComment, Marks, Migration, Note } from "../../src/findings/finding.js";
import type { Phrase } from "../../src/findings/phrase.js";
import type { Change, Edit, Fragment, Slice, Span } from "../../src/model.js";
import type { Document, Embedding } from "../../src/source/document.js";
import { encodeAttribute } from "../../src/source/hosts/entities.js";
import type { Region } from "../../src/source/hosts/found.js";
import { MarkupLines } from "./markup-lines.js";

/**
 * What was made of the code in a file of another language, as it is made of the file: with offsets into it, and new code as
 * it is written there.
 */
export function toFile<Made extends Placed>(made: Made, document: Document): Made {
  const { embedding, text } = document;
  return embedding ? new Way(embedding, text).migration(made) : made;
}

/** What of a migration speaks of places. */
type Placed = Pick<Migration, "findings" | "changes" | "offers" | "idle" | "marks" | "typings">;

class Way {
  constructor(
    readonly embedding: Embedding,
    readonly text: string,
  ) {}

  migration<Made extends Placed>(made: Made): Made {
    const { findings, changes, offers, idle, marks, typings } = made;
    return {
      ...made,
      changes: changes.map((change) => this.#change(change)),
      findings: findings.map((finding) => this.#finding(finding)),
      ...(offers && { offers: offers.map((change) => this.#change(change)) }),
      ...(idle && { idle: idle.map((comment) => this.#idle(comment)) }),
      ...(marks && { marks: this.#marks(marks, findings) }),
      ...(typings && { typings: typings.map((typing) => this.#span(typing)) }),
    };
  }

  #finding(finding: Finding): Finding {
    const { span, name, details, notes } = finding;
    return {
      ...finding,
      span: this.#span(span),
      name: this.#span(name),
      details: this.#details(details),
      notes: notes.map((note) => this.#note(note)),
    };
  }

  #details<Details extends Finding["details"]>(details: Details): Details {
    const { detail, hint, because } = details;
    return {
      ...details,
      detail: this.#phrase(detail),
      ...(hint !== undefined && { hint: this.#phrase(hint) }),
      ...(because !== undefined && { because: this.#phrase(because) }),
    };
  }

  #note(note: Note): Note {
    return typeof note !== "string" && "reason" in note
      ? { ...note, details: this.#details(note.details) }
      : this.#phrase(note);
  }

  #phrase(phrase: Phrase): Phrase {
    if (typeof phrase === "string") return phrase;
    return phrase.map((part) =>
      typeof part !== "string" && "start" in part
        ? { ...part, start: this.embedding.toFile(part.start) }
        : part,
    );
  }

  #idle(comment: IdleComment): IdleComment {
    const { removal } = comment;
    return { ...this.#span(comment), removal: removal && this.#edit(removal) };
  }

  #marks({ places, comments }: Marks, findings: readonly Finding[]): Marks {
    const { toFile } = this.embedding;
    const markup = new MarkupLines(this.embedding);
    return {
      places: places.map((place) => ({
        ...place,
        statements: place.statements.map(toFile),
        markup: markup.above(toFile(findings[place.finding]!.name.start)),
      })),
      comments: [...comments.map(toFile), ...markup.comments()],
    };
  }

  #change(change: Change): Change {
    const edits = change.edits.map((edit) => this.#edit(edit));
    const quotes = change.edits.flatMap((edit) => this.#quotes(edit));
    return { ...change, edits: [...edits, ...quotes] };
  }

  #edit(edit: Edit): Edit {
    const region = this.#regionOf(edit);
    if (region?.isName)
      throw new Error("new code can't stand in the place of a name that is an attribute, too");
    const write = (content: readonly Fragment[]) => content.map((one) => this.#fragment(one, region));
    return {
      ...this.#span(edit),
      content: write(edit.content),
      ...(edit.untilAll && { untilAll: write(edit.untilAll) }),
    };
  }

  /** Around an attribute that has had none. */
  #quotes(edit: Edit): Edit[] {
    const region = this.#regionOf(edit);
    const quote = region?.encoded?.needsQuotes;
    if (!quote) return [];
    const { start, end } = this.#attribute(region);
    return [start, end].map((at) => ({ start: at, end: at, content: [quote] }));
  }

  /** Of a URL, only what is behind its scheme is code. */
  #attribute({ encoded, ...region }: Region): Span {
    const { start, end } = this.#span(region);
    return { start: encoded?.valueStart ?? start, end };
  }

  #regionOf({ start, end }: Span): Region | undefined {
    const region = this.embedding.regionAt(start);
    return region && end <= region.end ? region : undefined;
  }

  #fragment(fragment: Fragment, region: Region | undefined): Fragment {
    if (typeof fragment === "string") return encode(fragment, region);
    const own = this.#regionOf(fragment);
    if (own === region || (!isEncoded(own) && !isEncoded(region))) return this.#slice(fragment, region);
    // What comes from elsewhere is written otherwise there.
    return encode(this.text.slice(fragment.start, fragment.end), region);
  }

  #slice(slice: Slice, region: Region | undefined): Slice {
    const { indent, ...span } = { ...slice, ...this.#span(slice) };
    const behind = region?.encoded ? region.encoded.linePrefix : "";
    // Where it isn't known what the lines of the file begin with, nor is where their indentation is.
    if (!indent || behind === undefined) return span;
    const frozen = indent.frozen.map((one) => this.#span(one));
    return { ...span, indent: { ...indent, frozen, ...(behind !== "" && { behind }) } };
  }

  #span<Kind extends Span>(span: Kind): Kind {
    const { toFile } = this.embedding;
    return { ...span, start: toFile(span.start), end: toFile(span.end) };
  }
}

function isEncoded(region: Region | undefined): boolean {
  return region !== undefined && (region.encoded !== undefined || region.quotedBy !== undefined);
}

function encode(code: string, region: Region | undefined): string {
  if (region?.encoded) return region.encoded.encode(code);
  return region?.quotedBy ? encodeAttribute(code, region.quotedBy) : code;
}
