import type * as t from "@babel/types";
import { isLeftOut } from "../../src/source/hosts/dots.js";
import { isReplaced } from "../../src/syntax/assignment-target.js";
import { walk, walkOwn } from "../../src/syntax/children.js";
import { propertyName } from "../../src/syntax/names.js";
import { isCall, isMember, type Node } from "../../src/syntax/node.js";
import { isPresenceTest } from "../../src/syntax/truth-test.js";
import { callOf, unwrap, wrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";
import { isSetBefore } from "../set-before.js";
import { dataFields, type Field, type Reads } from "./events.js";

export type InlineFunction = t.ArrowFunctionExpression | t.FunctionExpression;

/** An inline callback whose every look at v0's parameters is understood. */
export interface Callback {
  readonly fn: InlineFunction;
  /** The first parameter, or the pattern that it is taken apart with in the body. */
  readonly data: t.Identifier | t.ObjectPattern | null;
  readonly dataType: Node | null;
  readonly error: t.Identifier | null;
  readonly reads: Reads;
  /** The author's own name for the exit code, where it was taken out of the parameter. */
  readonly codeName: string | null;
  /** `const { stdout, code } = data;`, whose work the parameters of the handlers do. */
  readonly taking: t.VariableDeclaration | null;
}

/**
 * Reads a callback's parameters; undefined when one of them is used as a whole, `this` and `arguments` matter, or a document
 * leaves statements out.
 */
export function readCallback(fn: InlineFunction, context: Context): Callback | undefined {
  const [first = null, error = null, ...more] = fn.params as Node[];
  if (more.length > 0 || fn.generator || fn.typeParameters || usesOwnThis(fn, context)) return undefined;
  if ([...walkOwn(fn.body)].some(isLeftOut)) return undefined;
  if (error !== null && error.type !== "Identifier") return undefined;
  if (first !== null && first.type !== "Identifier" && first.type !== "ObjectPattern") return undefined;
  const taking = first?.type === "Identifier" ? findTaking(fn, first, context) : null;
  const pattern = taking ? (taking.declarations[0]!.id as t.ObjectPattern) : null;
  const data = pattern ?? first;
  const dataType = pattern?.typeAnnotation ?? first?.typeAnnotation ?? null;
  if (dataType && !takesOutput(dataType, context)) return undefined;
  const fields = new Map<Node, Field>();
  if (error && !addReads(error, "error", fields, context)) return undefined;
  if (data?.type === "Identifier" && !addMemberReads(data, fields, context)) return undefined;
  if (data?.type === "ObjectPattern" && !addPatternReads(data, fields, context)) return undefined;
  return {
    fn,
    data,
    dataType,
    error,
    reads: {
      fields,
      constants: findConstants(fn, context),
      calls: findClientCalls(fn, context),
      made: findMade(fn, context),
      bindingOf: context.scopes.bindingOf,
    },
    codeName: data?.type === "ObjectPattern" ? codeIn(data) : null,
    taking,
  };
}

/** Whether v1's `{ stdout }` or `{ stderr }` goes where a type is: `any`, or an object all of whose members are optional. */
function takesOutput(annotation: Node, { clients }: Context): boolean {
  const value = clients.types.valueOfType(annotation);
  return (
    value === undefined ||
    (value.kind === "shape" &&
      value.members.every((member) => member.type === "TSPropertySignature" && Boolean(member.optional)))
  );
}

/** The statement that takes the message apart, where that is all that is done with it. */
function findTaking(fn: InlineFunction, data: t.Identifier, context: Context): t.VariableDeclaration | null {
  const { parents, bindingOf } = context.scopes;
  const binding = bindingOf.get(data);
  const [reference, ...more] = binding?.references ?? [];
  if (!reference || more.length > 0 || binding!.writes.length > 0) return null;
  const value = wrap(reference, parents);
  const declarator = parents.get(value);
  if (declarator?.type !== "VariableDeclarator" || declarator.init !== value) return null;
  const declaration = parents.get(declarator) as t.VariableDeclaration;
  const isAlone = declaration.declarations.length === 1 && parents.get(declaration) === fn.body;
  return isAlone && declarator.id.type === "ObjectPattern" ? declaration : null;
}

/** `({ stdout, code: exit })`: one name for each field, and nothing else. */
function addPatternReads(pattern: t.ObjectPattern, fields: Map<Node, Field>, context: Context): boolean {
  const taken = new Set<string>();
  return pattern.properties.every((property) => {
    if (property.type !== "ObjectProperty" || property.value.type !== "Identifier") return false;
    const field = propertyName(property);
    if (field === undefined || !dataFields.has(field) || taken.has(field)) return false;
    taken.add(field);
    return addReads(property.value, field as Field, fields, context);
  });
}

function codeIn(pattern: t.ObjectPattern): string | null {
  const found = pattern.properties.find(
    (property) => property.type === "ObjectProperty" && propertyName(property) === "code",
  );
  return found ? ((found as t.ObjectProperty).value as t.Identifier).name : null;
}

function addReads(
  identifier: t.Identifier,
  field: Field,
  fields: Map<Node, Field>,
  { scopes }: Context,
): boolean {
  const binding = scopes.bindingOf.get(identifier);
  if (!binding || binding.writes.length > 0) return false;
  for (const reference of binding.references) {
    const parent = scopes.parents.get(reference);
    // `{ close }` and `typeof close` in a type have no place for what is written instead of the name.
    const isShorthand = parent?.type === "ObjectProperty" && parent.shorthand;
    if (field === "close" && (isShorthand || parent?.type === "TSTypeQuery")) return false;
    fields.set(reference, field);
  }
  return true;
}

/** `data.stdout`, `data?.code`, `if (data)`; anything else hands the whole message on. */
function addMemberReads(identifier: t.Identifier, fields: Map<Node, Field>, context: Context): boolean {
  const { bindingOf, parents } = context.scopes;
  const binding = bindingOf.get(identifier);
  if (!binding || binding.writes.length > 0) return false;
  for (const reference of binding.references) {
    if (isPresenceTest(reference, parents)) {
      fields.set(reference, "message");
      continue;
    }
    const object = wrap(reference, parents);
    const member = parents.get(object);
    if (!isMember(member) || member.object !== object) return false;
    const field = propertyName(member);
    if (field === undefined || !dataFields.has(field) || isReplaced(member, parents)) return false;
    fields.set(member, field as Field);
  }
  return true;
}

/** Names for values that the callback's statements go on with: `const failed = data.code > 0;` */
function findConstants(fn: InlineFunction, context: Context): Map<Node, Node> {
  const constants = new Map<Node, Node>();
  for (const node of walkOwn(fn.body)) {
    if (node.type !== "VariableDeclarator") continue;
    const { id, init } = node;
    const binding = id.type === "Identifier" ? context.scopes.bindingOf.get(id) : undefined;
    if (!binding || !init || binding.writes.length > 0) continue;
    for (const reference of binding.references)
      if (isSetBefore(binding, reference, context)) constants.set(reference, init);
  }
  return constants;
}

/** What the names are set to that the callback, or a function in it, has of its own and sets once. */
function findMade(fn: InlineFunction, { scopes }: Context): Map<Node, Node> {
  const made = new Map<Node, Node>();
  for (const node of walk(fn.body)) {
    const binding = scopes.bindingOf.get(node);
    if (binding?.identifier !== node || binding.writes.length > 0) continue;
    const { declaration } = binding;
    const isNamed = declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration";
    // A parameter's declaration is its function.
    const own = isNamed && declaration.id === node ? declaration : null;
    const value = declaration.type === "VariableDeclarator" ? declaration.init : own;
    if (value) for (const reference of binding.references) made.set(reference, value);
  }
  return made;
}

/** What an old client is called for, or a new one: `ddClient.docker.cli.exec(…)`. */
function findClientCalls(fn: InlineFunction, { uses, clients, scopes }: Context): Set<Node> {
  const called = new Set(uses.map(({ place }) => callOf(place.node, scopes.parents)));
  const isOfClient = (callee: Node): boolean =>
    isMember(callee) &&
    (clients.valueOf(callee.object).kind === "client" || isOfClient(unwrap(callee.object)));
  const calls = [...walk(fn.body)].filter(isCall);
  return new Set(calls.filter((call) => called.has(call) || isOfClient(unwrap(call.callee))));
}

/** A `function` has a `this`, `arguments` and a name of its own, which arrow functions in its place would not. */
function usesOwnThis(fn: InlineFunction, { scopes }: Context): boolean {
  if (fn.type === "ArrowFunctionExpression") return false;
  if (fn.id && (scopes.bindingOf.get(fn.id)?.references.length ?? 0) > 0) return true;
  for (const node of walk(fn)) {
    if (node.type === "ThisExpression" || node.type === "MetaProperty" || node.type === "Super") return true;
    // As a parameter of TypeScript, `this` is an identifier.
    if (node.type === "Identifier" && (node.name === "arguments" || node.name === "this")) return true;
  }
  return false;
}
