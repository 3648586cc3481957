import type { Span } from "../model.js";
import type { Declared, Members, Owner } from "../type-facts.js";
import { declaredResult } from "./declared-result.js";
import { saysNothing } from "./describe-type.js";
import { ts } from "./typescript.js";

/** The type of a use's receiver, where a file of the project declares it or says that something is of it. */
export function typeOfReceiver(
  source: ts.SourceFile,
  span: Span,
  { old, now }: Members,
  checker: ts.TypeChecker,
): Declared | null {
  const [first] = old as [string];
  const receiver = findReceiver(source, span, first);
  if (!receiver) return null;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(receiver));
  if (saysNothing(type) || type.flags & ts.TypeFlags.Never) return null;
  const lacks = checker.getPropertyOfType(type, now) === undefined;
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const written = fileOf(symbol);
  const own = written ?? fileOf(holderOf(receiver, checker));
  // `__type` is a literal's, and a module has its absolute path in quotes.
  const name = symbol && !/^(?:__|")/.test(symbol.name) ? symbol.name : null;
  if (own === null) return null;
  const owner = ownerOf(checker.getPropertyOfType(type, first));
  const result = declaredResult(type, old, receiver, checker);
  return { name, path: own, lacks, isWritten: written !== null, owner, result };
}

function ownerOf(member: ts.Symbol | undefined): Owner | null {
  const list = member?.declarations?.[0]?.parent;
  const path = fileOf(member);
  if (!list || path === null) return null;
  return { path, start: list.getStart(), end: list.end };
}

/** What stands before a member, or what a pattern takes it out of. */
function findReceiver(source: ts.SourceFile, { start, end }: Span, name: string): ts.Node | undefined {
  for (let at: ts.Node | undefined = innermost(source, start); at && at.end <= end; at = at.parent) {
    if (ts.isPropertyAccessExpression(at) && at.name.text === name) return at.expression;
    if (ts.isElementAccessExpression(at) && ts.isStringLiteralLike(at.argumentExpression))
      if (at.argumentExpression.text === name) return at.expression;
    if (ts.isBindingElement(at) && ts.isObjectBindingPattern(at.parent)) {
      const key = at.propertyName ?? at.name;
      if (ts.isIdentifier(key) && key.text === name) return at.parent;
    }
  }
  return undefined;
}

function innermost(source: ts.SourceFile, start: number): ts.Node {
  let found: ts.Node = source;
  for (let at: ts.Node | undefined = source; at; ) {
    found = at;
    at = ts.forEachChild(at, (child) =>
      child.getStart(source) <= start && child.end > start ? child : undefined,
    );
  }
  return found;
}

/** Where a symbol is declared, unless that is in a package. */
function fileOf(symbol: ts.Symbol | undefined): string | null {
  const declared = symbol?.declarations?.[0]?.getSourceFile().fileName;
  return declared && !declared.includes("/node_modules/") ? declared : null;
}

/** What a receiver's type comes from: a variable, a member, the function that is called. */
function holderOf(receiver: ts.Node, checker: ts.TypeChecker, depth = 0): ts.Symbol | undefined {
  let at = receiver;
  if (ts.isObjectBindingPattern(at) && ts.isVariableDeclaration(at.parent) && at.parent.initializer)
    at = at.parent.initializer;
  while (ts.isCallExpression(at) || ts.isParenthesizedExpression(at) || ts.isNonNullExpression(at))
    at = at.expression;
  const found = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(at) ? at.name : at);
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const [declaration] = symbol?.declarations ?? [];
  // `const client = window.ddClient` has its type from there.
  const isInferred = declaration && ts.isVariableDeclaration(declaration) && !declaration.type;
  return isInferred && declaration.initializer && depth < mostSteps
    ? (holderOf(declaration.initializer, checker, depth + 1) ?? symbol)
    : symbol;
}

/** How many names for one client are followed. */
const mostSteps = 20;
