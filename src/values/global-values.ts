import { clientName, windowNames } from "../api/names.js";
import type { Evaluator } from "./evaluator.js";
import { client, nullish, unknownFrom, type Value, window } from "./value.js";

/** What a name stands for that the file doesn't declare. */
export function valueOfGlobal(name: string, clients: Evaluator): Value {
  if (name === "undefined") return nullish;
  return knownGlobal(name) ?? clients.globals.named(name) ?? unknownFrom({ kind: "global" }, name);
}

/** The window, under one of its names, and the client; undefined for any other global. */
export function knownGlobal(name: string): Value | undefined {
  if (windowNames.has(name)) return window;
  return name === clientName ? client(null) : undefined;
}
