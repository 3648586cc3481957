import type * as t from "@babel/types";
import type { Binding, Scopes } from "../scopes/scopes.js";
import { propertyName } from "../syntax/names.js";
import { isFunction, type Node } from "../syntax/node.js";
import { itemOf } from "./boxes.js";
import type { Evaluator } from "./evaluator.js";
import { memberOf } from "./members/member-values.js";
import { uncertain, unknown, type Value } from "./value.js";

/** The component of Vue that a file exports with options, as `this` is it in their functions; undefined anywhere else. */
export function thisOfComponent(holder: Node, clients: Evaluator): Value | undefined {
  const { host, parents } = clients.scopes;
  const options = host === "vue" ? optionsOf(clients.scopes) : undefined;
  if (!options) return undefined;
  // `data() {}`, `methods: { run() {} }`, `watch: { name: { handler() {} } }`
  for (let at = parents.get(holder); at; at = parents.get(at)) {
    if (at === options)
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
  const options = optionsOf(clients.scopes);
  // Others may add to it, or take something else for a name.
  const isOwn = options?.properties.every(
    (one) => one.type !== "SpreadElement" && !/^(?:mixins|extends)$/.test(propertyName(one) ?? "mixins"),
  );
  if (!options || !isOwn) return unknown(...names);
  const value = declaredMember(name, options, clients);
  if (!value) return unknown(...names);
  return value.kind === "client" && isSet(name, clients) ? uncertain(value) : value;
}

/** Whether a member may become something else: by its name, by one that isn't seen, or in the template. */
function isSet(name: string, { memberWrites, scopes }: Evaluator): boolean {
  const inTemplate = [...scopes.templates].some((scope) => scope.values.get(name)?.writes.length);
  return inTemplate || memberWrites.of(name).length > 0 || memberWrites.unnamed.length > 0;
}

function declaredMember(name: string, options: t.ObjectExpression, clients: Evaluator): Value | undefined {
  for (const option of ["setup", "data"]) {
    const held = returned(optionNamed(option, options), clients);
    const value = held && memberOf(held, name, clients);
    // What is made in `setup` is shown without what holds it.
    if (value && value.kind !== "unknown") return value.kind === "box" ? itemOf(value, [name]) : value;
  }
  const computed = optionNamed("computed", options);
  const list = computed && "value" in computed ? computed.value : undefined;
  return list?.type === "ObjectExpression" ? returned(optionNamed(name, list), clients) : undefined;
}

/** What a function among the options gives. */
function returned(
  option: t.ObjectMethod | t.ObjectProperty | undefined,
  clients: Evaluator,
): Value | undefined {
  const fn = option?.type === "ObjectProperty" ? (option.value as Node) : option;
  if (!fn || !isFunction(fn)) return undefined;
  const value = clients.functionValue(fn);
  return value.kind === "function" ? value.returns() : undefined;
}

function optionNamed(name: string, { properties }: t.ObjectExpression) {
  return properties.find(
    (one): one is t.ObjectMethod | t.ObjectProperty =>
      one.type !== "SpreadElement" && propertyName(one) === name,
  );
}

/** `export default { … }`, `export default defineComponent({ … })` */
function optionsOf({ byType, parents }: Scopes): t.ObjectExpression | undefined {
  const objects = (byType.get("ObjectExpression") ?? []) as readonly t.ObjectExpression[];
  return objects.find((object) => {
    const parent = parents.get(object);
    const holder = parent?.type === "CallExpression" ? parents.get(parent) : parent;
    return holder?.type === "ExportDefaultDeclaration";
  });
}
