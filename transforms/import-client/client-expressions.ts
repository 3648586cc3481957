import { clientName, ownWindowNames } from "../../src/api/names.js";
import { isInside } from "../../src/syntax/around.js";
import { isCall, isMember, type Member, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import type { Context } from "../context.js";
import type { Question } from "../memory.js";

/** `window.ddClient`, or the global `ddClient` by itself. */
export type ClientExpression = Node;

const known: Question<Context["scopes"], ReadonlySet<ClientExpression>> = { name: "client expressions" };

/** Every expression of a file that is the client of its page, in the order of the source by kind. */
export function clientExpressions(context: Context): ReadonlySet<ClientExpression> {
  return context.program.memory.once(known, context.scopes, () => {
    const { scopes, clients } = context;
    const members = (["MemberExpression", "OptionalMemberExpression"] as const).flatMap((type) =>
      (scopes.byType.get(type) ?? []).filter(
        (node) =>
          clients.nameOf(node as Member) === clientName && isOwnWindow((node as Member).object, context),
      ),
    );
    const globals = [...scopes.scopeOf.keys()].filter(
      (node) => node.type === "Identifier" && node.name === clientName && !scopes.bindingOf.has(node),
    );
    return new Set([...members, ...globals.filter((node) => isValue(node, context))]);
  });
}

/** `typeof ddClient` as a type names no value. */
function isValue(node: Node, { scopes }: Context): boolean {
  return !/^TS(TypeQuery|QualifiedName)$/.test(scopes.parents.get(node)?.type ?? "");
}

function isOwnWindow(node: Node, context: Context): boolean {
  const at = unwrap(node);
  if (at.type === "Identifier") {
    const binding = context.clients.constantBinding(at);
    if (binding?.declaration.type === "VariableDeclarator")
      return isOwnWindow(binding.declaration.init!, context);
    return ownWindowNames.has(at.name) && !context.scopes.bindingOf.has(at);
  }
  return (
    isMember(at) &&
    ownWindowNames.has(context.clients.nameOf(at) ?? "") &&
    isOwnWindow(at.object as Node, context)
  );
}

/** Where a value comes from: an expression that is the client, directly or by way of constants. */
export interface Origin {
  readonly client: ClientExpression;
  /** A cast or an annotation on the way says what its type is. */
  readonly isTyped: boolean;
}

/** The client that an expression is, is a member of, or was made of; undefined where that can't be seen. */
export function originOf(node: Node, context: Context): Origin | undefined {
  const seen = new Set<Node>();
  let isTyped = false;
  for (let at: Node | null | undefined = node; at && !seen.has(at); ) {
    seen.add(at);
    const inner = unwrap(at);
    isTyped ||= isCast(at);
    if (clientExpressions(context).has(inner)) return { client: inner, isTyped };
    if (isMember(inner)) at = inner.object as Node;
    else if (isCall(inner)) at = inner.callee as Node;
    else if (inner.type === "Identifier") {
      const declaration = context.scopes.bindingOf.get(inner)?.declaration;
      if (declaration?.type !== "VariableDeclarator") return undefined;
      isTyped ||= "typeAnnotation" in declaration.id && declaration.id.typeAnnotation != null;
      at = declaration.init;
    } else return undefined;
  }
  return undefined;
}

/** Whether a type is given to an expression between it and what `unwrap` finds in it. */
function isCast(node: Node): boolean {
  if (node.type === "ParenthesizedExpression" || node.type === "TSNonNullExpression")
    return isCast(node.expression);
  return /^(TSAs|TSType|TSSatisfies|TypeCast)(Expression|Assertion)$/.test(node.type);
}

/** The clients of the file that a use is a use of. */
export function originsOf({ place }: Use, context: Context): readonly Origin[] {
  if (place.kind === "mention")
    return [...clientExpressions(context)]
      .filter((client) => isInside(client, place.node))
      .map((client) => ({ client, isTyped: true }))
      .concat(originFrom(holderOf(place.node, context), context));
  if (place.kind === "member") return originFrom(place.node.object as Node, context);
  const pattern = place.kind === "property" ? place.pattern : place.binding.identifier;
  return originFrom(holderOf(pattern, context), context);
}

function originFrom(node: Node | undefined, context: Context): Origin[] {
  const origin = node && originOf(node, context);
  return origin ? [origin] : [];
}

/** What a pattern takes apart: the value beside the nearest `=` around it. */
function holderOf(node: Node, { scopes }: Context): Node | undefined {
  if (isMember(node)) return node.object as Node;
  for (let at: Node | undefined = node; at; at = scopes.parents.get(at)) {
    if (at.type === "VariableDeclarator") return at.init ?? undefined;
    if (at.type === "AssignmentExpression") return at.right;
    if (/Statement$|Function|Program/.test(at.type)) return undefined;
  }
  return undefined;
}
