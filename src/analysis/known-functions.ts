import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import type { Call, Node } from "./syntax.js";
import { promised, string, uncertain, unknown, type Value } from "./values.js";

export const clientPackage = "@docker/extension-api-client";

/** Functions that give something which holds what they are given. */
const boxMakers = new Set(["createContext", "useRef", "useState"]);

/** `require()` of the client's package, and React's functions that hand through what they are given. */
export function callKnown(node: Call, names: readonly string[], clients: Clients): Value {
  const name = names[names.length - 1]!;
  if (boxMakers.has(name)) return newBox(node, clients);
  const [argument] = node.arguments;
  if (!argument) return unknown(...names);
  switch (name) {
    case "require":
      return modulePackage(argument);
    case "useMemo": {
      const value = clients.valueOf(argument);
      return value.kind === "function" ? value.returns() : unknown(...names);
    }
    case "String":
      return names.length === 1 ? string : unknown(...names);
    case "useCallback":
      return clients.valueOf(argument);
    case "useContext":
    case "use":
      return itemOf(clients.valueOf(argument), names);
    case "once":
    case "memoize": {
      const value = clients.valueOf(argument);
      return value.kind === "function" ? value : unknown(...names);
    }
    default:
      return sameObject(node, names, clients) ?? unknown(...names);
  }
}

/** `Object.freeze(ddClient)`, `Object.assign({}, ddClient)`, `Promise.resolve(ddClient)` */
function sameObject(node: Call, names: readonly string[], clients: Clients): Value | undefined {
  const valueAt = (index: number) => clients.valueOf(node.arguments[index]!);
  switch (names.join(".")) {
    case "Object.freeze":
    case "Object.seal":
      return valueAt(0);
    case "Promise.resolve":
      return promised(valueAt(0));
    case "Object.create":
      return uncertain(valueAt(0));
    case "Object.assign": {
      const values = node.arguments.map((_, index) => valueAt(index));
      const source = values.find(({ kind }) => kind === "client");
      return source && uncertain(source);
    }
    default:
      return undefined;
  }
}

/** `useState<Client>()`, `useRef(ddClient)`: what it holds may change, unless a type says what it is. */
function newBox(node: Call, clients: Clients): Value {
  const type = (node.typeParameters as t.TSTypeParameterInstantiation | null | undefined)?.params[0];
  const typed = type && clients.types.valueOfType(type);
  if (typed) return { kind: "box", of: typed };
  const [argument] = node.arguments;
  const value = argument ? clients.valueOf(argument) : unknown();
  const held = value.kind === "function" ? value.returns() : value;
  return held.kind === "client" ? { kind: "box", of: uncertain(held) } : unknown();
}

/** A member of something that holds values: the value itself, or a function that gives it. */
export function boxMember(box: Extract<Value, { kind: "box" }>, name: string): Value {
  if (name === "current" || /^\d+$/.test(name)) return box.of;
  const gives = /^(at|find|findLast|get|pop|shift)$/.test(name) ? box.of : box;
  return { kind: "function", node: null, returns: () => gives };
}

/** What one of a box's items is; of anything else, that is not known. */
export function itemOf(value: Value, names: readonly string[] = []): Value {
  return value.kind === "box" ? value.of : unknown(...names);
}

export function modulePackage(source: Node | undefined): Value {
  return source?.type === "StringLiteral" && source.value === clientPackage ? { kind: "package" } : unknown();
}
