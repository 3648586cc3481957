import type { KnownType } from "../model.js";
import { isFaulty, pickedClient, saysNothing, textsOf } from "./describe-type.js";
import { ValueFollower } from "./follow-value.js";
import { MemberWrites } from "./member-writes.js";
import { isProvedString, type Rules } from "./string-proof.js";
import { ts } from "./typescript.js";

/** What a program is asked with. */
export interface Reading {
  readonly checker: ts.TypeChecker;
  readonly follower: ValueFollower;
  /** Null where the project's options don't tell what may be missing. */
  readonly rules: Rules | null;
}

/** Reads a program that others made, by its own options. */
export function readProgram(program: ts.Program): Reading {
  const checker = program.getTypeChecker();
  const options = program.getCompilerOptions();
  const isStrict = options.strictNullChecks ?? options.strict ?? false;
  const checksFields = options.strictPropertyInitialization ?? options.strict ?? false;
  const writes = new MemberWrites(program, checker, new WeakMap());
  return {
    ...{ checker, follower: new ValueFollower(checker, writes) },
    rules: isStrict ? { checker, checksFields } : null,
  };
}

/** What the types of a program say of an expression, or of a name where it is declared. */
export function describe(node: ts.Node, { checker, follower, rules }: Reading): KnownType {
  const type = checker.getTypeAtLocation(node);
  const found = follower.follow(node) ?? pickedClient(type, usedMembers(node), checker);
  const isOpen = saysNothing(type);
  // Once the packages are installed, it has the type that was named.
  const isNamed = found?.type != null && isFaulty(type);
  return {
    // What a value was followed to says nothing to the compiler where its type is `any`.
    client: found && (isOpen && !isNamed ? { ...found, type: "any" } : found),
    isOther: !found && !isOpen && hasWhatIsUsed(type, node, checker),
    isFaulty: isFaulty(type),
    isString: rules !== null && isProvedString(node, rules),
    texts: textsOf(type),
  };
}

/** Whether a type has the members that are accessed; in JavaScript what is inferred may lack what a value has. */
function hasWhatIsUsed(type: ts.Type, node: ts.Node, checker: ts.TypeChecker): boolean {
  const names = usedMembers(node);
  const held = checker.getNonNullableType(type);
  return names.length > 0 && names.every((name) => checker.getPropertyOfType(held, name) !== undefined);
}

/** The members of a value that its place names: `a` in `value.a`, `value["a"]` and `const { a } = value`. */
function usedMembers(node: ts.Node): string[] {
  let at = node;
  while (isWrapper(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) return [parent.name.text];
  if (ts.isElementAccessExpression(parent) && parent.expression === at)
    return ts.isStringLiteralLike(parent.argumentExpression) ? [parent.argumentExpression.text] : [];
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return [];
  return parent.name.elements.flatMap(({ propertyName, name }) => {
    const key = propertyName ?? name;
    return ts.isIdentifier(key) ? [key.text] : [];
  });
}

function isWrapper(node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node);
}
