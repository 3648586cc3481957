import { ts } from "./typescript.js";

/** The places of a file that set members, by the members' names. */
export type WritesByName = ReadonlyMap<string, readonly MemberWrite[]>;

/** A place that sets a member of some object after the object was made. */
interface MemberWrite {
  /** What says whose member it is. */
  readonly name: ts.Node;
  readonly value: ts.Expression;
}

/** Finds who sets the members of objects in a program's own files: `o.a = …`, `o["a"] = …`, `Object.assign(o, { a })`. */
export class MemberWrites {
  readonly #files: readonly ts.SourceFile[];

  /** @param known what was found in files, also for other programs; is filled */
  constructor(
    program: ts.Program,
    readonly checker: ts.TypeChecker,
    readonly known: WeakMap<ts.SourceFile, WritesByName>,
  ) {
    this.#files = program.getSourceFiles().filter(isOwn);
  }

  /** What is assigned to a member that may be the one that is declared; for whose object nothing is known, too. */
  valuesFor(declaration: ts.Declaration, name: string): ts.Expression[] {
    const writes = this.#files.flatMap((file) => this.#writesIn(file).get(name) ?? []);
    return writes.filter((write) => this.#mayBe(write.name, declaration)).map(({ value }) => value);
  }

  #writesIn(file: ts.SourceFile): WritesByName {
    const known = this.known.get(file);
    if (known) return known;
    const found = findWrites(file);
    this.known.set(file, found);
    return found;
  }

  #mayBe(name: ts.Node, declaration: ts.Declaration): boolean {
    const declarations = this.checker.getSymbolAtLocation(name)?.declarations;
    return declarations === undefined || declarations.includes(declaration);
  }
}

function isOwn(file: ts.SourceFile): boolean {
  return !file.isDeclarationFile && !/[\\/]node_modules[\\/]/.test(file.fileName);
}

function findWrites(file: ts.SourceFile): WritesByName {
  const found = new Map<string, MemberWrite[]>();
  const add = (text: string, write: MemberWrite) => {
    const known = found.get(text);
    if (known) known.push(write);
    else found.set(text, [write]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) addTarget(node, add);
    else if (ts.isCallExpression(node)) addAssigned(node, add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Add = (text: string, write: MemberWrite) => void;

function isAssignment(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

function addTarget({ left, right }: ts.BinaryExpression, add: Add): void {
  const target = ts.isParenthesizedExpression(left) ? left.expression : left;
  if (ts.isPropertyAccessExpression(target)) add(target.name.text, { name: target.name, value: right });
  else if (ts.isElementAccessExpression(target) && ts.isStringLiteralLike(target.argumentExpression))
    add(target.argumentExpression.text, { name: target.argumentExpression, value: right });
}

/** `Object.assign(o, { a: … })`: whose member it is, nobody says. */
function addAssigned({ expression, arguments: given }: ts.CallExpression, add: Add): void {
  if (!ts.isPropertyAccessExpression(expression) || expression.getText() !== "Object.assign") return;
  for (const source of given.slice(1)) {
    if (!ts.isObjectLiteralExpression(source)) continue;
    for (const property of source.properties) {
      const value = ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
      // The object that is assigned to gets it under the name, not from the literal.
      if (value && property.name && ts.isIdentifier(property.name))
        add(property.name.text, { name: source, value });
    }
  }
}
