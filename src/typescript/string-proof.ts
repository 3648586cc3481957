import { isString } from "./describe-type.js";
import { ts } from "./typescript.js";

/** What a proof goes by. */
export interface Rules {
  readonly checker: ts.TypeChecker;
  /** Whether the project's options see to it that fields are set (`strictPropertyInitialization`). */
  readonly checksFields: boolean;
}

/** More than what a string that a person wrote is made of. */
const mostNodes = 200;

/**
 * Whether an expression is a string for sure, never missing: by what is declared, not by what TypeScript concludes. An
 * element, an optional or uninitialised field, what subclasses may override and what JavaScript assigns prove nothing.
 */
export function isProvedString(node: ts.Node, rules: Rules): boolean {
  return new Proof(rules).of(node);
}

class Proof {
  readonly #known = new Map<ts.Node, boolean>();

  constructor(readonly rules: Rules) {}

  of(node: ts.Node): boolean {
    const { checker } = this.rules;
    return this.#once(node, () => isString(checker.getTypeAtLocation(node)) && this.#by(node));
  }

  #once(node: ts.Node, prove: () => boolean): boolean {
    const known = this.#known.get(node) ?? (this.#known.size < mostNodes ? undefined : false);
    if (known !== undefined) return known;
    // What is made of itself finds this.
    this.#known.set(node, false);
    const isProved = prove();
    this.#known.set(node, isProved);
    return isProved;
  }

  /** By how a string comes about; that it has the type is known. */
  #by(node: ts.Node): boolean {
    if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return this.of(node.expression);
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node))
      return this.of(node.expression);
    if (ts.isConditionalExpression(node)) return this.of(node.whenTrue) && this.of(node.whenFalse);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (ts.isAwaitExpression(node))
      return !ts.isCallExpression(node.expression) || this.#call(node.expression);
    if (ts.isCallExpression(node)) return this.#call(node);
    // `names[0].name`: the element's own declaration is what counts.
    if (ts.isElementAccessExpression(node))
      return ts.isStringLiteralLike(node.argumentExpression) && this.#named(node.argumentExpression);
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return this.#named(node);
    return true;
  }

  #binary({ operatorToken: { kind }, left, right }: ts.BinaryExpression): boolean {
    switch (kind) {
      case ts.SyntaxKind.PlusToken:
      case ts.SyntaxKind.PlusEqualsToken:
        return this.of(left) || this.of(right);
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
        return this.of(left) && this.of(right);
      // On the left of `??` and `||` may be what is missing.
      default:
        return this.of(right);
    }
  }

  /** `first(names)`: a function's result is what it is declared to be, else what it is seen to return. */
  #call(node: ts.CallExpression): boolean {
    const { checker } = this.rules;
    const declaration = checker.getResolvedSignature(node)?.declaration;
    if (!declaration || ts.isJSDocSignature(declaration) || isOverridable(declaration)) return false;
    const written = declaration.type ?? ts.getJSDocReturnType(declaration);
    if (written) return this.#isWritten(written) || this.#areProved(node);
    const body = "body" in declaration ? declaration.body : undefined;
    if (!body) return false;
    return ts.isBlock(body)
      ? resultsIn(body).every((result) => this.#result(result))
      : this.#result(body as ts.Node);
  }

  /** Of an asynchronous function, the string that a promise is for. */
  #result(node: ts.Node): boolean {
    const isCalled = ts.isCallExpression(node) && !isString(this.rules.checker.getTypeAtLocation(node));
    return isCalled ? this.#once(node, () => this.#call(node)) : this.of(node);
  }

  /** `string`, `Promise<string>` */
  #isWritten(type: ts.TypeNode): boolean {
    if (isString(this.rules.checker.getTypeFromTypeNode(type))) return true;
    const [argument] = (ts.isTypeReferenceNode(type) && type.typeArguments) || [];
    return argument !== undefined && isString(this.rules.checker.getTypeFromTypeNode(argument));
  }

  /** Where a type is a call's own, it is what was written there, or what the arguments are. */
  #areProved({ typeArguments, arguments: given }: ts.CallExpression): boolean {
    if (typeArguments) return true;
    return given.every((one) => !isString(this.rules.checker.getTypeAtLocation(one)) || this.of(one));
  }

  #named(name: ts.Node): boolean {
    const symbol = resolve(this.rules.checker.getSymbolAtLocation(name), this.rules.checker);
    const declarations = symbol?.declarations ?? [];
    // An index signature gives a member no declaration.
    return (
      symbol !== undefined &&
      declarations.length > 0 &&
      declarations.every((each) => this.#declares(each, symbol))
    );
  }

  #declares(node: ts.Declaration, symbol: ts.Symbol): boolean {
    const { checker } = this.rules;
    if (ts.isIndexSignatureDeclaration(node)) return false;
    if (ts.isParameter(node))
      return !node.dotDotDotToken && (node.initializer !== undefined || !checker.isOptionalParameter(node));
    if (ts.isBindingElement(node)) return this.#takesDeclared(node);
    if (ts.isVariableDeclaration(node)) return this.#isSet(node);
    if (node.flags & ts.NodeFlags.JavaScriptFile) return false;
    if (ts.isPropertyAssignment(node)) return this.of(node.initializer);
    if (ts.isEnumMember(node)) return true;
    // That a test found one there says nothing of what is there after a call.
    if (!isString(checker.getTypeOfSymbol(symbol))) return false;
    if (ts.isPropertySignature(node)) return !node.questionToken;
    if (!ts.isPropertyDeclaration(node) || node.questionToken || node.exclamationToken) return false;
    if (node.initializer !== undefined || isAmbient(node.parent)) return true;
    return this.rules.checksFields && isReadonly(node) && !isAmbient(node);
  }

  #isSet(node: ts.VariableDeclaration): boolean {
    if (!node.type) return node.initializer !== undefined && this.of(node.initializer);
    return node.initializer !== undefined || isAmbient(node);
  }

  /** `{ name }` of a type that declares the member; an element of an array may be missing. */
  #takesDeclared(node: ts.BindingElement): boolean {
    const { checker } = this.rules;
    if (!ts.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return false;
    if (node.initializer && !this.of(node.initializer)) return false;
    const key = node.propertyName ?? node.name;
    if (!ts.isIdentifier(key) && !ts.isStringLiteral(key)) return false;
    const member = checker.getTypeAtLocation(node.parent).getProperty(key.text);
    const declarations = member?.declarations ?? [];
    const isDefaulted = node.initializer !== undefined;
    return (
      member !== undefined &&
      declarations.length > 0 &&
      declarations.every(
        (each) => (isDefaulted && ts.isPropertySignature(each)) || this.#declares(each, member),
      )
    );
  }
}

/** What a function returns, without those inside of it. */
function resultsIn(body: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** A class's own method, unless it is private. */
function isOverridable(node: ts.SignatureDeclaration): boolean {
  const isOwn = ts.isMethodDeclaration(node) && ts.isClassLike(node.parent) && !isAmbient(node.parent);
  const isFixed = (ts.ModifierFlags.Private | ts.ModifierFlags.Static) & ts.getCombinedModifierFlags(node);
  return isOwn && !isFixed && !ts.isPrivateIdentifier(node.name);
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
