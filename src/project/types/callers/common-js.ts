import { ts } from "../typescript.js";
import type { LoneFile } from "./read-file-alone.js";
import { member, type Steps } from "./steps.js";

/** What an assignment to `module.exports`, `exports.run` or `module.exports.run` exports; null for any other. */
export function commonJsTarget(left: ts.Expression, file: LoneFile): Steps | null {
  if (isExports(left, file) && ts.isPropertyAccessExpression(left)) return [];
  if (ts.isPropertyAccessExpression(left) && isExports(left.expression, file))
    return [member(left.name.text)];
  return null;
}

/** `exports` or `module.exports`, as the module's own. */
export function isExports(node: ts.Node, file: LoneFile): boolean {
  if (ts.isIdentifier(node)) return node.text === "exports" && isFree(node, file);
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "exports" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "module" &&
    isFree(node.expression, file)
  );
}

/** What a file itself does with its `exports`, but for assigning to a member. */
export function usesOfExports(file: LoneFile): ts.Node[] {
  const names = [...(file.identifiers.get("exports") ?? []), ...(file.identifiers.get("module") ?? [])];
  const nodes = names.flatMap((name) => {
    const node = name.text === "module" ? name.parent : name;
    return isExports(node, file) && !isDefinition(node) ? [node] : [];
  });
  return nodes;
}

function isDefinition(node: ts.Node): boolean {
  const member = ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
  const { parent } = member;
  const isLeft =
    ts.isBinaryExpression(parent) &&
    parent.left === member &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  // `Object.defineProperty(exports, "__esModule", …)`
  return (
    isLeft ||
    (ts.isCallExpression(node.parent) &&
      node.parent.arguments[0] === node &&
      /__esModule/.test(node.parent.getText()))
  );
}

/** Whether a module may have exports of CommonJS: the default of an import is then all of them. */
export function isCommonJs({ source, identifiers }: LoneFile): boolean {
  const isAssigned = source.statements.some((each) => ts.isExportAssignment(each) && each.isExportEquals);
  return isAssigned || identifiers.has("exports") || !ts.isExternalModule(source);
}

/** Whether nothing in the file declares the name; TypeScript takes the assignments to `exports` for declarations, too. */
function isFree(name: ts.Identifier, { checker }: LoneFile): boolean {
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return !declarations.some(
    (each) => "name" in each && each.name !== undefined && !ts.isPropertyAccessExpression(each),
  );
}
