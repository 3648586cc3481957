import { ts } from "../typescript.js";

/** The `this` that stand for the same object as one of a method: not those in functions of their own. */
export function ownThis(method: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) found.push(node);
    const isOwn = (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node);
    if (!isOwn) ts.forEachChild(node, visit);
  };
  ts.forEachChild(method, visit);
  return found;
}

/**
 * Accesses to a member of a `this` that nothing around them says what it is: a function that stands alone may be made a
 * member of any object.
 */
export function strayThis(name: string, source: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword && isMember(node.parent, name) && isStray(node))
      found.push(node.parent);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isMember(node: ts.Node, name: string): boolean {
  if (ts.isElementAccessExpression(node))
    return !ts.isStringLiteralLike(node.argumentExpression) || node.argumentExpression.text === name;
  return ts.isPropertyAccessExpression(node) && node.name.text === name;
}

function isStray(self: ts.Node): boolean {
  let at = self.parent;
  while (!ts.isSourceFile(at) && !ts.isClassElement(at) && (!ts.isFunctionLike(at) || ts.isArrowFunction(at)))
    at = at.parent;
  const isOfObject =
    at.parent !== undefined &&
    (ts.isObjectLiteralExpression(at.parent) || ts.isPropertyAssignment(at.parent));
  return !isOfObject && !(at.parent && ts.isClassLike(at.parent));
}
