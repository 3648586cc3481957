import type { Span } from "../../model.js";
import { parsers } from "./parsers.js";
import { joinPieces, lineStart, type WrittenCode } from "./written-code.js";

/** What a document shows, and in MDX what it runs. */
export interface MarkdownCode {
  readonly fences: readonly Fence[];
  /** `import` and `export` statements of MDX. */
  readonly modules: readonly WrittenCode[];
  readonly expressions: readonly Expression[];
}

export interface Fence {
  /** What stands behind the opening fence: `js {1,3}`. */
  readonly info: string;
  readonly code: WrittenCode;
}

/** `{…}` of MDX, without the braces. */
export interface Expression {
  readonly code: WrittenCode;
  /** Of which attribute it is the value; null where it isn't one. */
  readonly attribute: string | null;
}

type Token = ReturnType<ReturnType<typeof parsers.markdown>["postprocess"]>[number][1];

/** Which extensions of the parser a document is read with. */
export type Extensions = NonNullable<
  NonNullable<Parameters<ReturnType<typeof parsers.markdown>["parse"]>[0]>["extensions"]
>;

/** What stands in lines of text only; no fence does. */
const inText = [
  ...["attention", "autolink", "characterEscape", "characterReference", "codeText", "hardBreakEscape"],
  ...["htmlText", "labelEnd", "labelStartImage", "labelStartLink"],
];

/** Reads a document that isn't MDX. */
export function readMarkdown(file: string): MarkdownCode {
  return read(file, [{ disable: { null: inText } }]);
}

/** @throws what the parser says of what can't be read with its extensions */
export function read(file: string, extensions: Extensions): MarkdownCode {
  const { frontmatter, parse, postprocess, preprocess } = parsers.markdown();
  const mark = markLength(file);
  const chunks = preprocess()(file.slice(mark), undefined, true);
  const document = parse({ extensions: [frontmatter(["yaml", "toml"]), ...extensions] }).document();
  const reader = new Reader(file, mark);
  for (const [kind, token] of postprocess(document.write(chunks))) {
    if (kind === "enter") reader.enter(token);
    else reader.exit(token);
  }
  const { fences, modules, expressions } = reader;
  return { fences, modules, expressions };
}

/** Offsets that the parser tells don't count a byte order mark. */
export function markLength(file: string): number {
  return file.charCodeAt(0) === 0xfeff ? 1 : 0;
}

const expression = /^mdx(?:\w*Expression|\w*ExpressionAttribute)$/;
const partOfExpression = /^mdx\w*Expression(?:Chunk|Value|AttributeValue)$/;
const valueOfAttribute = /AttributeValueExpression$/;
const attributeName = /^mdx\w*AttributeName$/;
const container = /^(?:blockQuote|list(?:Ordered|Unordered))$/;

/** What a line begins with in quotes and lists, the bullet of a list's first line among it. */
const beginning = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

/** Collects the code among the parser's tokens. */
class Reader {
  readonly fences: Fence[] = [];
  readonly modules: WrittenCode[] = [];
  readonly expressions: Expression[] = [];
  readonly #file: string;
  readonly #mark: number;
  /** Of the code that is being read. */
  #pieces: Span[] = [];
  #info = "";
  /** How many fences the code has: the closing one may be missing. */
  #fences = 0;
  /** The last that was named; it may have no value. */
  #attribute: string | null = null;
  /** How many quotes and lists there are around. */
  #depth = 0;

  constructor(file: string, mark: number) {
    this.#file = file;
    this.#mark = mark;
  }

  enter(token: Token): void {
    const type: string = token.type;
    const { start, end } = this.#spanOf(token);
    if (type === "codeFlowValue" || partOfExpression.test(type)) this.#pieces.push({ start, end });
    else if (type === "lineEnding") this.#pieces.push(this.#lineEnding(start));
    else if (type === "codeFencedFence") this.#fences++;
    else if (type === "codeFencedFenceInfo") this.#info = /.*/.exec(this.#file.slice(start))![0];
    else if (attributeName.test(type)) this.#attribute = this.#file.slice(start, end).trim();
    else if (container.test(type)) this.#depth++;
    else if (type === "codeFenced" || expression.test(type)) {
      this.#pieces = [];
      this.#info = "";
      this.#fences = 0;
    }
  }

  exit(token: Token): void {
    const type: string = token.type;
    if (type === "codeFenced") this.#addFence();
    else if (type === "mdxjsEsm") this.modules.push(joinPieces(this.#file, [this.#spanOf(token)], ""));
    else if (expression.test(type)) this.#addExpression(valueOfAttribute.test(type) ? this.#attribute : null);
    else if (container.test(type)) this.#depth--;
  }

  #spanOf({ start, end }: Token): Span {
    return { start: start.offset + this.#mark, end: end.offset + this.#mark };
  }

  /** Without what the next line begins with, which is in the parser's token, too. */
  #lineEnding(start: number): Span {
    return { start, end: start + (this.#file.startsWith("\r\n", start) ? 2 : 1) };
  }

  #addFence(): void {
    // The ends of the lines that are fences themselves are none of the code's.
    const pieces = this.#pieces.slice(1, this.#fences > 1 ? -1 : undefined);
    const first = pieces.find(({ start, end }) => this.#file.slice(start, end).trim() !== "");
    if (!first) return;
    const prefix = this.#file.slice(lineStart(this.#file, first.start), first.start);
    this.fences.push({ info: this.#info, code: joinPieces(this.#file, pieces, prefix) });
  }

  #addExpression(attribute: string | null): void {
    const [first] = this.#pieces;
    if (!first) return;
    const prefix = this.#depth === 0 ? "" : this.#beginningOf(first.start);
    this.expressions.push({ attribute, code: joinPieces(this.#file, this.#pieces, prefix) });
  }

  /** What the line of an offset begins with in quotes and lists; a bullet is blank in the lines below. */
  #beginningOf(offset: number): string {
    const line = this.#file.slice(lineStart(this.#file, offset), offset);
    return beginning.exec(line)![0].replace(/[^\s>]/g, " ");
  }
}
