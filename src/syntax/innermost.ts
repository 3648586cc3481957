import { eachChild } from "./children.js";
import type { Node } from "./node.js";

/** The innermost node of a tree that has an offset in it. */
export function innermostAt(root: Node, offset: number): Node {
  let found = root;
  for (let at: Node | undefined = root; at; ) {
    found = at;
    at = undefined;
    eachChild(found, (child) => {
      if (child.start! <= offset && offset < child.end!) at = child;
    });
  }
  return found;
}
