import type * as t from "@babel/types";
import { isMember, type Node, propertyName, walk, wrap } from "../src/analysis/syntax.js";
import type { Context } from "./context.js";
import { dataFields, type Field } from "./stream-events.js";

export type InlineFunction = t.ArrowFunctionExpression | t.FunctionExpression;

/** An inline callback whose every look at v0's parameters is understood. */
export interface Callback {
  readonly fn: InlineFunction;
  readonly data: t.Identifier | t.ObjectPattern | null;
  readonly error: t.Identifier | null;
  readonly reads: ReadonlyMap<Node, Field>;
  /** The author's own name for the exit code, where it was taken out of the parameter. */
  readonly codeName: string | null;
}

/** Reads a callback's parameters; undefined when one of them is used as a whole, or `this` and `arguments` matter. */
export function readCallback(fn: InlineFunction, context: Context): Callback | undefined {
  const [data = null, error = null, ...more] = fn.params as Node[];
  if (more.length > 0 || fn.generator || usesOwnThis(fn, context)) return undefined;
  if (error !== null && error.type !== "Identifier") return undefined;
  const reads = new Map<Node, Field>();
  let codeName: string | null = null;
  if (error && !addReads(error, "error", reads, context)) return undefined;
  if (data?.type === "Identifier") {
    if (!addMemberReads(data, reads, context)) return undefined;
  } else if (data?.type === "ObjectPattern") {
    for (const property of data.properties) {
      if (property.type !== "ObjectProperty" || property.value.type !== "Identifier") return undefined;
      const field = propertyName(property);
      if (field === undefined || !dataFields.has(field)) return undefined;
      if (!addReads(property.value, field as Field, reads, context)) return undefined;
      if (field === "code") codeName = property.value.name;
    }
  } else if (data) return undefined;
  return { fn, data, error, reads, codeName };
}

function addReads(
  identifier: t.Identifier,
  field: Field,
  reads: Map<Node, Field>,
  { scopes }: Context,
): boolean {
  const binding = scopes.bindingOf.get(identifier);
  if (!binding || binding.writes.length > 0) return false;
  for (const reference of binding.references) {
    // `{ code }` as a shorthand property would have to become `{ code: exitCode }`.
    const parent = scopes.parents.get(reference);
    if (
      parent?.type === "ObjectProperty" &&
      parent.shorthand &&
      parent.key !== reference &&
      field === "close"
    )
      return false;
    reads.set(reference, field);
  }
  return true;
}

/** `data.stdout`, `data?.code`; anything else hands the whole message on. */
function addMemberReads(identifier: t.Identifier, reads: Map<Node, Field>, { scopes }: Context): boolean {
  const binding = scopes.bindingOf.get(identifier);
  if (!binding || binding.writes.length > 0) return false;
  for (const reference of binding.references) {
    const object = wrap(reference, scopes.parents);
    const member = scopes.parents.get(object);
    if (!isMember(member) || member.object !== object) return false;
    const field = propertyName(member);
    if (field === undefined || !dataFields.has(field) || isWritten(member, scopes.parents)) return false;
    reads.set(member, field as Field);
  }
  return true;
}

function isWritten(node: Node, parents: ReadonlyMap<Node, Node>): boolean {
  const parent = parents.get(node);
  if (
    parent?.type === "AssignmentExpression" ||
    parent?.type === "ForInStatement" ||
    parent?.type === "ForOfStatement"
  ) {
    return parent.left === node;
  }
  return (
    parent?.type === "UpdateExpression" ||
    (parent?.type === "UnaryExpression" && parent.operator === "delete")
  );
}

/** A `function` has a `this`, `arguments` and a name of its own, which arrow functions in its place would not. */
function usesOwnThis(fn: InlineFunction, { scopes }: Context): boolean {
  if (fn.type === "ArrowFunctionExpression") return false;
  if (fn.id && (scopes.bindingOf.get(fn.id)?.references.length ?? 0) > 0) return true;
  for (const node of walk(fn)) {
    if (node.type === "ThisExpression" || node.type === "MetaProperty" || node.type === "Super") return true;
    if (node.type === "Identifier" && node.name === "arguments") return true;
  }
  return false;
}
