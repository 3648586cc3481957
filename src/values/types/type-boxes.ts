import { exceptString, other, unknown, type Value } from "../value.js";

/** What leads to a client, if it is held by something. */
const ofUse: ReadonlySet<Value["kind"]> = new Set(["client", "box", "shape", "instance", "function"]);

/** Something that holds clients, or what leads to one. */
export function boxOf(value: Value | undefined): Value {
  return value && ofUse.has(value.kind) ? { kind: "box", of: value } : other;
}

/** `Record<string, Client>`, `{ [K in Names]: Client }`: each of its members is one. */
export function recordOf(value: Value | undefined): Value {
  return { kind: "box", of: exceptString(value ?? unknown()), isRecord: true };
}
