import type * as t from "@babel/types";
import { directiveTarget } from "../../src/source/directive-comments.js";
import { levelOf, mapLines } from "./indentation.js";
import { parse } from "./program.js";

/** What a program is put into. Without semicolons, which would say something about the author's habits. */
export interface Wrapper {
  readonly name: string;
  /** Lines before and after it, outermost first. */
  readonly open: readonly string[];
  readonly close: readonly string[];
  /** TypeScript only, and exports may stay. */
  readonly isNamespace?: true;
}

export const wrappers: readonly Wrapper[] = [
  { name: "a function", open: ["function wrapped() {"], close: ["}"] },
  { name: "an async arrow", open: ["const wrapped = async () => {"], close: ["}"] },
  { name: "a method", open: ["class Wrapped {", "run() {"], close: ["}", "}"] },
  { name: "a static block", open: ["class Wrapped {", "static {"], close: ["}", "}"] },
  { name: "a field", open: ["class Wrapped {", "run = () => {"], close: ["}", "}"] },
  { name: "a namespace", open: ["namespace Wrapped {"], close: ["}"], isNamespace: true },
];

const hoisted: ReadonlySet<string> = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "TSExportAssignment",
]);

/** Whether a statement has to stay at the top of a module. */
function isHoisted(node: t.Statement): boolean {
  if (node.type === "ExportNamedDeclaration") return !node.declaration;
  // `import client = Own.client` names what is in the wrapper.
  if (node.type === "TSImportEqualsDeclaration")
    return node.moduleReference.type === "TSExternalModuleReference";
  return hoisted.has(node.type) || (node.type === "TSModuleDeclaration" && node.kind === "global");
}

/** Whether `declare global`, which stays at the top, names a type that would be out of its sight in a wrapper. */
export function namesOwnTypes(text: string, path: string): boolean {
  const { body } = parse(text, path).program;
  const globals = body.filter((node) => node.type === "TSModuleDeclaration" && isHoisted(node));
  return body.some((node) => {
    const declaration = node.type === "ExportNamedDeclaration" ? node.declaration : node;
    if (declaration?.type !== "TSInterfaceDeclaration" && declaration?.type !== "TSTypeAliasDeclaration")
      return false;
    const name = new RegExp(`\\b${declaration.id.name}\\b`);
    return globals.some(({ start, end }) => name.test(text.slice(start!, end!)));
  });
}

/** A module that exports nothing, so that it can be put into something. */
export function unexport(text: string, path: string): string {
  let result = text;
  for (const node of parse(text, path).program.body.reverse()) {
    if (node.type === "ExportNamedDeclaration" && !node.declaration && !node.source) {
      result = result.slice(0, node.start!) + result.slice(node.end!);
    } else if (
      (node.type === "ExportNamedDeclaration" || node.type === "ExportDefaultDeclaration") &&
      node.declaration
    ) {
      const isExpression = !node.declaration.type.endsWith("Declaration");
      result = `${result.slice(0, node.start!)}${isExpression ? "void " : ""}${result.slice(node.declaration.start!)}`;
    }
  }
  return `export {}\n${result}`;
}

/** Where a statement starts, with the directives above it that are for its line. */
function startWithDirectives(
  node: t.Statement,
  comments: readonly t.Comment[] | null | undefined,
  text: string,
): number {
  let first = node.start!;
  for (const comment of (comments ?? []).filter(({ end }) => end! <= first).reverse()) {
    if (directiveTarget(comment.value) === null || text.slice(comment.end!, first).trim() !== "") break;
    first = comment.start!;
  }
  return first;
}

/** Puts all of a program but its imports into a wrapper. */
export function wrap(text: string, path: string, { open, close }: Wrapper): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const level = levelOf(text, path);
  const head: string[] = [];
  let rest = text;
  const { program, comments } = parse(text, path);
  for (const node of program.body.filter(isHoisted).reverse()) {
    const start = startWithDirectives(node, comments, text);
    head.unshift(text.slice(start, node.end!) + eol);
    rest = rest.slice(0, start) + rest.slice(node.end!).replace(/^\r?\n/, "");
  }
  const body = mapLines(rest.replace(/\r?\n$/, ""), path, (indentation, line) =>
    line.trim() === "" ? indentation + line : level.repeat(open.length) + indentation + line,
  );
  const before = open.map((line, i) => level.repeat(i) + line + eol);
  const after = close.map((line, i) => level.repeat(close.length - 1 - i) + line + eol);
  return [...head, ...before, body, eol, ...after].join("");
}
