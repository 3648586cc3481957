import type { DeclaredResult } from "../type-facts.js";
import { ts } from "./typescript.js";

/** What a type says of the result of a member that a path of names leads to, as it is written in the project. */
export function declaredResult(
  type: ts.Type,
  path: readonly string[],
  place: ts.Node,
  checker: ts.TypeChecker,
): DeclaredResult | null {
  let at = type;
  let member: ts.Symbol | undefined;
  for (const name of path) {
    member = checker.getPropertyOfType(checker.getNonNullableType(at), name);
    if (!member) return null;
    at = checker.getTypeOfSymbol(member);
  }
  const [declaration] = member?.declarations ?? [];
  const written = declaration && resultOf(declaration);
  if (!written || written.getSourceFile().fileName.includes("/node_modules/")) return null;
  const text = written.getText();
  if (/^(?:Promise<(?:unknown|void)>|unknown|void)$/.test(text)) return null;
  const isPromise = written.kind === ts.SyntaxKind.AnyKeyword || /^Promise(?:Like)?</.test(text);
  const isPlain = !/[\r\n]|\/[*/]/.test(text);
  return {
    text,
    isVisible: isPromise && isPlain && namesIn(written).every((name) => isSame(name, place, checker)),
  };
}

function resultOf(declaration: ts.Declaration): ts.TypeNode | undefined {
  if (ts.isMethodSignature(declaration)) return declaration.type;
  const type = ts.isPropertySignature(declaration) ? declaration.type : undefined;
  return type && ts.isFunctionTypeNode(type) ? type.type : undefined;
}

/** The names that a type refers to; of `v1.Container` the first. */
function namesIn(node: ts.Node): ts.Node[] {
  if (ts.isTypeReferenceNode(node)) {
    let name = node.typeName;
    while (ts.isQualifiedName(name)) name = name.left;
    return [name, ...(node.typeArguments ?? []).flatMap(namesIn)];
  }
  // Paths, values and `this` mean something else at another place.
  if (ts.isImportTypeNode(node) || ts.isTypeQueryNode(node) || node.kind === ts.SyntaxKind.ThisType)
    return [node];
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => void found.push(...namesIn(child)));
  return found;
}

function isSame(name: ts.Node, place: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isIdentifier(name)) return false;
  const meant = resolve(checker.getSymbolAtLocation(name), checker);
  const space = ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias;
  const there = checker.getSymbolsInScope(place, space).find((one) => one.name === name.text);
  return meant !== undefined && resolve(there, checker) === meant;
}

function resolve(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
