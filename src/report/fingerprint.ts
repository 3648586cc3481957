import { createHash } from "node:crypto";
import type { Reference } from "../model.js";
import type { FileResult } from "../results.js";

/** What a use is known by from one run to the next, so that it stays the same when its line moves. */
export interface Fingerprint {
  /** The member, and a hash of it and the text of its line without its blanks: `listContainers:0f1e2d3c4b5a6978`. */
  readonly key: string;
  /** Which of the uses with that key in its file it is, from 1 on. */
  readonly occurrence: number;
}

/** The fingerprints of a file's references. */
export function fingerprintsOf({ source, references }: FileResult): Map<Reference, Fingerprint> {
  const lines = source?.split(/\r\n|[\r\n]/) ?? [];
  const seen = new Map<string, number>();
  return new Map(
    references.map((reference) => {
      const { api, line } = reference;
      const text = (lines[line - 1] ?? "").replace(/[\s\ufeff]+/g, "");
      const hash = createHash("sha256").update(`${api}\0${text}`).digest("hex").slice(0, 16);
      const key = `${api}:${hash}`;
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      return [reference, { key, occurrence }];
    }),
  );
}
