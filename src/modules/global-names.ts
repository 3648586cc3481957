import { membersIn } from "../scopes/member-accesses.js";
import { propertyName } from "../syntax/names.js";
import { isBundle, isTool } from "./bundles.js";
import type { CodeFile } from "./code-file.js";
import type { CodeFiles } from "./code-files.js";
import type { ImporterFinder } from "./importers.js";
import { isWindow } from "./page-names.js";
import { isPage } from "./page-scripts.js";
import { bareWordOf, calledWordOf, wordOf } from "./words.js";

interface Options {
  readonly files: CodeFiles;
  readonly importers: ImporterFinder;
  readonly display: (file: string) => string;
  /** Files in which its uses are followed. */
  readonly followed: ReadonlySet<string>;
}

/** Why a top-level name of a script may be used by other files, which see it as a global; null where none does. */
export function whyGlobal(
  name: string,
  file: CodeFile,
  { importers, files, display, followed }: Options,
): string | null {
  // What a page declares in its own scripts only those see that it runs.
  if (isPage(file.path)) return null;
  const isWord = wordOf(name);
  // Of a bundle, which nobody parses, a name that is no member's counts.
  const isBare = bareWordOf(name);
  const mayUse = (other: string, text: string) => {
    // One that doesn't load the script may have it put in when it is built.
    if (isPage(other)) return calledWordOf(name).test(text) || hasFree(name, files.get(other), file);
    if (importers.isUnread(other)) return true;
    return isBundle(other, text) ? isBare.test(text) : hasFree(name, files.get(other), file);
  };
  const { repository, index } = importers.options;
  for (const other of [...repository.embedding, ...index.mentioning(name)]) {
    if (followed.has(other)) continue;
    const text = isTool(other) ? "" : (repository.read(other) ?? "");
    if (!isWord.test(text)) continue;
    if (mayUse(other, text)) return `is a global name that ${display(other)} mentions`;
  }
  return null;
}

/** Whether a file may mean the global by the name; the script itself, when it takes it from `window`. */
function hasFree(name: string, file: CodeFile | undefined, script: CodeFile): boolean {
  if (!file || (file.path !== script.path && !file.isModule && !isPage(file.path))) return true;
  if (file.globals(name).length > 0) return true;
  return membersIn(file.scopes).some(
    (member) => propertyName(member) === name && isWindow(member.object, file.scopes),
  );
}
