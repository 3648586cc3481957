import type * as t from "@babel/types";
import { patternOf, type Use } from "../../src/analysis/references.js";
import type { Binding } from "../../src/analysis/scopes.js";
import { callOf, isMember, type Node, unwrap, wrap } from "../../src/analysis/syntax.js";
import type { Edit, Fragment } from "../../src/model.js";
import { type Context, commentsIn, copyOf, excerpt, isRepeatable, span } from "../context.js";
import { both, type Decision, type Refusal, refuse, rewrite } from "../decision.js";
import { findRow, type Row } from "../table.js";
import { checkBackendAlias, patternOfBackend } from "./backend-aliases.js";
import { renderPath } from "./move-member.js";

/** A property on its way to its place in v1: `listContainers` → docker › listContainers. */
interface Moved {
  readonly use: Use;
  readonly row: Row;
  readonly node: t.ObjectProperty;
  readonly segments: readonly string[];
}

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

const movedPatterns = new WeakMap<t.ObjectPattern, Map<Use["certainty"], Decision>>();

/** Moves all of a pattern's deprecated properties, this one's among them. Each of them asks, so the answer is kept. */
function movePattern(use: Use, root: t.ObjectPattern, context: Context): Decision {
  const known = movedPatterns.get(root) ?? new Map<Use["certainty"], Decision>();
  movedPatterns.set(root, known);
  const decision = known.get(use.certainty) ?? decidePattern(use, root, context);
  known.set(use.certainty, decision);
  return decision;
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
    return refuse("alias-escapes", excerpt(root, context), { links: [root] });
  // The pattern is written as a whole, so its properties move together.
  const links = moved.length > 1 || start > 0 ? [root] : [];
  const edits = isStrictlyTyped(moved, context) ? takeOut(root, moved, context) : nest(root, moved, context);
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
    : refuse("alias-escapes", excerpt(root, context), { links });
}

function boundBy(node: t.ObjectProperty, { scopes }: Context): Binding | undefined {
  const target = patternOf(node);
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
    if (!binding) return refuse("alias-escapes", excerpt(node, context));
    return checkBackendAlias(binding, binding.references, context);
  }
  if (row.transform === "member" && row.result !== "void") return rewrite([]);
  if (!binding) return refuse("used-as-value", excerpt(node, context));
  const links = [binding];
  if ((node.value as Node).type === "AssignmentPattern")
    return refuse("used-as-value", excerpt(node, context), { links });
  return checkCallsOnly(binding, use, context) ?? rewrite([], { links });
}

/** A name for a function whose calls change must be called wherever it is used. */
export function checkCallsOnly(binding: Binding, use: Use, context: Context): Refusal | undefined {
  const { parents } = context.scopes;
  const links = [binding];
  if (binding.exported) return refuse("used-as-value", `${binding.name} is exported`, { links });
  if (binding.writes.length > 0) return refuse("used-as-value", `${binding.name} is reassigned`, { links });
  for (const reference of binding.references) {
    if (callOf(reference, parents)) continue;
    const around = parents.get(wrap(reference, parents)) ?? use.place.node;
    return refuse("used-as-value", excerpt(around, context), { links });
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

const byRoot = new WeakMap<Context, Map<t.ObjectPattern, Use[]>>();

function propertiesByRoot(context: Context): Map<t.ObjectPattern, Use[]> {
  const known = byRoot.get(context);
  if (known) return known;
  const properties = context.uses.filter(({ place }) => place.kind === "property");
  const found = groupBy(properties, ({ place }) =>
    rootPattern((place as { pattern: t.ObjectPattern }).pattern, context),
  );
  byRoot.set(context, found);
  return found;
}

/** A strict compiler can't be told inside a pattern that an optional member is there. */
function isStrictlyTyped(moved: readonly Moved[], { isTypeScript }: Context): boolean {
  return isTypeScript && moved.some(({ use, row }) => use.type !== "any" && row.to!.includes("?."));
}

/** Writes each group of properties that share their first segment where its first one stood. */
function nest(root: t.ObjectPattern, moved: readonly Moved[], context: Context): Edit[] | Refusal {
  const places = groupBy(moved, (item) => ownProperty(item, root, context));
  // A `backend: { … }` that keeps a member of its own can't be written as another path.
  for (const [at, items] of places) {
    const value = patternOf(at as t.ObjectProperty);
    if (value?.type === "ObjectPattern" && value.properties.length !== items.length) {
      return refuse("used-as-value", excerpt(at, context));
    }
  }
  const hasComments = commentsIn(span(root), context).length > 0;
  const groups = new Map<string, { at: Node; items: Moved[] }>();
  const edits: Edit[] = [];
  for (const [at, items] of places) {
    let writes = false;
    for (const item of items) {
      const key = hasComments ? `${at.start}.${item.segments[0]}` : item.segments[0]!;
      const group = groups.get(key);
      if (group) group.items.push(item);
      else {
        groups.set(key, { at, items: [item] });
        writes = true;
      }
    }
    if (!writes) edits.push(removeProperty(root, at));
  }
  const byPlace = groupBy([...groups.values()], ({ at }) => at);
  for (const [at, written] of byPlace) {
    const content = written.flatMap(({ items }, i) => [
      ...(i > 0 ? [", "] : []),
      ...renderTree(items, 0, commentsOfLeaves(at, places.get(at)!, context), context),
    ]);
    edits.push({ ...span(at), content });
  }
  return edits;
}

/** What stands around the name that a property binds, by the property. */
type LeafComments = ReadonlyMap<Node, { readonly before: Fragment[]; readonly after: Fragment[] }>;

/** Comments before a name (`{ get /* a *\/: get }`) stay before it, those behind the last one behind it. */
function commentsOfLeaves(at: Node, moved: readonly Moved[], context: Context): LeafComments {
  const render = (start: number, end: number, isBehind: boolean) =>
    commentsIn({ start, end }, context).flatMap((comment): Fragment[] => [
      isBehind ? " " : "",
      { start: comment.start!, end: comment.end! },
      comment.type === "CommentLine" ? context.document.layout.eol : isBehind ? "" : " ",
    ]);
  const leaves = moved.map(({ node }) => node).sort((a, b) => a.start! - b.start!);
  return new Map(
    leaves.map((node, i) => {
      const { start, end } = span(node.value as Node);
      const from = i > 0 ? leaves[i - 1]!.value.end! : at.start!;
      const isLast = i === leaves.length - 1;
      return [node, { before: render(from, start, false), after: isLast ? render(end, at.end!, true) : [] }];
    }),
  );
}

/** The property of the root pattern that a moved one stands in. */
function ownProperty({ node }: Moved, root: t.ObjectPattern, { scopes }: Context): Node {
  let at: Node = node;
  while (scopes.parents.get(at) !== root) at = scopes.parents.get(at)!;
  return at;
}

function renderTree(
  items: readonly Moved[],
  depth: number,
  comments: LeafComments,
  context: Context,
): Fragment[] {
  const bySegment = groupBy(items, ({ segments }) => segments[depth]!.replace("?", ""));
  return [...bySegment].flatMap(([segment, group], i): Fragment[] => {
    const leaves = group.filter(({ segments }) => segments.length === depth + 1);
    const deeper = group.filter(({ segments }) => segments.length > depth + 1);
    const written = leaves.map(({ node }) => {
      // What comes from another place has none.
      const { before, after } = comments.get(node) ?? { before: [], after: [] };
      return [...before, ...renderLeaf(segment, node), ...after];
    });
    if (deeper.length > 0)
      written.push([`${segment}: { `, ...renderTree(deeper, depth + 1, comments, context), " }"]);
    return written.flatMap((one, j) => [...(i + j > 0 ? [", "] : []), ...one]);
  });
}

function renderLeaf(key: string, node: t.ObjectProperty): Fragment[] {
  const target = patternOf(node);
  const isSame = target?.type === "Identifier" && target.name === key;
  return isSame ? [span(node.value as Node)] : [`${key}: `, span(node.value as Node)];
}

/** Takes the properties out of the pattern and declares their names after it: `name = ddClient.extension.host!.cli.exec`. */
function takeOut(root: t.ObjectPattern, moved: readonly Moved[], context: Context): Edit[] | Refusal {
  const declarator = context.scopes.parents.get(root);
  const isPlain = moved.every(
    ({ node, use }) =>
      (node.value as Node).type === "Identifier" &&
      use.place.kind === "property" &&
      use.place.pattern === root,
  );
  const init = declarator?.type === "VariableDeclarator" ? declarator.init : undefined;
  // Written once, in the place where it stood.
  const isOnly = moved.length === 1 && root.properties.length === 1;
  if (
    !init ||
    !isPlain ||
    !(isOnly || isRepeatable(unwrap(init), context, init)) ||
    commentsIn({ start: root.start!, end: init.start! }, context).length > 0
  ) {
    return refuse("used-as-value", "a pattern can't say that v1's optional member is there");
  }
  const isTight =
    /^(Identifier|.*MemberExpression|.*CallExpression|Parenthesized.*|TSNonNull.*|This.*)$/.test(init.type);
  const isReplaced = moved.length === root.properties.length;
  // `{ get } = ddClient.backend`: the author's typing says that it is there.
  const isBackend =
    isMember(init) && moved.some(({ use }) => use.place.kind === "property" && use.place.inBackend);
  const declarations = moved.flatMap(({ node, segments }, i): Fragment[] => [
    ", ",
    span(node.value as Node),
    " = ",
    isTight ? "" : "(",
    ...(isReplaced && i === 0 ? [span(init)] : copyOf(init, context)),
    isTight ? "" : ")",
    `${isBackend ? "!" : ""}.${renderPath(segments.join("."), "!.")}`,
  ]);
  if (isReplaced) {
    return [{ start: root.start!, end: init.end!, content: declarations.slice(1) }];
  }
  const nodes = new Set<Node>(moved.map(({ node }) => node));
  const removals = [...nodes].map((node) => removeProperty(root, node, nodes));
  return [...removals, { ...span(init), content: [span(init), ...declarations] }];
}

/** Removes a property together with one of its commas: the one before it, unless all before it go, too. */
function removeProperty(
  pattern: t.ObjectPattern,
  property: Node,
  removed: ReadonlySet<Node> = new Set(),
): Edit {
  const index = pattern.properties.indexOf(property as t.ObjectProperty);
  const before = pattern.properties.slice(0, index);
  if (before.some((other) => !removed.has(other))) {
    return { start: before[before.length - 1]!.end!, end: property.end!, content: [] };
  }
  const after = pattern.properties[index + 1];
  return { start: property.start!, end: after ? after.start! : property.end!, content: [] };
}

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
