import type { Span } from "../../../model.js";
import { isFunction } from "../syntax.js";
import { ts } from "../typescript.js";

/** The function that takes exactly a place of a file, as Babel gives it. */
export function findFunction(
  source: ts.SourceFile,
  { start, end }: Span,
): ts.FunctionLikeDeclaration | undefined {
  let found: ts.FunctionLikeDeclaration | undefined;
  for (let at: ts.Node | undefined = source; at; ) {
    if (isFunction(at) && at.end === end && spanOf(at, source).start === start) found = at;
    at = ts.forEachChild(at, (child) => (child.pos <= start && child.end >= end ? child : undefined));
  }
  return found;
}

/** Where a node stands. What is exported begins after `export default`, as Babel has it. */
export function spanOf(node: ts.Node, source: ts.SourceFile): Span {
  const exported = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) ? node.modifiers : undefined;
  const last = exported?.filter(({ kind }) => isExportWord(kind)).at(-1);
  if (!last) return { start: node.getStart(source), end: node.end };
  const next = node.getChildren(source).flatMap((child) => {
    const parts = child.kind === ts.SyntaxKind.SyntaxList ? child.getChildren(source) : [child];
    return parts.filter(({ pos }) => pos >= last.end);
  })[0];
  return { start: next ? next.getStart(source) : node.getStart(source), end: node.end };
}

function isExportWord(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword;
}

/** Whether a declaration is exported by its own words, and under which name. */
export function exportedName(node: ts.Node, name: string): string | null {
  if (!ts.canHaveModifiers(node)) return null;
  const kinds = ts.getModifiers(node)?.map(({ kind }) => kind) ?? [];
  if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return null;
  return kinds.includes(ts.SyntaxKind.DefaultKeyword) ? "default" : name;
}
