import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/**
 * The lines of a file, without those that are empty. It isn't held in memory as a whole: the journal of ten thousand repositories
 * has megabytes.
 *
 * @throws Error of the system
 */
export function* linesOf(path: string): Generator<string> {
  const descriptor = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(1024 * 1024);
    const decoder = new StringDecoder("utf8");
    let rest = "";
    for (;;) {
      const count = readSync(descriptor, buffer);
      if (count === 0) break;
      const lines = (rest + decoder.write(buffer.subarray(0, count))).split("\n");
      rest = lines.pop()!;
      yield* lines.filter((line) => line !== "");
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(descriptor);
  }
}
