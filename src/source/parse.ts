import type { ParserOptions, ParserPlugin } from "@babel/parser";
import type { File } from "@babel/types";
import { parse as parseWithBabel } from "./babel.js";
import type { Dialect } from "./extensions.js";
import type { Region } from "./regions.js";

/** A region's syntax tree. Offsets in it are offsets into the whole text. */
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
 * Parses one region of a text, in its dialect.
 *
 * @throws ParseError when no dialect accepts it
 */
export function parseRegion(text: string, region: Region): Parsed {
  const code = isolate(text, region);
  let firstError: unknown;
  for (const [index, attempt] of dialects[region.dialect].entries()) {
    try {
      const ast = parseWithBabel(code, { ...common, plugins: [...attempt, ...plugins] });
      return {
        ast,
        recovered: (ast.errors ?? []).map((error) => ({
          problem: String((error as { reasonCode?: string }).reasonCode),
          error: toParseError(error),
        })),
        dialect: index === 0 ? region.dialect : null,
      };
    } catch (error) {
      // Not a mistake in the code, and another dialect would end the same way.
      if (error instanceof RangeError) throw error;
      firstError ??= error;
    }
  }
  throw toParseError(firstError);
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
    return ast.errors?.length ? undefined : ast;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** Blanks what stands around a region, so that every offset and line stays true. */
function isolate(text: string, { start, end }: Region): string {
  // The parser knows a hashbang only as the very first character, so a byte order mark must not stand before it.
  if (start === 0 && end === text.length) {
    return text.startsWith("\ufeff#!") ? ` //${text.slice(3)}` : text;
  }
  return text.slice(0, start).replace(/[^\r\n]/g, " ") + text.slice(start, end);
}

function toParseError(error: unknown): ParseError {
  const { message, pos } = error as { message: string; pos?: number };
  // "Unexpected token (3:7)": the position is reported apart.
  return new ParseError(message.replace(/ \(\d+:\d+\)$/, ""), pos ?? 0);
}
