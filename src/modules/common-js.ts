import type * as t from "@babel/types";
import { propertyName } from "../syntax/names.js";
import { isMember, type Node } from "../syntax/node.js";
import type { CodeFile } from "./code-file.js";

/** What an assignment to `module.exports`, `exports.run` or `module.exports.run` exports; null for any other. */
export function exportedBy(left: Node, file: CodeFile): { readonly member: string | null } | null {
  if (!isMember(left)) return null;
  if (isExports(left, file)) return { member: null };
  const name = isExports(left.object, file) && !left.computed ? propertyName(left) : undefined;
  return name === undefined ? null : { member: name };
}

/** `exports` or `module.exports`, as the module's own. */
export function isExports(node: Node, file: CodeFile): boolean {
  if (node.type === "Identifier") return node.name === "exports" && isFree(node, file);
  return (
    isMember(node) &&
    propertyName(node) === "exports" &&
    node.object.type === "Identifier" &&
    node.object.name === "module" &&
    isFree(node.object, file)
  );
}

/** What a file itself does with its `exports`, but for assigning to a member. */
export function usesOfExports(file: CodeFile): Node[] {
  const { parents } = file.scopes;
  const ofModule = file.globals("module").flatMap((name) => parents.get(name) ?? []);
  return [...file.globals("exports"), ...ofModule].filter(
    (node) => isExports(node, file) && !isDefinition(node, file),
  );
}

function isDefinition(node: Node, { scopes: { parents }, text }: CodeFile): boolean {
  const holder = parents.get(node);
  const member = isMember(holder) && holder.object === node ? holder : node;
  const parent = parents.get(member);
  if (parent?.type === "AssignmentExpression" && parent.left === member && parent.operator === "=")
    return true;
  // `Object.defineProperty(exports, "__esModule", …)`
  return (
    holder?.type === "CallExpression" &&
    holder.arguments[0] === node &&
    text.slice(holder.start!, holder.end!).includes("__esModule")
  );
}

/** Whether a module may have exports of CommonJS: the default of an import is then all of them. */
export function isCommonJs(file: CodeFile): boolean {
  const isAssigned = (file.root.body as t.Node[]).some(({ type }) => type === "TSExportAssignment");
  return isAssigned || file.globals("exports").length > 0 || !file.hasModuleSyntax;
}

function isFree(node: Node, { scopes }: CodeFile): boolean {
  return !scopes.bindingOf.has(node);
}
