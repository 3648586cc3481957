import type * as t from "@babel/types";
import { type Piece, piecesOf, toResult } from "../../src/edits/pieces.js";
import type { Edit, Span } from "../../src/model.js";
import { type Parsed, parseStatements } from "../../src/source/parse.js";
import { mayMeet } from "./seams.js";
import { type Signatures, signaturesOf } from "./signatures.js";

/** A stretch between two statements that no edit comes near, with the edited ones in it. */
interface Part {
  /** What stands before and after it; none at the ends of the file. */
  readonly before: t.Node | undefined;
  readonly after: t.Node | undefined;
  readonly edited: readonly t.Node[];
  /** Where it is in the result. */
  readonly span: Span;
}

/**
 * Whether the result of edits certainly parses, by its edited statements alone. The others are as they were, so that
 * nothing can be wrong with them but what they have to do with these: where they meet, and names that both declare.
 *
 * @param parsed the source's tree
 * @param code the result
 * @returns false where it may not, or where that can't be told
 */
export function parsesByParts(source: string, parsed: Parsed, code: string, edits: readonly Edit[]): boolean {
  const { program } = parsed.ast;
  const isWhole = program.start === 0 && program.end === source.length;
  // Scripts are parsed in two ways, either of which will do.
  if (!isWhole || !parsed.dialect || parsed.recovered.length > 0 || program.sourceType !== "module")
    return false;
  const parts = partsOf(program, piecesOf(source, edits), code.length);
  if (!parts || !keepsTheRest(source, code, parts) || !staysModule(program, parts)) return false;
  const joined = new Joined(parts, code);
  const ast = parseStatements(joined.text, parsed.dialect);
  return (
    ast !== undefined &&
    joined.separators.every((at) => ast.program.body.some((node) => node.start === at && isEmpty(node))) &&
    parts.every((part, i) => standsAlone(part, { ast, text: joined.text, span: joined.spans[i]! }, source))
  );
}

/** The results of some parts as one text, with a statement that is empty between them. */
class Joined {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly separators: readonly number[];

  constructor(parts: readonly Part[], code: string) {
    const separators: number[] = [];
    let text = "";
    this.spans = parts.map(({ before, span }) => {
      if (before) {
        separators.push(text.length + 1);
        text += "\n;\n";
      }
      const start = text.length;
      text += code.slice(span.start, span.end);
      return { start, end: text.length };
    });
    this.text = text;
    this.separators = separators;
  }
}

function isEmpty({ type }: t.Node): boolean {
  return type === "EmptyStatement";
}

/** @returns nothing where more is edited than statements and what stands between them */
function partsOf(program: t.Program, pieces: readonly Piece[], length: number): Part[] | undefined {
  const head = [...(program.interpreter ? [program.interpreter] : []), ...program.directives];
  const parts: Part[] = [];
  let before: t.Node | undefined;
  let edited: t.Node[] = [];
  let next = 0;
  const close = (after: t.Node | undefined, from: number) => {
    if (from === next) return;
    next = from;
    const start = before ? toResult(pieces, before.end!) : 0;
    parts.push({
      before,
      after,
      edited,
      span: { start, end: after ? toResult(pieces, after.start!) : length },
    });
  };
  for (const node of [...head, ...program.body]) {
    let from = next;
    while (from < pieces.length && pieces[from]!.before.end < node.start!) from++;
    const isNear = from < pieces.length && pieces[from]!.before.start <= node.end!;
    if (isNear && head.includes(node as t.Directive)) return undefined;
    if (isNear) {
      edited.push(node);
      continue;
    }
    close(node, from);
    before = node;
    edited = [];
  }
  close(undefined, pieces.length);
  return parts;
}

/** Whether all that is in no part is the same text before and after. */
function keepsTheRest(source: string, code: string, parts: readonly Part[]): boolean {
  let at = { source: 0, code: 0 };
  for (const { before, after, span } of parts) {
    const end = before?.end ?? 0;
    if (source.slice(at.source, end) !== code.slice(at.code, span.start)) return false;
    at = { source: after?.start ?? source.length, code: span.end };
  }
  return source.slice(at.source) === code.slice(at.code);
}

/** Whether what makes a module of the file is among what stays. */
function staysModule({ body }: t.Program, parts: readonly Part[]): boolean {
  const edited = new Set(parts.flatMap((part) => part.edited));
  return body.some((node) => /^(?:Import|Export)\w*Declaration$/.test(node.type) && !edited.has(node));
}

interface Result {
  readonly ast: t.File;
  readonly text: string;
  /** Where the part is in that. */
  readonly span: Span;
}

/** Whether a part that was parsed by itself is as right in its place: it declares nothing new, and no end of it runs on. */
function standsAlone({ before, after, edited }: Part, { ast, text, span }: Result, source: string): boolean {
  const { directives, body } = ast.program;
  const nodes = [...directives, ...body].filter(({ start, end }) => start! >= span.start && end! <= span.end);
  if (!isWithin(nodes.map(signaturesOf), edited.map(signaturesOf))) return false;
  const swallows = (comment: t.Comment) => comment.type === "CommentLine" && comment.end === span.end;
  if (after && ast.comments?.some(swallows)) return false;
  const [first] = nodes;
  const last = nodes.at(-1);
  const follower = after && {
    gap: text.slice(last?.end ?? span.start, span.end),
    text: source.slice(after.start!, after.start! + 1),
  };
  const opener = first
    ? { gap: text.slice(span.start, first.start!), text: text.slice(first.start!, first.start! + 1) }
    : follower;
  return (
    (!before || !opener || mayMeet(before, source, opener)) &&
    (!last || !follower || mayMeet(last, text, follower))
  );
}

/** Whether each signature among some is among others, too, as often as there. */
function isWithin(some: readonly Signatures[], others: readonly Signatures[]): boolean {
  const left = others.flatMap((each) => each ?? []);
  return (
    [...some, ...others].every((each) => each !== undefined) &&
    some
      .flatMap((each) => each ?? [])
      .every((each) => {
        const index = left.indexOf(each);
        if (index >= 0) left.splice(index, 1);
        return index >= 0;
      })
  );
}
