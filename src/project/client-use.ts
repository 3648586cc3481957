import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { findRow } from "../../transforms/table.js";
import type { Elsewhere, Reference } from "../model.js";
import type { Draft } from "./draft-file.js";

/** What is in a file of a package that other files of it may see the type of the client in. */
const declaresClient = /\bDockerDesktop\w*|\binterface\s+\w|\bddClient\s*\??:/;

/**
 * What the other files of a package do with the client, for each file that may declare its type: a type that is still
 * needed elsewhere can't be taken away.
 *
 * @param drafts as far as they are known
 * @returns by path; only for files for which the others decide anything
 */
export function findClientUse(drafts: readonly Draft[]): Map<string, Elsewhere> {
  const packages = new Map<string, string>();
  const byPackage = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const folder = packageOf(dirname(draft.file), packages);
    const group = byPackage.get(folder);
    if (group) group.push(draft);
    else byPackage.set(folder, [draft]);
  }
  const found = new Map<string, Elsewhere>();
  for (const group of byPackage.values()) {
    for (const draft of group) {
      if (!declaresClient.test(draft.source)) continue;
      const others = group.filter((other) => other !== draft);
      const stillUsed = others.map(describeUse).find((use) => use !== null) ?? null;
      const hasMoved = others.some(({ result }) => result.references.some(isMoved));
      if (stillUsed !== null || hasMoved) found.set(draft.path, { stillUsed, hasMoved });
    }
  }
  return found;
}

/** The folder of the nearest package.json, or the topmost folder. */
function packageOf(folder: string, known: Map<string, string>): string {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const parent = dirname(folder);
  const isPackage = parent === folder || existsSync(join(folder, "package.json"));
  const found = isPackage ? folder : packageOf(parent, known);
  known.set(folder, found);
  return found;
}

function isMoved({ outcome }: Reference): boolean {
  return outcome === "migrated";
}

/** A use that stays and needs the old members in a type of another file; typings that stay need nothing. */
function describeUse({ path, result: { references } }: Draft): string | null {
  // JavaScript needs no types; and a file that keeps a type of its own needs no other.
  const hasOwnType = references.some(({ api, reason }) => reason === "still-in-use" && isType(api));
  if (!/\.[cm]?tsx?$/.test(path) || hasOwnType) return null;
  const left = references.find(
    ({ outcome, reason }) =>
      outcome !== "migrated" && reason !== "hand-written-typing" && reason !== "still-in-use",
  );
  return left ? `${left.api} in ${path}:${left.line}` : null;
}

function isType(api: string): boolean {
  return findRow(api)?.kind === "type";
}
