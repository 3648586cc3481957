import type { Span } from "../model.js";
import type { Implementer } from "../type-facts.js";
import { clientOfType, saysNothing } from "./describe-type.js";
import { ts } from "./typescript.js";

/**
 * The values and classes of a program that are made for a typing: `class Fake implements Client`, and each literal,
 * instance or other value that is given where the typing is expected and has a type of its own.
 *
 * @param file declares the typing, at `span`
 * @returns the first one that must have all members, else the first that has some
 */
export function findImplementer(program: ts.Program, file: string, span: Span): Implementer | null {
  const checker = program.getTypeChecker();
  const typing = new Typing(file, span, checker);
  let found: Implementer | null = null;
  for (const source of program.getSourceFiles()) {
    if (!mayImplement(source, program)) continue;
    for (const node of nodesIn(source)) {
      const need = needOf(node, typing, checker);
      if (need === null || (found && need === "some")) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found = { path: source.fileName, line: line + 1, hasAll: need === "all" };
      if (found.hasAll) return found;
    }
  }
  return found;
}

function mayImplement(source: ts.SourceFile, program: ts.Program): boolean {
  const isScript = (source.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  return (
    !isScript && !source.fileName.includes("/node_modules/") && !program.isSourceFileDefaultLibrary(source)
  );
}

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) {
    yield child;
    yield* nodesIn(child);
  }
}

/** A typing as the types of a program lead to it. */
class Typing {
  readonly #known = new Map<ts.Type, boolean>();

  constructor(
    readonly file: string,
    readonly span: Span,
    readonly checker: ts.TypeChecker,
  ) {}

  #isDeclaredBy(node: ts.Declaration): boolean {
    if (!ts.isInterfaceDeclaration(node) && !ts.isTypeLiteralNode(node)) return false;
    const source = node.getSourceFile();
    // `export` is no part of the span.
    const starts = node.getStart(source) <= this.span.start;
    return source.fileName === this.file && starts && node.end === this.span.end;
  }

  /** Whether a type is the typing, or has to have all that it has. */
  isIn(type: ts.Type): boolean {
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    // One that inherits from itself finds nothing.
    this.#known.set(type, false);
    const found = this.#find(type);
    this.#known.set(type, found);
    return found;
  }

  #find(type: ts.Type): boolean {
    if (type.isUnionOrIntersection()) return type.types.some((part) => this.isIn(part));
    if (type.flags & ts.TypeFlags.TypeParameter) {
      const bound = this.checker.getBaseConstraintOfType(type);
      return bound !== undefined && bound !== type && this.isIn(bound);
    }
    // Not what an alias stands for: `type Some = Partial<{ … }>` has a name and needs nothing.
    if (type.getSymbol()?.declarations?.some((one) => this.#isDeclaredBy(one))) return true;
    return type.isClassOrInterface() && this.checker.getBaseTypes(type).some((base) => this.isIn(base));
  }

  /** Whether a member is one that the typing declares. */
  hasMember(member: ts.Symbol | undefined): boolean {
    return member?.declarations?.some((one) => this.#isInside(one)) ?? false;
  }

  #isInside(node: ts.Node): boolean {
    const source = node.getSourceFile();
    return (
      source.fileName === this.file && this.span.start <= node.getStart(source) && node.end <= this.span.end
    );
  }
}

function needOf(node: ts.Node, typing: Typing, checker: ts.TypeChecker): "all" | "some" | null {
  if (ts.isClassLike(node)) return isClassOf(node, typing, checker) ? "all" : null;
  if (!ts.isExpression(node) || !isGiven(node)) return null;
  const expected = checker.getContextualType(node);
  if (!expected) return null;
  const isLiteral = ts.isObjectLiteralExpression(node);
  if (typing.isIn(expected)) {
    if (isMadeOf(node, typing, checker)) return null;
    if (!ts.isAssertionExpression(node.parent)) return "all";
    return isLiteral ? "some" : null;
  }
  if (!isLiteral) return null;
  const named = node.properties.some(
    ({ name }) =>
      name && ts.isIdentifier(name) && typing.hasMember(checker.getPropertyOfType(expected, name.text)),
  );
  return named ? "some" : null;
}

function isClassOf(node: ts.ClassLikeDeclaration, typing: Typing, checker: ts.TypeChecker): boolean {
  return (node.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .some((type) => typing.isIn(checker.getTypeAtLocation(type)));
}

/** Whether a value already is of the typing, so that it gets what that gets; or of no type that says anything. */
function isMadeOf(node: ts.Expression, typing: Typing, checker: ts.TypeChecker): boolean {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.some(
      (one) => ts.isSpreadAssignment(one) && isMadeOf(one.expression, typing, checker),
    );
  const type = checker.getTypeAtLocation(node);
  const isNothing = (type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
  return isNothing || saysNothing(type) || typing.isIn(type) || clientOfType(type, checker)?.type === "v1";
}

/** Whether an expression stands where something says what type it should have. */
function isGiven(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isReturnStatement(parent)) return true;
  if (ts.isSatisfiesExpression(parent) || ts.isAssertionExpression(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent)) return parent.right === node;
  if (ts.isCallOrNewExpression(parent)) return parent.arguments?.includes(node) ?? false;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (ts.isArrayLiteralExpression(parent) || ts.isJsxExpression(parent)) return true;
  return "initializer" in parent && parent.initializer === node;
}
