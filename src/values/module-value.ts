import { clientPackage } from "../api/names.js";
import { unknown, unknownFrom, type Value } from "./value.js";

/** What a module is to those who load it. */
export function moduleOf(source: string | undefined): Value {
  if (source === clientPackage) return { kind: "package" };
  if (source === undefined) return unknown();
  return unknownFrom({ kind: "module", source });
}
