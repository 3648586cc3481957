import { ts } from "./typescript.js";

/** A place that sets a member of some object after the object was made. */
interface MemberWrite {
  /** What says whose member it is. */
  readonly name: ts.Node;
  readonly value: ts.Expression;
}

/** Finds who sets the members of objects in a program's own files: `o.a = …`, `o["a"] = …`, `Object.assign(o, { a })`. */
export class MemberWrites {
  #byName: ReadonlyMap<string, readonly MemberWrite[]> | undefined;

  constructor(
    readonly program: ts.Program,
    readonly checker: ts.TypeChecker,
  ) {}

  /** What is assigned to a member that may be the one that is declared; for whose object nothing is known, too. */
  valuesFor(declaration: ts.Declaration, name: string): ts.Expression[] {
    this.#byName ??= this.#find();
    const writes = this.#byName.get(name) ?? [];
    return writes.filter((write) => this.#mayBe(write.name, declaration)).map(({ value }) => value);
  }

  #mayBe(name: ts.Node, declaration: ts.Declaration): boolean {
    const declarations = this.checker.getSymbolAtLocation(name)?.declarations;
    return declarations === undefined || declarations.includes(declaration);
  }

  #find(): Map<string, MemberWrite[]> {
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
    for (const file of this.program.getSourceFiles())
      if (!file.isDeclarationFile && !/[\\/]node_modules[\\/]/.test(file.fileName)) visit(file);
    return found;
  }
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
