import type { KnownType } from "../../model.js";
import type { Binding, Scopes } from "../../scopes/scopes.js";
import { isCall, isMember, type Node, type Parents } from "../../syntax/node.js";
import { returnedBy } from "../../syntax/own-returns.js";

/** What the compiler says of what is `any` or `unknown`, and that nobody gave a client to. */
const nothing: KnownType = { client: null, isOther: false, isFaulty: false, isString: false, texts: null };

/**
 * What a parameter's annotation says by itself, so that the project's types need not be asked: `id` of `id: any` and of
 * `{ id }: any` is anything at all. Not where a test may tell more than the annotation does.
 */
export function plainType(node: Node, scopes: Scopes): KnownType | undefined {
  // So are the members of what is `any`.
  let owner = node;
  while (isMember(owner)) owner = owner.object;
  const says = annotationOf(owner, scopes);
  return says === "TSAnyKeyword" || (says === "TSUnknownKeyword" && owner === node) ? nothing : undefined;
}

/** Whether a parameter's annotation says by itself that it is no string, as `number` does. */
export function isNoString(node: Node, scopes: Scopes): boolean {
  const says = annotationOf(node, scopes);
  return says === "TSNumberKeyword" || says === "TSBooleanKeyword";
}

/** Whether a parameter's annotation says by itself that its texts aren't listed: `string` lists none. */
export function isUnlisted(node: Node, scopes: Scopes): boolean {
  const says = annotationOf(node, scopes);
  return says !== undefined && unlisted.has(says);
}

const unlisted: ReadonlySet<string> = new Set([
  "TSAnyKeyword",
  "TSUnknownKeyword",
  "TSStringKeyword",
  "TSNumberKeyword",
  "TSBooleanKeyword",
]);

/** The kind of type that a parameter is annotated with, or for `any` the pattern that it stands in. */
function annotationOf(node: Node, { bindingOf, parents }: Scopes): string | undefined {
  const binding = node.type === "Identifier" ? bindingOf.get(node) : undefined;
  if (binding?.kind !== "param" || binding.writes.length > 0) return undefined;
  if (!binding.references.every((reference) => isUntested(reference, parents))) return undefined;
  const own = keywordOf(binding.identifier);
  return own ?? annotationOfPattern(binding, parents);
}

/** A part of what is `any` is `any`, too; of other types, it is something else. */
function annotationOfPattern({ identifier, declaration }: Binding, parents: Parents): string | undefined {
  for (let at = parents.get(identifier); at && at !== declaration; at = parents.get(at)) {
    const keyword = keywordOf(at);
    if (keyword !== undefined) return keyword === "TSAnyKeyword" ? keyword : undefined;
  }
  return undefined;
}

function keywordOf(node: Node): string | undefined {
  const { typeAnnotation } = node as { typeAnnotation?: Node | null };
  return typeAnnotation?.type === "TSTypeAnnotation" ? typeAnnotation.typeAnnotation.type : undefined;
}

/** Whether a name stands where the compiler learns nothing about it: `if (isMode(name))` and `name === "up"` tell more. */
function isUntested(reference: Node, parents: Parents): boolean {
  const parent = parents.get(reference);
  switch (parent?.type) {
    case "TemplateLiteral":
    case "ArrayExpression":
    case "ReturnStatement":
    case "JSXExpressionContainer":
      return true;
    case "ArrowFunctionExpression":
      return returnedBy(reference, parents) !== undefined;
    case "BinaryExpression":
      return parent.operator === "+";
    case "ObjectProperty":
      return parent.value === reference && parents.get(parent)?.type === "ObjectExpression";
    case "MemberExpression":
      return parent.object === reference;
    default:
      return isCall(parent) && parent.callee !== reference && isNoTest(parent, parents);
  }
}

/** Whether nothing depends on a call's result by itself: `await exec(name)`, `exec(name).then(…)`. */
function isNoTest(call: Node, parents: Parents): boolean {
  const parent = parents.get(call);
  return (
    parent?.type === "AwaitExpression" ||
    returnedBy(call, parents) !== undefined ||
    (isMember(parent) && parent.object === call)
  );
}
