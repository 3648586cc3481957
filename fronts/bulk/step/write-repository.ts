import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Options {
  /** Whether it has no files beside it. */
  readonly isBare: boolean;
  /** The commit that it is at; null for none. */
  readonly head: string | null;
  /** A commit of it, which shows how it counts them. */
  readonly sample: string;
  /** A repository whose objects it has, too: the same files, as long as either is there. */
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

/**
 * Gives a repository the packs of another one, also those that this has fetched meanwhile. It keeps them when the other is gone.
 *
 * @throws Error of the system, when the other goes away meanwhile
 */
export function borrow(path: string, from: string): void {
  const [source, target] = [from, path].map((each) => join(each, "objects", "pack")) as [string, string];
  // git takes a pack for whole once its index is there.
  const names = readdirSync(source).filter((name) => /^pack-.+\.(?:pack|rev|idx)$/.test(name));
  const isIndex = (name: string) => Number(name.endsWith(".idx"));
  for (const name of names.sort((one, other) => isIndex(one) - isIndex(other)))
    if (!existsSync(join(target, name))) share(join(source, name), join(target, name));
  const shallow = join(from, "shallow");
  if (existsSync(shallow)) copyFileSync(shallow, join(path, "shallow"));
}

/** By a link, or a copy where the disk is another one. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
