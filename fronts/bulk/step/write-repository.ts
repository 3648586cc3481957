import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Options {
  /** Whether it has no files beside it. */
  readonly isBare: boolean;
  /** The commit that it is at; null for none. */
  readonly head: string | null;
  /** A commit of it, which shows how it counts them. */
  readonly sample: string;
  /** A repository whose objects it has, too, without copies of them. */
  readonly borrowsFrom: string | null;
}

/**
 * What stands in the repository's own attributes beats those of its files: what is checked out and what is committed are the
 * same bytes, whatever line ends, encodings, keywords and filters the attributes ask for. So nothing changes in a commit but
 * what the migration has changed.
 */
const attributes = "* -text !eol !ident !filter !working-tree-encoding\n";

/** Makes an empty repository, as `git init` does, without a process and without a template. */
export function writeRepository(path: string, { isBare, head, sample, borrowsFrom }: Options): void {
  const isSha256 = sample.length === 64;
  for (const name of ["objects/info", "objects/pack", "refs/heads", "info"])
    mkdirSync(join(path, name), { recursive: true });
  const lines = [
    "[core]",
    `\trepositoryformatversion = ${isSha256 ? 1 : 0}`,
    `\tbare = ${isBare}`,
    ...(isSha256 ? ["[extensions]", "\tobjectFormat = sha256"] : []),
  ];
  writeFileSync(join(path, "config"), `${lines.join("\n")}\n`);
  writeFileSync(join(path, "info", "attributes"), attributes);
  if (borrowsFrom !== null) borrow(path, borrowsFrom);
  // Without this file it is no repository, so that what is there is whole.
  writeFileSync(join(path, "HEAD"), head === null ? "ref: refs/heads/none\n" : `${head}\n`);
}

/** Has a repository take objects from another one, also those that this has fetched meanwhile. */
export function borrow(path: string, from: string): void {
  // git reads lines, and takes one that begins with a quote for one that is escaped.
  const folder = join(from, "objects");
  const line = /^["#]|[\n"\\]/.test(folder) ? JSON.stringify(folder) : folder;
  writeFileSync(join(path, "objects", "info", "alternates"), `${line}\n`);
  const shallow = join(from, "shallow");
  if (existsSync(shallow)) copyFileSync(shallow, join(path, "shallow"));
}
