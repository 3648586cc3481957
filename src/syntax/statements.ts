import type * as t from "@babel/types";
import type { Node, Parents } from "./node.js";

/** Whether a node's children are statements that run one after the other. */
export function holdsStatements(node: Node): boolean {
  return ["Program", "BlockStatement", "StaticBlock", "TSModuleBlock", "SwitchCase"].includes(node.type);
}

/** The statements among which a statement stands; none where it is alone, as the body of an `if` may be. */
export function statementsAround(statement: Node, parents: Parents): readonly Node[] {
  const parent = parents.get(statement);
  if (parent?.type === "SwitchCase") return parent.consequent;
  return parent && "body" in parent && Array.isArray(parent.body) ? (parent.body as Node[]) : [];
}

/** Statements that a closing brace does not end. */
const endsOpenly =
  /^(?:Variable|Export|Import|TSTypeAlias)|^TS(?:Export)?Assignment|(?:Expression|Return|Throw)Statement$/;

/** Whether a bracket or an operator behind a statement would go on with it, since nothing but a line break ends it. */
export function isOpen(statement: Node | t.Directive, text: string): boolean {
  const last = text[statement.end! - 1];
  return last !== ";" && (last !== "}" || endsOpenly.test(statement.type));
}
