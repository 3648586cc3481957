import type * as t from "@babel/types";
import { backendName, oldBackend } from "../api/names.js";
import { literalText } from "../syntax/names.js";
import type { Call } from "../syntax/node.js";
import type { Evaluator } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { callKnown } from "./known-functions.js";
import { moduleOf } from "./module-value.js";
import { alternatives, other, uncertain, unknown, type Value } from "./value.js";

/** What `new` gives for a class that this file doesn't show: its names say nothing of the client. */
export const newInstance = unknown("new");

/** What a call gives; `import("…")` gives its module. */
export function callValue(node: Call, clients: Evaluator): Value {
  if (node.callee.type === "Import") return moduleOf(literalText(node.arguments[0] ?? node));
  return called(node, clients.valueOf(node.callee), clients);
}

function called(node: Call, callee: Value, clients: Evaluator): Value {
  switch (callee.kind) {
    case "several":
      return joinValues(callee.values.map((one) => called(node, one, clients)));
    case "function":
      return callee.returns();
    case "client":
      // `backend("name")` of 2021 is the backend with more members; what any other method returns is no client.
      return callee.path.join(".") === backendName ? { ...callee, path: oldBackend } : other;
    case "unknown":
      return callKnown(node, callee, clients);
    default:
      return other;
  }
}

/** What `new` gives: an instance; something around what a proxy or a box is made for. */
export function newValue(node: t.NewExpression, clients: Evaluator): Value {
  const callee = clients.valueOf(node.callee);
  const classes = alternatives(callee);
  if (classes.every((one) => one.kind === "class"))
    return joinValues(
      classes.map(({ node: made, isExact }) => ({
        kind: "instance",
        node: made,
        isExact: isExact ?? false,
      })),
    );
  const [target] = node.arguments;
  const isProxy = callee.kind === "unknown" && callee.names.join(".") === "Proxy";
  if (isProxy && target) return uncertain(clients.valueOf(target));
  // `new Map<string, Client>()`
  const item = (node.typeParameters as t.TSTypeParameterInstantiation | null | undefined)?.params.at(-1);
  const of = item && clients.types.valueOfType(item);
  return of?.kind === "client" ? { kind: "box", of } : newInstance;
}
