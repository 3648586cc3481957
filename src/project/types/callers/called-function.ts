import { functionOf, isConstant } from "../syntax.js";
import { ts } from "../typescript.js";

/** The function behind a callee. */
export interface Called {
  readonly fn: ts.FunctionLikeDeclaration;
  /** Whether nothing else can stand behind its name: a declaration, or a constant. */
  readonly isFixed: boolean;
}

/** The function that a callee names, through imports, aliases and members. */
export function calledFunction(callee: ts.Node, checker: ts.TypeChecker): Called | undefined {
  let node = callee;
  while (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) node = node.expression;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  return ofSymbol(checker.getSymbolAtLocation(name), checker, true, 0);
}

/** How many names are gone through from one to the next. */
const mostNames = 20;

function ofSymbol(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
  isFixed: boolean,
  depth: number,
): Called | undefined {
  const origin = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const [declaration, ...others] = origin?.declarations ?? [];
  if (!declaration || others.length > 0 || depth > mostNames) return undefined;
  const next = (to: ts.Symbol | undefined, isStillFixed: boolean) =>
    ofSymbol(to, checker, isFixed && isStillFixed, depth + 1);
  if (ts.isShorthandPropertyAssignment(declaration))
    return next(checker.getShorthandAssignmentValueSymbol(declaration), false);
  if (ts.isBindingElement(declaration)) {
    const key = declaration.propertyName ?? declaration.name;
    const isSimple = ts.isIdentifier(key) && !declaration.initializer && !declaration.dotDotDotToken;
    return isSimple
      ? next(checker.getTypeAtLocation(declaration.parent).getProperty(key.text), false)
      : undefined;
  }
  const held = heldBy(declaration);
  if (held && ts.isIdentifier(held)) return next(checker.getSymbolAtLocation(held), isHeld(declaration));
  const fn = held && ts.isFunctionLike(held) ? (held as ts.FunctionLikeDeclaration) : functionOf(declaration);
  return fn?.body ? { fn, isFixed: isFixed && isHeld(declaration) } : undefined;
}

/** What a declaration gives to its name; `exports.run = …` is one, too. */
function heldBy(node: ts.Declaration): ts.Expression | undefined {
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) return node.initializer;
  if (ts.isExportAssignment(node)) return node.expression;
  if (ts.isBinaryExpression(node)) return node.right;
  return ts.isPropertyAccessExpression(node) && ts.isBinaryExpression(node.parent)
    ? node.parent.right
    : undefined;
}

function isHeld(node: ts.Declaration): boolean {
  if (ts.isVariableDeclaration(node)) return isConstant(node);
  const isTypeScript = /\.[cm]?tsx?$/.test(node.getSourceFile().fileName);
  // In JavaScript a declared function may be assigned to.
  return ts.isExportAssignment(node) || (ts.isFunctionDeclaration(node) && isTypeScript);
}
