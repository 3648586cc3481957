import { findRow } from "../src/api/table.js";
import { isReplaced } from "../src/syntax/assignment-target.js";
import { propertyName } from "../src/syntax/names.js";
import { isCall, isMember, type Node } from "../src/syntax/node.js";
import { unwrap, wrap } from "../src/syntax/wrapping.js";
import { isTestFile } from "../src/uses/test-doubles.js";
import type { Use } from "../src/uses/use.js";
import { usageOf } from "./call-site.js";
import type { Context } from "./context.js";
import type { Question } from "./memory.js";

const replaced: Question<Context, ReadonlyMap<string, Use>> = { name: "replaced members" };

/**
 * What puts something else in the place of a member of the client in this file: then all uses of the member mean that,
 * and stay with it.
 */
export function findReplacement(api: string, context: Context): Use | undefined {
  // Each use asks.
  const members = context.program.memory.once(replaced, context, () => findReplaced(context));
  return (
    members.get(api) ??
    members.get(anyMember) ??
    (api.startsWith("backend.") ? members.get("backend") : undefined)
  );
}

/** The members that certainly mean something else since this file is loaded, also to other files. */
export function replacedMembers(context: Context): readonly string[] {
  const members = context.program.memory.once(replaced, context, () => findReplaced(context));
  return [...members].flatMap(([api, { certainty }]) => (certainty === "certain" ? [api] : []));
}

function findReplaced(context: Context): Map<string, Use> {
  // In a test nothing else is meant by it.
  if (isTestFile.test(context.document.path)) return new Map();
  return new Map(context.uses.filter((use) => isReplacement(use, context)).map((use) => [use.api, use]));
}

/** `ddClient[key] = …` may be each of them. */
const anyMember = "[computed]";

function isReplacement(use: Use, context: Context): boolean {
  const { place, certainty, api } = use;
  if (certainty === "maybe") return false;
  if (place.kind === "mention") {
    if (place.why === "computed-member") return isReplaced(place.node, context.scopes.parents);
    if (place.why === "test-double")
      return isDefinition(place.node, context) || isPutIn(place.node, api, context);
    return place.why === "assigned";
  }
  const row = findRow(api);
  const usage = place.kind === "member" && row ? usageOf(use, row, context) : undefined;
  return usage?.kind === "refusal" && usage.reason === "assigned";
}

/** `Object.defineProperty(ddClient, "toastError", …)`, `Reflect.set(ddClient, "toastError", …)` */
function isDefinition(node: Node, { scopes }: Context): boolean {
  const callee = isCall(node) ? unwrap(node.callee as Node) : undefined;
  if (!isMember(callee) || !/^(?:defineProperty|set)$/.test(propertyName(callee) ?? "")) return false;
  const object = unwrap(callee.object);
  const isGlobal = object.type === "Identifier" && !scopes.bindingOf.has(object);
  return isGlobal && /^(?:Object|Reflect)$/.test(object.name);
}

/** `window.ddClient = { backend: { get } }`, `Object.assign(ddClient, { toastError })`, unless it has v1's members, too. */
function isPutIn(property: Node, api: string, { scopes: { parents } }: Context): boolean {
  const depth = api.split(".").length;
  let object = parents.get(property);
  for (let i = 1; object && i < depth; i++) {
    const holder = parents.get(wrap(object, parents));
    if (holder?.type !== "ObjectProperty") break;
    object = parents.get(holder);
  }
  if (object?.type !== "ObjectExpression") return false;
  const group = findRow(api)?.to?.split(".")[0];
  const names = object.properties.map((one) =>
    one.type === "SpreadElement" ? undefined : propertyName(one),
  );
  if (group !== undefined && names.includes(group)) return false;
  const outer = wrap(object, parents);
  const parent = parents.get(outer);
  if (parent?.type === "AssignmentExpression") return parent.right === outer;
  const isDefined = parent?.type === "ObjectProperty" && isCall(parents.get(parents.get(parent)!));
  return isDefined || (isCall(parent) && isMember(parent.callee as Node) && parent.arguments[0] !== outer);
}
