import { ts } from "./typescript.js";

/** `null`, `undefined`, `void 0` */
export function isMissing(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.NullKeyword ||
    ts.isVoidExpression(node) ||
    (ts.isIdentifier(node) && node.text === "undefined")
  );
}

function isConstant(node: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0;
}

/** All that is ever assigned to a variable, its initial value included; other modules can't assign. */
export function valuesOf(declaration: ts.VariableDeclaration): ts.Expression[] {
  const { name, initializer } = declaration;
  const values = initializer ? [initializer] : [];
  // `declare var window` stands in half a megabyte, in which nothing is ever assigned.
  const isFixed = isConstant(declaration) || declaration.getSourceFile().isDeclarationFile;
  if (isFixed || !ts.isIdentifier(name)) return values;
  const visit = (node: ts.Node): void => {
    const isAssigned = ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind);
    if (isAssigned && ts.isIdentifier(node.left) && node.left.text === name.text) values.push(node.right);
    ts.forEachChild(node, visit);
  };
  visit(declaration.getSourceFile());
  return values;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

export function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node;
}

/** The function that a declaration gives a name to. */
export function functionOf(node: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
  if (isFunction(node)) return node;
  const value =
    ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)
      ? node.initializer
      : ts.isExportAssignment(node)
        ? node.expression
        : undefined;
  return value && isFunction(value) ? value : undefined;
}

/** `a.b.c` → `c` */
export function lastName(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) ? node.text : "";
}
