import type { Part, Region } from "./found.js";

/** All pieces of code, those in blocks too. */
export function* regionsOf(parts: readonly Part[]): Generator<Region> {
  for (const part of parts) {
    if (part.type === "region") yield part;
    else {
      yield* part.parameters;
      yield* regionsOf(part.parts);
    }
  }
}
