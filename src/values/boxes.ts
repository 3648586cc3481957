import { joinValues } from "./join-values.js";
import { unknown, type Value } from "./value.js";

/** A member of something that holds values: the value itself, or a function that gives it. */
export function boxMember(box: Extract<Value, { kind: "box" }>, name: string): Value {
  if (box.isRecord || /^(?:current|value|\d+)$/.test(name)) return box.of;
  const gives = /^(at|find|findLast|get|pop|shift)$/.test(name) ? box.of : box;
  return { kind: "function", node: null, returns: () => gives };
}

/** What one of a box's items is; of anything else, that is not known. */
export function itemOf(value: Value, names: readonly string[] = []): Value {
  if (value.kind === "several") return joinValues(value.values.map((one) => itemOf(one, names)));
  return value.kind === "box" ? value.of : unknown(...names);
}
