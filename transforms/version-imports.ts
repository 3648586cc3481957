import type * as t from "@babel/types";
import { typesPackage } from "../src/api/names.js";
import type { Edit, Fragment, Span } from "../src/model.js";
import type { Binding } from "../src/scopes/scopes.js";
import { directiveTarget } from "../src/source/directive-comments.js";
import { freeName, importedName } from "../src/syntax/names.js";
import type { Node } from "../src/syntax/node.js";
import { removeStatement } from "../src/syntax/remove-statement.js";
import { attachedComments } from "./attached-comments.js";
import { type Context, commentsBehind, commentsIn, span } from "./context.js";

/** What a file calls v1, and what is edited so that it does. */
interface Moved {
  readonly local: string;
  readonly edits: readonly Edit[];
  /** As in `Rewrite`. */
  readonly together: readonly object[];
}

/**
 * Brings `v1` into the file in the place of an imported `v0` or `v1Hybrid`, or beside it where some of its types stay.
 *
 * @param movable the names of all types that go to v1
 */
export function moveImport(binding: Binding, movable: ReadonlySet<Node>, context: Context): Moved {
  const specifier = binding.declaration as t.ImportSpecifier;
  const imports = versionImports(context);
  const present = imports.find((one) => importedName(one) === "v1");
  const [first] = imports.filter(isOld);
  const referencesTo = (one: t.ImportSpecifier) => context.scopes.bindingOf.get(one.local)?.references ?? [];
  const moves = (one: t.ImportSpecifier) => referencesTo(one).every((reference) => movable.has(reference));
  const keepsName = (one: t.ImportSpecifier) =>
    !present && isRenamed(one) && moves(one) && declarationOf(one, context).specifiers.find(isOld) === one;
  const together = changeTogether(context);
  if (keepsName(specifier)) return { ...renameImported(specifier), together };
  // Of all imports of `v0` and `v1Hybrid`, the first becomes `v1`; the others go, and their types use that one.
  const moved = present ? { local: present.local.name, edits: [] } : becomeV1(first!, moves(first!), context);
  const goes = (one: Node) =>
    isOld(one) && (present || one !== first) && !keepsName(one) && moves(one) && referencesTo(one).length > 0;
  const removed = goes(specifier) ? removeSpecifier(specifier, goes, context) : [];
  return { ...moved, edits: [...moved.edits, ...removed.map(stayUntilAll)], together };
}

/** An old name goes with the last of its types. */
function stayUntilAll(edit: Edit): Edit {
  return { ...edit, untilAll: [{ start: edit.start, end: edit.end }] };
}

/**
 * What types are changed at once by. An import that becomes `v1` stays beside it as long as there are types of it; one
 * with a name of its own keeps it, so that all types with that name change at once. So they do where there are several
 * imports to become one, or typings whose place is taken by what the file imports.
 */
export function changeTogether(context: Context): object[] {
  const old = versionImports(context).filter(isOld);
  const isPlain = old.length === 1 && !isRenamed(old[0]!) && !isTaken("v1", context);
  const hasTypings = context.clients.types.handWritten.size > 0;
  return old.length === 0 || (isPlain && !hasTypings) ? [] : [context.scopes];
}

function becomeV1(
  specifier: t.ImportSpecifier,
  moves: boolean,
  context: Context,
): Pick<Moved, "local" | "edits"> {
  const local = freeName("v1", takenNames(context));
  if (moves && (isRenamed(specifier) || local !== "v1")) return renameImported(specifier);
  const written = local === "v1" ? "v1" : `v1 as ${local}`;
  const place = moves ? span(specifier.imported) : span(specifier);
  const kind = specifier.importKind === "type" ? "type " : "";
  const beside: Fragment[] = [place, `, ${moves ? kind : ""}${written}`];
  const edit: Edit = moves
    ? { ...place, content: [written], untilAll: beside }
    : { ...place, content: beside };
  return { local, edits: [edit] };
}

function takenNames({ scopes }: Context): Set<string> {
  return new Set([...scopes.bindingOf.values()].map(({ name }) => name));
}

/** Whether something else than v1 has a name. */
function isTaken(name: string, context: Context): boolean {
  const isV1 = versionImports(context).some((one) => importedName(one) === "v1" && one.local.name === name);
  return !isV1 && takenNames(context).has(name);
}

/** `v1Hybrid as Hybrid` → `v1 as Hybrid` */
function renameImported(specifier: t.ImportSpecifier): Pick<Moved, "local" | "edits"> {
  const local = specifier.local.name;
  const written = isRenamed(specifier) ? "v1" : `v1 as ${local}`;
  return { local, edits: [{ ...span(specifier.imported), content: [written] }] };
}

/** What a file imports from the client's typings by name, in order. */
function versionImports({ scopes }: Context): t.ImportSpecifier[] {
  return (scopes.byType.get("ImportDeclaration") ?? []).flatMap((node) => {
    const { source, specifiers } = node as t.ImportDeclaration;
    const isTypes = source.value === typesPackage || source.value.startsWith(`${typesPackage}/`);
    return isTypes ? specifiers.filter((one) => one.type === "ImportSpecifier") : [];
  });
}

function isOld(node: Node): node is t.ImportSpecifier {
  return node.type === "ImportSpecifier" && /^v(?:0|1Hybrid)$/.test(importedName(node));
}

function isRenamed(specifier: t.ImportSpecifier): boolean {
  return importedName(specifier) !== specifier.local.name;
}

function declarationOf(specifier: t.ImportSpecifier, { scopes }: Context): t.ImportDeclaration {
  return scopes.parents.get(specifier) as t.ImportDeclaration;
}

/** Removes a specifier together with those beside it that go, too; with the whole statement if nothing is left. */
function removeSpecifier(
  specifier: t.ImportSpecifier,
  goes: (one: Node) => boolean,
  context: Context,
): Edit[] {
  const declaration = declarationOf(specifier, context);
  const { specifiers } = declaration;
  if (specifiers.every(goes)) return removeImport(declaration, context);
  let from = specifiers.indexOf(specifier);
  let to = from;
  while (from > 0 && goes(specifiers[from - 1]!)) from--;
  while (to + 1 < specifiers.length && goes(specifiers[to + 1]!)) to++;
  const [before, after] = [specifiers[from - 1], specifiers[to + 1]];
  if (after) return [removeSpan({ start: specifiers[from]!.start!, end: after.start! }, context)];
  // Beside a default import alone, the braces would be left.
  if (before?.type !== "ImportSpecifier") return [];
  return [removeSpan({ start: before.end!, end: specifiers[to]!.end! }, context)];
}

/** Removes what stands in a span but its comments. */
function removeSpan(removed: Span, context: Context): Edit {
  return { ...removed, content: commentsBehind(removed, context) };
}

/** Removes an import with the directives for it, and with its line when nothing else stands there. Comments in it stay. */
function removeImport(node: Node, context: Context): Edit[] {
  if (commentsIn(span(node), context).length > 0) return [removeSpan(span(node), context)];
  const { comments = [] } = attachedComments(node, context) ?? {};
  const directives = comments.filter(({ value }) => directiveTarget(value) !== null);
  return removeStatement(node, directives, new Set([node]), context);
}
