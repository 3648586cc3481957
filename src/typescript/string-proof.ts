import { isString } from "./describe-type.js";
import { ts } from "./typescript.js";

/** Shorter than any chain of constants that a person follows. */
const mostSteps = 20;

/**
 * Whether an expression is a string for sure, never missing: by what is declared, not by what TypeScript concludes. An
 * element, an optional or uninitialised field, what subclasses may override and what JavaScript assigns prove nothing.
 */
export function isProvedString(node: ts.Node, checker: ts.TypeChecker, steps = 0): boolean {
  if (steps > mostSteps || !isString(checker.getTypeAtLocation(node))) return false;
  const isProved = (inner: ts.Node) => isProvedString(inner, checker, steps + 1);
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return isProved(node.expression);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node))
    return isProved(node.expression);
  if (ts.isConditionalExpression(node)) return isProved(node.whenTrue) && isProved(node.whenFalse);
  // `names[0].name`: the element's own declaration is what counts.
  if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) return false;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node))
    return true;
  const named = ts.isElementAccessExpression(node) ? node.argumentExpression : node;
  const symbol = resolve(checker.getSymbolAtLocation(named), checker);
  const declarations = symbol?.declarations ?? [];
  // An index signature gives a member no declaration.
  return declarations.length > 0 && declarations.every((each) => declaresString(each, checker, isProved));
}

function declaresString(
  node: ts.Declaration,
  checker: ts.TypeChecker,
  isProved: (node: ts.Node) => boolean,
): boolean {
  if (ts.isIndexSignatureDeclaration(node)) return false;
  if (ts.isParameter(node)) return !node.questionToken && !node.dotDotDotToken;
  if (ts.isBindingElement(node)) return takesDeclaredMember(node, checker, isProved);
  if (ts.isVariableDeclaration(node)) {
    if (node.type) return node.initializer !== undefined || isAmbient(node);
    return node.initializer !== undefined && isProved(node.initializer);
  }
  if (node.flags & ts.NodeFlags.JavaScriptFile) return false;
  if (ts.isPropertySignature(node)) return !node.questionToken;
  if (ts.isPropertyDeclaration(node))
    return (
      !node.questionToken && !node.exclamationToken && (node.initializer !== undefined || isReadonly(node))
    );
  if (ts.isPropertyAssignment(node)) return isProved(node.initializer);
  return ts.isEnumMember(node);
}

/** `{ name }` of a type that declares the member; an element of an array may be missing. */
function takesDeclaredMember(
  node: ts.BindingElement,
  checker: ts.TypeChecker,
  isProved: (node: ts.Node) => boolean,
): boolean {
  if (!ts.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return false;
  if (node.initializer && !isProved(node.initializer)) return false;
  const key = node.propertyName ?? node.name;
  if (!ts.isIdentifier(key) && !ts.isStringLiteral(key)) return false;
  const declarations = checker.getTypeAtLocation(node.parent).getProperty(key.text)?.declarations ?? [];
  const isDefaulted = node.initializer !== undefined;
  return (
    declarations.length > 0 &&
    declarations.every(
      (each) => (isDefaulted && ts.isPropertySignature(each)) || declaresString(each, checker, isProved),
    )
  );
}

function isReadonly(node: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) !== 0;
}

function isAmbient(node: ts.Declaration): boolean {
  return (
    node.getSourceFile().isDeclarationFile ||
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0
  );
}

function resolve(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
