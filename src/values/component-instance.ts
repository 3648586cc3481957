import type * as t from "@babel/types";
import { isClientName } from "../api/names.js";
import type { Binding } from "../scopes/scopes.js";
import { isFunction, type Node } from "../syntax/node.js";
import { itemOf } from "./boxes.js";
import { componentIn, isMixed, type Option, optionNamed } from "./component-options.js";
import type { Evaluator } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { memberOf } from "./members/member-values.js";
import { replaceable } from "./members/object-members.js";
import { formerly, uncertain, unknown, type Value } from "./value.js";

/** The component of Vue that a file exports with options, as `this` is it in their functions; undefined anywhere else. */
export function thisOfComponent(holder: Node, clients: Evaluator): Value | undefined {
  const { parents } = clients.scopes;
  const component = componentIn(clients.scopes);
  if (component?.type !== "ObjectExpression") return undefined;
  // `data() {}`, `methods: { run() {} }`, `watch: { name: { handler() {} } }`
  for (let at = parents.get(holder); at; at = parents.get(at)) {
    if (at === component)
      return { kind: "members", member: (name) => memberOfComponent(name, ["this", name], clients) };
    if (isFunction(at)) return undefined;
  }
  return undefined;
}

/** What a name in a template stands for that nothing declares; undefined where a binding is no such name. */
export function shownMember({ kind, scope, name }: Binding, clients: Evaluator): Value | undefined {
  if (kind !== "param" || !clients.scopes.templates.has(scope)) return undefined;
  return memberOfComponent(name, [name], clients);
}

/** @param names that lead to it */
function memberOfComponent(name: string, names: readonly string[], clients: Evaluator): Value {
  const component = componentIn(clients.scopes);
  const value =
    component?.type === "ObjectExpression"
      ? memberOfOptions(name, component, clients)
      : component && clients.memberOf({ kind: "instance", node: component }, name);
  if (value?.kind === "unknown" && value.names.some(isClientName)) return value;
  if (!value || value.kind === "unknown") return propGiven(name, clients) ?? unknown(...names);
  return isSetInTemplate(name, clients) ? uncertain(value) : value;
}

/** What the types of `defineProps<{ client: Client }>()` say of one of the props. */
function propGiven(name: string, clients: Evaluator): Value | undefined {
  const { bindingOf, byType, host } = clients.scopes;
  const calls = host === "vue" ? ((byType.get("CallExpression") ?? []) as readonly t.CallExpression[]) : [];
  const definition = calls.find(
    ({ callee }) => callee.type === "Identifier" && callee.name === "defineProps" && !bindingOf.has(callee),
  );
  const value = definition && clients.memberOf(clients.valueOf(definition), name);
  return value?.kind === "client" ? value : undefined;
}

/** What the options give, with what their functions assign to it: `created() { this.client = window.ddClient; }`. */
function memberOfOptions(name: string, options: t.ObjectExpression, clients: Evaluator): Value | undefined {
  const { memberWrites } = clients;
  const isOwn = ({ object }: { readonly object: Node }) => clients.valueOf(object).kind === "members";
  const declared = declaredMember(name, options, clients);
  const all = memberWrites.of(name);
  const written = all.filter(isOwn).map((write) => write.value());
  if (!declared && written.length === 0) return undefined;
  const value = joinValues([...(declared ? [declared] : []), ...written]);
  // Others may add to it, take something else for a name, or be the component by another name.
  if (isMixed(options) && value.kind === "client") return formerly(value);
  const isSettled = written.length === all.length && !memberWrites.unnamed.some(isOwn);
  return isSettled ? value : uncertain(value);
}

function isSetInTemplate(name: string, { scopes }: Evaluator): boolean {
  return [...scopes.templates].some((scope) => scope.values.get(name)?.writes.length);
}

function declaredMember(name: string, options: t.ObjectExpression, clients: Evaluator): Value | undefined {
  for (const option of ["setup", "data"]) {
    const held = givenBy(optionNamed(option, options), clients);
    const value = held && memberOf(held, name, clients);
    // What is made in `setup` is shown without what holds it.
    if (value && value.kind !== "unknown") return value.kind === "box" ? itemOf(value, [name]) : value;
  }
  const computed = valueIn("computed", name, options);
  if (computed)
    return givenBy(computed.type === "ObjectExpression" ? optionNamed("get", computed) : computed, clients);
  const method = valueIn("methods", name, options);
  if (method && isFunction(method)) return replaceable(clients.functionValue(method));
  const prop = valueIn("props", name, options);
  const byDefault = prop?.type === "ObjectExpression" ? optionNamed("default", prop) : undefined;
  const value = byDefault && givenBy(byDefault, clients);
  return value?.kind === "client" ? formerly(value) : value;
}

/** What stands under a name in one of the lists among the options: a method itself, the value of a property. */
function valueIn(list: string, name: string, options: t.ObjectExpression): Node | undefined {
  const option = optionNamed(list, options);
  const members = option && contentOf(option);
  const member = members?.type === "ObjectExpression" ? optionNamed(name, members) : undefined;
  return member && contentOf(member);
}

function contentOf(option: Option): Node {
  return option.type === "ObjectProperty" ? (option.value as Node) : option;
}

/** What a function among the options gives. */
function givenBy(option: Node | undefined, clients: Evaluator): Value | undefined {
  const fn = option?.type === "ObjectProperty" ? (option.value as Node) : option;
  if (!fn || !isFunction(fn)) return undefined;
  const value = clients.functionValue(fn);
  return value.kind === "function" ? value.returns() : undefined;
}
