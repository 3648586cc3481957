import type * as t from "@babel/types";
import type { Edit, Fragment } from "../../src/model.js";
import { withoutDefault } from "../../src/syntax/bound-names.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, quotedCode, span } from "../context.js";
import { type Refusal, refuse } from "../decision.js";
import { groupBy } from "../group-by.js";
import { type Moved, removeProperty } from "./moved-property.js";

/** Writes each group of properties that share their first segment where its first one stood. */
export function nestProperties(
  root: t.ObjectPattern,
  moved: readonly Moved[],
  context: Context,
): Edit[] | Refusal {
  const places = groupBy(moved, (item) => ownProperty(item, root, context));
  // A `backend: { … }` that keeps a member of its own can't be written as another path.
  for (const [at, items] of places) {
    const value = withoutDefault((at as t.ObjectProperty).value);
    if (value?.type === "ObjectPattern" && value.properties.length !== items.length) {
      return refuse("used-as-value", quotedCode(at, context));
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
      comment.type === "CommentLine" ? context.layout.eol : isBehind ? "" : " ",
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
  const target = withoutDefault(node.value);
  const isSame = target?.type === "Identifier" && target.name === key;
  return isSame ? [span(node.value as Node)] : [`${key}: `, span(node.value as Node)];
}
