import type * as t from "@babel/types";
import { isMember, type Member, type Node } from "./node.js";

/** The name that a member access, a property or a key stands for, where it is certain: `.a`, `["a"]`, `` [`a`] ``. */
export function propertyName(
  node:
    | Member
    | t.ObjectProperty
    | t.ObjectMethod
    | t.ClassMethod
    | t.ClassPrivateMethod
    | t.ClassPrivateProperty
    | t.ClassProperty
    | t.TSPropertySignature
    | t.TSMethodSignature,
): string | undefined {
  const key = (isMember(node) ? node.property : node.key) as Node;
  if (key.type === "Identifier") return "computed" in node && node.computed ? undefined : key.name;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  return literalText(key);
}

/** The text of a string literal or of a template without holes. */
export function literalText(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]!.value.cooked ?? undefined;
  return undefined;
}

/** `a` of `import { a as b }`; it may be written as a string. */
export function importedName({ imported }: t.ImportSpecifier): string {
  return imported.type === "Identifier" ? imported.name : imported.value;
}

/** A name that is not among those taken: `exitCode`, `exitCode2`, … */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
  return name;
}
