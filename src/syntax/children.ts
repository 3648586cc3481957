import { childKeys } from "./child-keys.js";
import { isFunction, type Node } from "./node.js";

/** The nodes directly below a node. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  eachChild(node, (child) => children.push(child));
  return children;
}

/** Visits the nodes directly below a node. */
export function eachChild(node: Node, visit: (child: Node) => void): void {
  const keys = childKeys[node.type] ?? keysOfUnknown(node);
  // This is the program's busiest loop.
  for (let i = 0; i < keys.length; i++) {
    const value = (node as unknown as Record<string, Child>)[keys[i]!];
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (item) visit(item);
    } else visit(value as Node);
  }
}

/** A later parser may know kinds of nodes that the table doesn't. */
function keysOfUnknown(node: Node): string[] {
  const isNode = (value: unknown) => typeof (value as { type?: unknown } | null)?.type === "string";
  const entries = Object.entries(node).filter(([key]) => !/comments$/i.test(key));
  return entries.filter(([, value]) => [value].flat().some(isNode)).map(([key]) => key);
}

/** A list may have holes, as `[, b]` has. */
type Child = Node | readonly (Node | null)[] | null | undefined;

/** Every node of a subtree, itself first; `enter` says whether to look into a node. */
export function* walk(node: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  const waiting = [node];
  const wait = (child: Node) => void waiting.push(child);
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    yield at;
    if (!enter(at)) continue;
    const first = waiting.length;
    eachChild(at, wait);
    // The first child is to be taken first.
    for (let low = first, high = waiting.length - 1; low < high; low++, high--)
      [waiting[low], waiting[high]] = [waiting[high]!, waiting[low]!];
  }
}

/** The same without the insides of functions: what runs when the subtree does. */
export function walkOwn(root: Node): Generator<Node> {
  return walk(root, (node) => node === root || !isFunction(node));
}
