import type * as t from "@babel/types";
import { findRow, type Row } from "../../src/api/table.js";
import type { Binding } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import { withoutDefault } from "../../src/syntax/bound-names.js";
import type { Node } from "../../src/syntax/node.js";
import { callOf, unwrap, wrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, quotedCode } from "../context.js";
import { both, type Decision, type Refusal, refuse, rewrite } from "../decision.js";
import { groupBy } from "../group-by.js";
import type { Question } from "../memory.js";
import { remember } from "../remember.js";
import { checkBackendAlias, patternOfBackend } from "./backend-aliases.js";
import type { Moved } from "./moved-property.js";
import { nestProperties } from "./nest-properties.js";
import { takeOutProperties } from "./take-out-properties.js";

/**
 * Moves the deprecated properties of a pattern that takes a client apart; local names stay.
 * `{ listContainers, toastError } = ddClient` → `{ docker: { listContainers }, desktopUI: { toast: { error: toastError } } } = ddClient`.
 */
export function moveProperty(use: Use, row: Row, context: Context): Decision {
  if (use.place.kind !== "property") return refuse("used-as-value");
  const { node, pattern } = use.place;
  const binding = boundBy(node, context);
  const names = checkName(use, row, node, binding, context);
  if (names.kind === "refusal") return names;
  const root = rootPattern(pattern, context);
  const moved = movePattern(use, root, context);
  // What is called by the local name stays as it is, too.
  if (moved.kind === "refusal") return { ...moved, links: binding ? [...moved.links, binding] : moved.links };
  return both(names, moved);
}

const movedPatterns: Question<t.ObjectPattern, Map<Use["certainty"], Decision>> = { name: "moved patterns" };

/** Moves all of a pattern's deprecated properties, this one's among them. Each of them asks, so the answer is kept. */
function movePattern(use: Use, root: t.ObjectPattern, context: Context): Decision {
  const byCertainty = context.program.memory.once(movedPatterns, root, () => new Map());
  return remember(byCertainty, use.certainty, () => decidePattern(use, root, context));
}

function decidePattern(use: Use, root: t.ObjectPattern, context: Context): Decision {
  if (root.properties.some((property) => property.type === "RestElement")) {
    return refuse("used-as-value", "the rest of the client is collected in the same pattern");
  }
  const start = startOf(root, context);
  const moved = movedWith(use, root, context).map((item) => ({
    ...item,
    segments: item.segments.slice(start ?? 0),
  }));
  if (start === undefined || (start > 0 && !allInBackend(root, context)))
    return refuse("alias-escapes", quotedCode(root, context), { links: [root] });
  // The pattern is written as a whole, so its properties move together.
  const links = moved.length > 1 || start > 0 ? [root] : [];
  const edits = isStrictlyTyped(moved, context)
    ? takeOutProperties(root, moved, context)
    : nestProperties(root, moved, context);
  return "kind" in edits ? { ...edits, links: [...edits.links, ...links] } : rewrite(edits, { links });
}

/** How many segments of a v1 path what a pattern takes apart has behind it; undefined where that can't be moved. */
function startOf(root: t.ObjectPattern, context: Context): number | undefined {
  const value = context.clients.patternValue(root);
  if (value.kind !== "client" || value.path.length === 0) return 0;
  const declarator = context.scopes.parents.get(root);
  const init = declarator?.type === "VariableDeclarator" && declarator.init && unwrap(declarator.init);
  const isBackend = init && context.uses.some(({ api, place }) => api === "backend" && place.node === init);
  return isBackend && patternOfBackend(init, context) === root ? 2 : undefined;
}

/** `const { get, execInVMExtension } = ddClient.backend`: the backend becomes `extension.vm`, which must have all of them. */
function allInBackend(root: t.ObjectPattern, context: Context): boolean {
  return root.properties.every((property) => {
    const name = property.type === "ObjectProperty" ? context.clients.nameOf(property) : undefined;
    return findRow(`backend.${name}`)?.to?.startsWith("extension.vm") ?? false;
  });
}

/** The backend as what a pattern takes apart: it moves with all of the pattern's properties. */
export function checkBackendPattern(root: t.ObjectPattern, context: Context): Decision {
  const links = [root];
  return allInBackend(root, context) && root.properties.length > 0
    ? rewrite([], { links })
    : refuse("alias-escapes", quotedCode(root, context), { links });
}

function boundBy(node: t.ObjectProperty, { scopes }: Context): Binding | undefined {
  const target = withoutDefault(node.value);
  return target?.type === "Identifier" ? scopes.bindingOf.get(target) : undefined;
}

/** Whether everything done with the local name can follow. */
function checkName(
  use: Use,
  row: Row,
  node: t.ObjectProperty,
  binding: Binding | undefined,
  context: Context,
): Decision {
  if (row.api === "backend") {
    if (!binding) return refuse("alias-escapes", quotedCode(node, context));
    return checkBackendAlias(binding, binding.references, context);
  }
  if (row.transform === "member" && row.result !== "void") return rewrite([]);
  if (!binding) return refuse("used-as-value", quotedCode(node, context));
  const links = [binding];
  if ((node.value as Node).type === "AssignmentPattern")
    return refuse("used-as-value", quotedCode(node, context), { links });
  return checkCallsOnly(binding, use, context) ?? rewrite([], { links });
}

/** A name for a function whose calls change must be called wherever it is used. */
export function checkCallsOnly(binding: Binding, use: Use, context: Context): Refusal | undefined {
  const { parents } = context.scopes;
  const links = [binding];
  if (binding.exported) return refuse("used-as-value", `${quote(binding.name)} is exported`, { links });
  if (binding.writes.length > 0)
    return refuse("used-as-value", `${quote(binding.name)} is reassigned`, { links });
  for (const reference of binding.references) {
    if (callOf(reference, parents)) continue;
    const around = parents.get(wrap(reference, parents)) ?? use.place.node;
    return refuse("used-as-value", quotedCode(around, context), { links });
  }
  return undefined;
}

/** The pattern that takes the client itself apart: of `{ backend: { get } }` the outer one. */
function rootPattern(pattern: t.ObjectPattern, { scopes, clients }: Context): t.ObjectPattern {
  const property = scopes.parents.get(pattern);
  const outer = property?.type === "ObjectProperty" ? scopes.parents.get(property) : undefined;
  return outer?.type === "ObjectPattern" && clients.nameOf(property as t.ObjectProperty) === "backend"
    ? outer
    : pattern;
}

/** Every property of a pattern that goes to its place in v1, this one's among them. */
function movedWith(use: Use, root: t.ObjectPattern, context: Context): Moved[] {
  return (propertiesByRoot(context).get(root) ?? []).flatMap((other): Moved[] => {
    const row = findRow(other.api);
    if (!row || row.to === null || other.certainty !== use.certainty) return [];
    if (other.place.kind !== "property") return [];
    const { node } = other.place;
    if (checkName(other, row, node, boundBy(node, context), context).kind === "refusal") return [];
    return [{ use: other, row, node: other.place.node, segments: row.to.split(".") }];
  });
}

const byRoot: Question<Context, Map<t.ObjectPattern, Use[]>> = { name: "properties of patterns" };

function propertiesByRoot(context: Context): Map<t.ObjectPattern, Use[]> {
  return context.program.memory.once(byRoot, context, () => {
    const properties = context.uses.filter(({ place }) => place.kind === "property");
    return groupBy(properties, ({ place }) =>
      rootPattern((place as { pattern: t.ObjectPattern }).pattern, context),
    );
  });
}

/** A strict compiler can't be told inside a pattern that an optional member is there. */
function isStrictlyTyped(moved: readonly Moved[], { isTypeScript }: Context): boolean {
  return isTypeScript && moved.some(({ use, row }) => use.type !== "any" && row.to!.includes("?."));
}
