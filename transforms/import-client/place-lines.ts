import type * as t from "@babel/types";
import type { Edit } from "../../src/model.js";
import { isGlobal, type ModuleKind } from "../../src/modules/module-kind.js";
import { directiveTarget } from "../../src/source/directive-comments.js";
import { isCall, type Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import type { ClientConstant } from "./client-constant.js";

/** Where lines are inserted, and whether they stand alone there: not behind or before other code of their line. */
interface Insertion {
  readonly at: number;
  readonly isLineStart: boolean;
}

/** Writes the import beside the others, packages before files, and the constant below them. */
export function placeLines(
  { importLine, declaration }: ClientConstant,
  kind: ModuleKind,
  context: Context,
): Edit[] {
  if (importLine === null && declaration === null) return [];
  const imports = firstImports(kind, context);
  const gap = declaration === null ? [] : ["", declaration];
  const last = imports.at(-1);
  if (!last) {
    const header = placeOfHeader(context);
    const lines = importLine === null ? [declaration!] : [importLine, ...gap];
    return [insert(header, isUnderText(header.at, context) ? ["", ...lines] : lines, true, context)];
  }
  const below = behind(last, context);
  if (importLine === null) return [insert(below, gap, true, context)];
  const beside = placeOfImport(imports, context);
  if (beside.at === below.at) return [insert(below, [importLine, ...gap], declaration !== null, context)];
  const constant = declaration === null ? [] : [insert(below, gap, true, context)];
  return [insert(beside, [importLine], false, context), ...constant];
}

/** The first statements in a row that bring in other files. */
function firstImports(kind: ModuleKind, context: Context): t.Statement[] {
  const isImport = (statement: t.Statement) =>
    kind === "import"
      ? statement.type === "ImportDeclaration" || statement.type === "TSImportEqualsDeclaration"
      : sourceOf(statement, context) !== null;
  const body = firstScript(context);
  const first = body.findIndex(isImport);
  if (first < 0 || (kind === "require" && first > 0)) return [];
  const end = body.findIndex((statement, index) => index > first && !isImport(statement));
  return body.slice(first, end < 0 ? body.length : end);
}

/** The statements of the first script that a file has; what a later one declares, those before it don't see. */
function firstScript({ root, document }: Context): readonly t.Statement[] {
  const first = root.body[0];
  if (!document.embedding || !first) return root.body;
  const region = document.embedding.regionAt(first.start!);
  return root.body.filter(({ start }) => document.embedding!.regionAt(start!) === region);
}

/** What a statement brings in: the text behind `from` or in `require()`; null when it does something else. */
function sourceOf(statement: t.Statement, context: Context): string | null {
  if (statement.type === "ImportDeclaration") return statement.source.value;
  const init =
    statement.type === "VariableDeclaration"
      ? statement.declarations[0]?.init
      : statement.type === "ExpressionStatement"
        ? statement.expression
        : null;
  for (let at: Node | null | undefined = init; at; ) {
    if (isCall(at) && isGlobal(at.callee as Node, "require", context.scopes)) {
      const [source] = at.arguments;
      return source?.type === "StringLiteral" ? source.value : null;
    }
    at = "callee" in at ? (at.callee as Node) : "object" in at ? (at.object as Node) : null;
  }
  return null;
}

/** Behind the last package, or before the first file where there is no package. */
function placeOfImport(imports: readonly t.Statement[], context: Context): Insertion {
  const isPackage = (one: t.Statement) => !/^(?:[./]|[@~]\/)/.test(sourceOf(one, context) ?? ".");
  const last = imports.findLast(isPackage);
  if (last) return behind(last, context);
  const [first] = imports;
  const top = aboveDirectives(first!, context);
  const start = context.document.lineStart(top);
  const isFirstOfLine = /^[ \t]*$/.test(context.document.text.slice(start, top));
  return isFirstOfLine ? { at: start, isLineStart: true } : behind(imports.at(-1)!, context);
}

/** Where a statement starts, with the comments above it from the first one on that speaks of its line to a tool. */
function aboveDirectives(statement: Node, { comments, document }: Context): number {
  let at = statement.start!;
  let found = at;
  for (const comment of comments.filter(({ end }) => end! <= statement.start!).reverse()) {
    if (document.text.slice(comment.end!, at).trim() !== "") break;
    at = comment.start!;
    if (directiveTarget(comment.value) === "next") found = at;
  }
  return found;
}

/** The start of the line below a statement, where nothing but a comment stands behind it. */
function behind(node: Node | t.Directive, { document }: Context): Insertion {
  const rest = /[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/[ \t]*)?(?:\r?\n)/y;
  rest.lastIndex = node.end!;
  const match = rest.exec(document.text);
  if (match) return { at: node.end! + match[0].length, isLineStart: true };
  return { at: node.end!, isLineStart: false };
}

/** The top of a file without imports: below its hashbang, its directives and its first comment. */
function placeOfHeader(context: Context): Insertion {
  const { document, comments, root } = context;
  const directive = root.directives.at(-1);
  if (directive) return behind(directive, context);
  const first = root.body[0];
  if (!first) return { at: document.text.length, isLineStart: true };
  const above = comments.filter((one) => one.end! <= first.start!);
  let at = first.start!;
  // A comment right above a statement is that statement's; one above a blank line is the file's.
  for (const comment of above.reverse()) {
    const between = document.text.slice(comment.end!, at);
    if (/\n[ \t]*\r?\n/.test(between) || isOfFile(comment, context)) break;
    at = comment.start!;
  }
  const line = document.lineStart(at);
  // Before it on the line there may be the tag of its script.
  const start = Math.max(line, document.embedding?.regionAt(at)?.start ?? 0);
  return { at: start, isLineStart: start === line && /^[ \t]*$/.test(document.text.slice(start, at)) };
}

function isOfFile({ type, value, start }: t.Comment, { document }: Context): boolean {
  // `/// <reference …>` counts above the first statement only.
  if (type === "CommentLine" && /^\/\s*<(?:reference|amd-\w+)\b/.test(value)) return true;
  // Behind a byte order mark a hashbang is read as a comment.
  if (document.text.startsWith("#!", start!)) return true;
  return fileComment.test(value);
}

const fileComment = new RegExp(
  [
    "^!|@license|copyright|SPDX-|@preserve",
    "@(?:file(?:overview)?|module|packageDocumentation|format|prettier)\\b",
    "@(?:jest|vitest)-environment|@ts-(?:no)?check|@jsx|@flow|@noflow",
    "^\\s*(?:eslint|oxlint)(?:-env|-disable(?!-(?:next-)?line))?\\s|^\\s*globals?\\s|tslint:disable(?!-)",
    "(?:istanbul|c8|v8) ignore file|biome-ignore-all|-(?:lint|fmt)-ignore-file",
  ].join("|"),
  "i",
);

/** Whether something stands on the line above. */
function isUnderText(at: number, { document }: Context): boolean {
  const region = document.embedding?.regionAt(at);
  const above = document.text.slice(region?.start ?? 0, at).replace(/^\ufeff?(?:#![^\n]*\n)?/, "");
  // The line of a tag is none of the code in it.
  if (region && above.trim() === "") return false;
  return above !== "" && !/\n[ \t]*\r?\n$/.test(above);
}

function isBlankAt(at: number, { document }: Context): boolean {
  const blank = /[ \t]*(?:\r?\n|$)/y;
  blank.lastIndex = at;
  return blank.test(document.text);
}

/** @param needsGap whether a blank line has to follow */
function insert(
  { at, isLineStart }: Insertion,
  lines: readonly string[],
  needsGap: boolean,
  context: Context,
): Edit {
  const { document, layout } = context;
  const { eol } = layout;
  const indentation = indentationIn(context);
  const indented = lines.map((line) => (line === "" ? line : indentation + line));
  if (!isLineStart) {
    const isEnd = /^\s*$/.test(document.text.slice(at));
    const written = indented.map((line) => eol + line).join("");
    return { start: at, end: at, content: [isEnd ? written : written + eol + (needsGap ? eol : "")] };
  }
  const gap = needsGap && !isBlankAt(at, context) ? [""] : [];
  return { start: at, end: at, content: [[...indented, ...gap].map((line) => line + eol).join("")] };
}

/** Scripts in other languages may be indented as a whole. */
function indentationIn({ document, root }: Context): string {
  const first = root.body[0];
  if (!document.embedding || !first) return "";
  const before = document.text.slice(document.lineStart(first.start!), first.start!);
  return /^[ \t]*$/.test(before) ? before : "";
}
