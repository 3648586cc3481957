import type { Evaluator } from "./evaluator.js";
import type { Value } from "./value.js";

/**
 * A value of another file, as this one sees it: what is in that file's tree is looked up by that file's names.
 *
 * @param clients of the other file
 */
export function fromElsewhere(value: Value, clients: Evaluator): Value {
  switch (value.kind) {
    case "function":
      return { kind: "function", node: null, returns: () => fromElsewhere(value.returns(), clients) };
    case "box":
      return { ...value, of: fromElsewhere(value.of, clients) };
    case "several":
      return { kind: "several", values: value.values.map((one) => fromElsewhere(one, clients)) };
    case "window":
      return value.shape ? membersOf(value, clients) : value;
    case "class":
    case "instance":
    case "object":
    case "namespace":
    case "shape":
    case "members":
      return membersOf(value, clients);
    default:
      return value;
  }
}

function membersOf(value: Value, clients: Evaluator): Value {
  return { kind: "members", member: (name) => fromElsewhere(clients.memberOf(value, name), clients) };
}
