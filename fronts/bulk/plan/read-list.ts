import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { BulkError } from "../bulk-error.js";
import { readShaped } from "../campaign/check-shape.js";
import type { Planned } from "../campaign/manifest.js";
import { readAddress } from "../campaign/repository-name.js";
import { sayUnread } from "../say.js";

/** An item of a list in JSON, see schema/repositories.json. */
interface Item {
  readonly repository: string;
  readonly base?: string;
  readonly paths?: readonly string[];
  readonly labels?: readonly string[];
  readonly reviewers?: readonly string[];
}

/**
 * Reads a list of repositories: one a line (`#` begins a comment), or JSON.
 *
 * @param path absolute; paths in the list are relative to its folder
 * @param name of the file, for messages
 * @throws BulkError that names every line that is wrong
 */
export function readList(path: string, name: string): Planned[] {
  const text = readText(path, name);
  const items = /^\s*[[{]/.test(text) ? itemsOf(text, name) : linesOf(text);
  const faults: string[] = [];
  const planned = items.flatMap(({ repository, where, ...more }) => {
    try {
      return [plan(readAddress(repository, dirname(path)), more)];
    } catch (error) {
      faults.push(`${name}:${where}: ${(error as Error).message}`);
      return [];
    }
  });
  const [first, ...more] = faults;
  if (first !== undefined) throw new BulkError(first, more);
  if (planned.length === 0) throw new BulkError(`${name} names no repository.`);
  return planned;
}

/** One with what is usual. */
export function plan(address: Pick<Planned, "id" | "url">, more: Omit<Item, "repository"> = {}): Planned {
  const { base = null, paths = [], labels = [], reviewers = [] } = more;
  return { ...address, base, paths, labels, reviewers, skipped: null };
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new BulkError(`The list ${name} can't be read: ${sayUnread(error)}.`);
  }
}

/** @returns each with where it stands, for messages */
function linesOf(text: string): (Item & { readonly where: string })[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const repository = line.replace(/(?:^|\s)#.*$/, "").trim();
    return repository === "" ? [] : [{ repository, where: `${index + 1}` }];
  });
}

function itemsOf(text: string, name: string): (Item & { readonly where: string })[] {
  return readShaped<(string | Item)[]>(text, name, "repositories").map((item, index) => ({
    ...(typeof item === "string" ? { repository: item } : item),
    where: ` item ${index + 1}`,
  }));
}
