import { clientMaker, clientName, clientPackage, folderOfPackage, windowNames } from "../api/names.js";
import type { KnownClient } from "../model.js";
import { clientOfType, isSame, saysNothing } from "./describe-type.js";
import type { MemberWrites } from "./member-writes.js";
import { functionOf, isFunction, isMissing, lastName, valuesOf } from "./syntax.js";
import { ts } from "./typescript.js";

const namesPackage = new RegExp(`["']${clientPackage}["']`);

/**
 * Follows values that have no type across files, to the client that they hold: exported constants, functions that return
 * one, contexts, fields, `module.exports`.
 */
export class ValueFollower {
  readonly #known = new Map<ts.Node, KnownClient | null>();

  constructor(
    readonly checker: ts.TypeChecker,
    readonly writes: MemberWrites,
  ) {}

  /** The client that an expression (or a declared name) holds; null when that isn't certain. */
  follow(node: ts.Node): KnownClient | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    // A value that is made of itself finds this.
    this.#known.set(node, null);
    const found = this.#byType(node) ?? this.#byValue(node);
    this.#known.set(node, found);
    return found;
  }

  #byType(node: ts.Node): KnownClient | null {
    return clientOfType(this.checker.getTypeAtLocation(node), this.checker);
  }

  #byValue(node: ts.Node): KnownClient | null {
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      ts.isAwaitExpression(node)
    ) {
      return this.follow(node.expression);
    }
    if (ts.isConditionalExpression(node)) return this.#join([node.whenTrue, node.whenFalse]);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (ts.isCallExpression(node)) return this.#call(node);
    if (ts.isPropertyAccessExpression(node)) return this.#member(node);
    if (ts.isIdentifier(node)) return this.#name(node);
    return null;
  }

  #binary({ operatorToken: { kind }, left, right }: ts.BinaryExpression): KnownClient | null {
    switch (kind) {
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
      case ts.SyntaxKind.BarBarEqualsToken:
        return this.#join([left, right]);
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.EqualsToken:
      case ts.SyntaxKind.CommaToken:
        return this.follow(right);
      default:
        return null;
    }
  }

  /** The client that all of some expressions hold; what is missing (`null`) aside. */
  #join(nodes: readonly ts.Expression[]): KnownClient | null {
    const held = nodes.filter((node) => !isMissing(node));
    const clients = held.map((node) => this.follow(node));
    const [first] = clients;
    if (!first || !clients.every((each) => each && each.path.join() === first.path.join())) return null;
    return clients.every((each) => each && isSame(each, first)) ? first : { ...first, type: null };
  }

  #call(node: ts.CallExpression): KnownClient | null {
    const name = lastName(node.expression);
    const [argument] = node.arguments;
    if (name === clientMaker && this.#isOfPackage(node.expression)) return client("v1");
    if ((name === "useContext" || name === "use") && argument) return this.#heldBy(argument);
    if (name === "require" && argument) return this.#moduleExports(argument);
    if (name === "useMemo" && argument) return this.#returned(argument);
    return this.#returned(node.expression);
  }

  /** Whether a name comes from the client's package. */
  #isOfPackage(callee: ts.Expression): boolean {
    const symbol = this.#symbolOf(callee);
    const ofPackage = symbol?.declarations?.some((declaration) =>
      declaration.getSourceFile().fileName.includes(folderOfPackage(clientPackage)),
    );
    return ofPackage ?? namesPackage.test(callee.getSourceFile().text);
  }

  /** What a CommonJS module assigns to `module.exports`. */
  #moduleExports(specifier: ts.Expression): KnownClient | null {
    const file = this.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
    if (!file || !ts.isSourceFile(file)) return null;
    for (const statement of file.statements) {
      const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
      if (!assignment || !ts.isBinaryExpression(assignment)) continue;
      if (assignment.left.getText(file) === "module.exports") return this.follow(assignment.right);
    }
    return null;
  }

  /** What is in a React context: what its type says, or what it was created with. */
  #heldBy(context: ts.Expression): KnownClient | null {
    for (const declaration of this.#declarationsOf(context)) {
      const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      if (!made || !ts.isCallExpression(made) || lastName(made.expression) !== "createContext") continue;
      const [type] = made.typeArguments ?? [];
      if (type) return clientOfType(this.checker.getTypeFromTypeNode(type), this.checker);
      if (made.arguments[0]) return this.follow(made.arguments[0]);
    }
    return null;
  }

  /** What calling an expression gives. */
  #returned(callee: ts.Expression): KnownClient | null {
    if (isFunction(callee)) return this.#resultOf(callee);
    for (const declaration of this.#declarationsOf(callee)) {
      const fn = functionOf(declaration);
      const found = fn && this.#resultOf(fn);
      if (found) return found;
    }
    return null;
  }

  #resultOf(fn: ts.FunctionLikeDeclaration): KnownClient | null {
    const { body } = fn;
    if (!body) return null;
    if (!ts.isBlock(body)) return this.follow(body);
    const results: ts.Expression[] = [];
    const collect = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
      else if (!isFunction(node)) ts.forEachChild(node, collect);
    };
    ts.forEachChild(body, collect);
    return this.#join(results);
  }

  #member(node: ts.PropertyAccessExpression): KnownClient | null {
    const name = node.name.text;
    if (name === clientName && this.#isWindow(node.expression)) {
      return client(saysNothing(this.checker.getTypeAtLocation(node)) ? "any" : null);
    }
    const object = this.follow(node.expression);
    if (object) return { ...object, path: [...object.path, name] };
    return this.#fromDeclarations(node);
  }

  #isWindow(node: ts.Expression): boolean {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return this.#isWindow(node.expression);
    const isNamed = windowNames.has(lastName(node));
    if (ts.isPropertyAccessExpression(node)) return isNamed && this.#isWindow(node.expression);
    const declarations = ts.isIdentifier(node) ? this.#symbolOf(node)?.declarations : undefined;
    return isNamed && (declarations ?? []).every((each) => each.getSourceFile().isDeclarationFile);
  }

  #name(node: ts.Identifier): KnownClient | null {
    if (node.text === clientName && !this.#symbolOf(node)) return client("any");
    return this.#fromDeclarations(node);
  }

  #fromDeclarations(node: ts.Expression): KnownClient | null {
    const found = this.#declarationsOf(node).map((declaration) => this.#declared(declaration));
    const [first] = found;
    return first && found.every((each) => each && isSame(each, first)) ? first : null;
  }

  /** What a declaration gives to its name, where nothing else is ever assigned to it. */
  #declared(node: ts.Declaration): KnownClient | null {
    if (ts.isVariableDeclaration(node)) {
      return this.#join(valuesOf(node));
    }
    if (ts.isPropertyAssignment(node)) return this.#withWrites(node, this.follow(node.initializer));
    if (ts.isShorthandPropertyAssignment(node)) {
      const symbol = this.checker.getShorthandAssignmentValueSymbol(node);
      return this.#withWrites(node, this.#ofSymbol(symbol));
    }
    if (ts.isExportAssignment(node)) return this.follow(node.expression);
    if (ts.isPropertyDeclaration(node))
      return node.initializer ? this.#withWrites(node, this.follow(node.initializer)) : null;
    if (ts.isGetAccessor(node)) return this.#resultOf(node);
    // `module.exports = …`, `exports.client = …`, `this.client = …` in JavaScript
    if (ts.isBinaryExpression(node)) return this.follow(node.right);
    if (ts.isPropertyAccessExpression(node) && ts.isBinaryExpression(node.parent))
      return this.follow(node.parent.right);
    if (ts.isImportClause(node) && ts.isImportDeclaration(node.parent))
      return this.#moduleExports(node.parent.moduleSpecifier);
    if (ts.isBindingElement(node)) return this.#ofPattern(node);
    return null;
  }

  /** What a member is made with, if all that is assigned to it later is the same client. */
  #withWrites(
    node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.PropertyDeclaration,
    made: KnownClient | null,
  ): KnownClient | null {
    if (!made || !ts.isIdentifier(node.name)) return made;
    const values = this.writes.valuesFor(node, node.name.text).filter((value) => !isMissing(value));
    return values.every((value) => this.follow(value)?.path.join() === made.path.join()) ? made : null;
  }

  /** `const { client } = require("./client")`, `export const { backend } = window.ddClient` */
  #ofPattern(node: ts.BindingElement): KnownClient | null {
    const pattern = node.parent;
    const holder = pattern.parent;
    const name = node.propertyName ?? node.name;
    if (!ts.isObjectBindingPattern(pattern) || !ts.isIdentifier(name) || node.dotDotDotToken) return null;
    if (!ts.isVariableDeclaration(holder) || !holder.initializer) return null;
    const object = this.follow(holder.initializer);
    if (object) return { ...object, path: [...object.path, name.text] };
    const symbol = this.checker.getTypeAtLocation(holder.initializer).getProperty(name.text);
    return this.#ofSymbol(symbol);
  }

  #ofSymbol(symbol: ts.Symbol | undefined): KnownClient | null {
    const found = this.#resolve(symbol)?.declarations?.map((each) => this.#declared(each)) ?? [];
    const [first] = found;
    return first && found.every((each) => each && isSame(each, first)) ? first : null;
  }

  #declarationsOf(node: ts.Expression): readonly ts.Declaration[] {
    return this.#symbolOf(node)?.declarations ?? [];
  }

  #symbolOf(node: ts.Expression): ts.Symbol | undefined {
    return this.#resolve(this.checker.getSymbolAtLocation(node));
  }

  /** Behind imports and re-exports. */
  #resolve(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
    const exported = this.#exportOfValue(symbol, 0);
    if (exported) return exported;
    const origin = this.checker.getAliasedSymbol(symbol);
    // A module whose `module.exports` has no type has no origin to show.
    return origin.declarations ? origin : symbol;
  }

  /** `export default window.ddClient`: to the compiler it is another name for what declares the member. */
  #exportOfValue(symbol: ts.Symbol, depth: number): ts.Symbol | undefined {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration || depth > mostNames) return undefined;
    if (ts.isExportAssignment(declaration))
      return ts.isIdentifier(declaration.expression) ? undefined : symbol;
    const taken = takenName(declaration);
    const module = taken && this.checker.getSymbolAtLocation(taken.from);
    const next = module && this.checker.tryGetMemberInModuleExports(taken.name, module);
    return next && next !== symbol ? this.#exportOfValue(next, depth + 1) : undefined;
  }
}

/** How many names are gone through from one to the next. */
const mostNames = 20;

/** What a declaration takes from a module: `import client from "./client"`, `export { client } from "./client"`. */
function takenName(
  node: ts.Declaration,
): { readonly name: string; readonly from: ts.Expression } | undefined {
  if (ts.isImportClause(node) && ts.isImportDeclaration(node.parent))
    return { name: "default", from: node.parent.moduleSpecifier };
  if (!ts.isImportSpecifier(node) && !ts.isExportSpecifier(node)) return undefined;
  const statement = ts.isImportSpecifier(node) ? node.parent.parent.parent : node.parent.parent;
  const from = "moduleSpecifier" in statement ? statement.moduleSpecifier : undefined;
  return from && { name: (node.propertyName ?? node.name).text, from };
}

function client(type: KnownClient["type"]): KnownClient {
  return { path: [], certain: true, type };
}
