import type { ParserOptions, ParserPlugin } from "@babel/parser";
import type { Comment, Expression, File, FunctionParameter, Node } from "@babel/types";
import type { Span } from "../model.js";
import { parseExpression as parseExpressionWithBabel, parse as parseWithBabel } from "./babel.js";
import type { Dialect } from "./extensions.js";

/** A stretch of a text that is code, and how to parse it. */
export interface Code extends Span {
  readonly dialect: Dialect;
}

/** The syntax tree of some code. Offsets in it are offsets into the whole text. */
export interface Parsed {
  readonly ast: File;
  /** What the parser had to overlook. */
  readonly recovered: readonly Recovered[];
  /** As what it was parsed; null where that is not what its extension suggests first. */
  readonly dialect: Dialect | null;
}

/** An error that the parser could read on after; the tree may have holes there. */
export interface Recovered {
  /** Babel's name for it, e.g. `VarRedeclaration`. */
  readonly problem: string;
  readonly error: ParseError;
}

/** The text could not be parsed in any of the ways its extension allows. Offset in UTF-16 units. */
export class ParseError extends Error {
  override readonly name = "ParseError";
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const typescript: ParserPlugin[] = ["typescript"];
const typescriptJsx: ParserPlugin[] = ["typescript", "jsx"];
const declarations: ParserPlugin[] = [["typescript", { dts: true }]];
const flow: ParserPlugin[] = [["flow", { all: true }], "flowComments", "jsx"];

/** Tried in turn; a failed attempt is cheap. */
const dialects: Readonly<Record<Dialect, readonly ParserPlugin[][]>> = {
  ts: [typescript, typescriptJsx],
  tsx: [typescriptJsx],
  dts: [declarations, typescript],
  js: [typescriptJsx, flow, typescript],
};

const common: ParserOptions = {
  sourceType: "unambiguous",
  errorRecovery: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  // An argument's own parentheses are part of what the author wrote.
  createParenthesizedExpressions: true,
  attachComment: false,
};

const plugins: ParserPlugin[] = [
  "decorators-legacy",
  "decoratorAutoAccessors",
  "deprecatedImportAssert",
  "doExpressions",
  "explicitResourceManagement",
  "exportDefaultFrom",
  "functionBind",
  "throwExpressions",
  "v8intrinsic",
];

/**
 * Parses a stretch of a text, in its dialect.
 *
 * @throws ParseError when no dialect accepts it
 */
export function parseCode(text: string, code: Code): Parsed {
  const { ast, recovered, dialect } = attempt(text, code, parseWithBabel);
  return { ast, recovered, dialect };
}

/** An expression by itself. */
export interface ParsedExpression extends Omit<Parsed, "ast"> {
  readonly expression: Expression;
}

/**
 * Parses a stretch of a text that is one expression, in its dialect.
 *
 * @throws ParseError when no dialect accepts it
 */
export function parseExpression(text: string, code: Code): ParsedExpression {
  const { ast, recovered, dialect } = attempt(text, code, parseExpressionWithBabel);
  return { expression: ast, recovered, dialect };
}

/** Parameters by themselves: `item, i`. */
export interface ParsedParameters extends Omit<Parsed, "ast"> {
  readonly params: readonly FunctionParameter[];
  readonly comments: readonly Comment[];
}

/**
 * Parses a stretch of a text that has the parameters of a function, without parentheses.
 *
 * @throws ParseError when no dialect accepts them
 */
export function parseParameters(text: string, code: Code): ParsedParameters {
  const inFunction = (source: string, options: ParserOptions) =>
    // A comment at the end must not reach further.
    parseExpressionWithBabel(`(${source}\n) => 0`, {
      ...options,
      ...{ startIndex: options.startIndex! - 1, startColumn: -1 },
    });
  const { ast, recovered, dialect } = attempt(text, code, inFunction);
  const { comments } = ast as { comments?: Comment[] };
  if (ast.type !== "ArrowFunctionExpression") throw new ParseError("Unexpected token", code.start);
  return { params: ast.params, comments: comments ?? [], recovered, dialect };
}

/** Parses in one way after the other, until one of them will do. */
function attempt<Ast extends Node>(
  text: string,
  code: Code,
  parse: (text: string, options: ParserOptions) => Ast,
): { readonly ast: Ast } & Omit<Parsed, "ast"> {
  const { source, ...place } = isolate(text, code);
  const told = (error: unknown) => toParseError(error as BabelError, source, place.startIndex);
  let firstError: unknown;
  for (const [index, attempt] of dialects[code.dialect].entries()) {
    try {
      const ast = parse(source, { ...common, ...place, plugins: [...attempt, ...plugins] });
      const { errors } = ast as { errors?: readonly BabelError[] };
      return {
        ast,
        recovered: (errors ?? []).map((error) => ({ problem: String(error.reasonCode), error: told(error) })),
        dialect: index === 0 ? code.dialect : null,
      };
    } catch (error) {
      // Not a mistake in the code, and another dialect would end the same way.
      if (error instanceof RangeError) throw error;
      firstError ??= error;
    }
  }
  throw told(firstError);
}

/**
 * Parses statements of a module, more strictly than a whole one.
 *
 * @returns undefined when the parser finds anything wrong with them
 */
export function parseStatements(text: string, dialect: Dialect): File | undefined {
  const attempt = dialects[dialect][0]!;
  try {
    const ast = parseWithBabel(text, {
      ...common,
      sourceType: "module",
      // What is imported or exported inside of a statement may clash with others, too.
      allowImportExportEverywhere: false,
      plugins: [...attempt, ...plugins],
    });
    return (ast as { errors?: unknown[] }).errors?.length ? undefined : ast;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** A stretch by itself, parsed so that every offset stays true. */
function isolate(text: string, { start, end }: Span) {
  // The parser knows a hashbang only as the very first character, so a byte order mark must not stand before it.
  if (start === 0 && end === text.length)
    return { source: text.startsWith("\ufeff#!") ? ` //${text.slice(3)}` : text };
  // Lines are counted by whoever knows the whole text; any but the first may begin anywhere.
  return { source: text.slice(start, end), startLine: 2, startColumn: 0, startIndex: start };
}

interface BabelError {
  readonly message: string;
  readonly reasonCode?: string;
  readonly pos?: number;
  readonly loc?: { readonly line: number; readonly column: number };
}

/** @param start where the source begins in the text, in a line that the parser was told to be the second; undefined for a whole text */
function toParseError({ message, pos, loc }: BabelError, source: string, start?: number): ParseError {
  // "Unexpected token (3:7)": the position is reported apart.
  const told = message.replace(/ \(\d+:-?\d+\)$/, "");
  if (start === undefined || !loc) return new ParseError(told, pos ?? start ?? 0);
  // Of strings and templates without an end Babel tells where they are in the source, and not in the text.
  const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;
  for (let line = 2; line < loc.line; line++) lineBreak.exec(source);
  const offset = lineBreak.lastIndex + loc.column;
  return new ParseError(told, start + Math.max(0, Math.min(offset, source.length)));
}
