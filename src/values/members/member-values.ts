import { clientMaker, clientName, windowNames } from "../../api/names.js";
import type { Member, Node } from "../../syntax/node.js";
import { boxMember, itemOf } from "../boxes.js";
import type { Evaluator } from "../evaluator.js";
import { joinValues } from "../join-values.js";
import { isAnyBinding } from "../types/untyped.js";
import { client, ofOld, other, unknown, type Value } from "../value.js";
import { memberOfClass } from "./class-members.js";
import { memberOfObject } from "./object-members.js";

/** What an access to a member gives: `client.backend`, `clients[0]`. */
export function memberValue(node: Member, clients: Evaluator): Value {
  const name = clients.nameOf(node);
  const value = clients.valueOf(node.object);
  const found = name === undefined ? itemOf(value) : clients.memberOf(value, name);
  const member = ofParameter(found, node.object, name, clients);
  // `maybe?.id` is undefined at times.
  return member.kind === "string" && node.type === "OptionalMemberExpression" ? other : member;
}

/** A member of a parameter: of `any` it is `any`, and where its type is another file's, somebody may give a client. */
function ofParameter(value: Value, object: Node, name: string | undefined, clients: Evaluator): Value {
  const binding = object.type === "Identifier" ? clients.scopes.bindingOf.get(object) : undefined;
  if (binding?.kind !== "param") return value;
  if (value.kind === "client")
    return isAnyBinding(binding, clients.scopes) ? { ...value, type: "any" } : value;
  if (value.kind !== "unknown" || !clients.project || name === undefined) return value;
  const isTyped = clients.types.annotationOf(binding.identifier)?.kind === "shape";
  const given = isTyped ? clients.memberOf(clients.incomingValue(binding.identifier), name) : value;
  return given.kind === "client" ? ofOld : value;
}

/** What a member of a value is. */
export function memberOf(value: Value, name: string, clients: Evaluator): Value {
  switch (value.kind) {
    case "window":
      if (windowNames.has(name)) return value;
      if (name !== clientName) return clients.globals.member(name) ?? unknown("window", name);
      return value.isAny ? client("any") : clients.types.windowClient(value.shape);
    case "box":
      return boxMember(value, name);
    case "client":
      return { ...value, path: [...value.path, name] };
    case "package":
      if (name === clientMaker) return { kind: "function", node: null, returns: () => client("v1") };
      return name === "default" ? value : unknown(name);
    case "instance":
    case "class":
      return memberOfClass(value, name, clients);
    case "shape":
      return clients.types.memberOfShape(value.members, name);
    case "members":
      return value.member(name);
    case "object":
    case "function":
    case "namespace":
      return memberOfObject(value, name, clients);
    case "several":
      return joinValues(value.values.map((one) => clients.memberOf(one, name)));
    case "unknown": {
      const { isOther, ...rest } = value;
      return { ...rest, names: [...value.names, name] };
    }
    default:
      return other;
  }
}
