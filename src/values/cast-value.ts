import type { Node } from "../syntax/node.js";
import type { Evaluator } from "./evaluator.js";
import { other, type Value } from "./value.js";

/** `expression as Type`: what the type says, unless that is nothing of use. */
export function castValue(expression: Node, type: Node, clients: Evaluator): Value {
  const value = clients.valueOf(expression);
  const cast = clients.types.valueOfType(type);
  // `(window as unknown as { ddClient: any }).ddClient`
  if (value.kind === "window" && cast?.kind === "shape") return { kind: "window", shape: cast.members };
  // That it is a string is only said, not checked.
  if (cast?.kind === "string") return value.kind === "string" ? value : other;
  if (cast && cast.kind !== "other") return cast;
  const isAny = type.type === "TSAnyKeyword" || type.type === "AnyTypeAnnotation";
  if (value.kind === "window" && isAny) return { ...value, isAny };
  // `window.ddClient as any` is still a client, only an untyped one.
  return value.kind === "client" ? { ...value, type: isAny ? "any" : null } : value;
}
