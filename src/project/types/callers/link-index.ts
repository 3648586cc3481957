import { readFileSync } from "node:fs";
import type { RepositoryFiles } from "./repository-files.js";

/** What a file names in its text as modules do. */
export interface Links {
  readonly file: string;
  /** Module names after `import`, `from`, `require` and the like. */
  readonly specifiers: readonly string[];
  /** Whether it loads something by a name that it makes. */
  readonly computes: boolean;
}

/** Space and comments; a limit to their length keeps an unclosed one from being read to the end time and again. */
const space = String.raw`(?:\s|/\*(?:[^*]|\*(?!/)){0,1000}\*/|//[^\n]*\n)*`;
/** The name is looked at and not taken: `say("from ");import "./a"` has a quote that ends another string. */
const specifier = new RegExp(
  String.raw`\b(?:from|import|require)\b${space}(?:\(${space})?(?=(["'\x60])((?:(?!\1)[^\n])*)\1)`,
  "g",
);

/** `import(name)`, `import("./" + name)`, a template with a hole, and what bundlers offer for many modules at once. */
const computed = new RegExp(
  [
    String.raw`\b(?:import|require)\b${space}\(${space}(?![\s"'\x60)/])`,
    String.raw`\b(?:import|require)\b${space}\(${space}\x60[^\x60]*\$\{`,
    String.raw`\b(?:import|require)\b${space}\(${space}(["'\x60])[^"'\x60\n]*\1${space}(?![\s),/])`,
    String.raw`\bimport\s*\.\s*meta\s*\.\s*glob|\brequire\s*\.\s*context`,
  ].join("|"),
);

/**
 * What all files of a repository load, by their text: reading 30,000 files takes a second, parsing them half a minute.
 * That is enough to find every importer: however a file is written, a module's name stands in quotes behind one of three
 * words, with nothing but space and comments between. What merely looks like it is told apart when the file is parsed.
 */
export function indexLinks({ loading, embedding }: RepositoryFiles): Links[] {
  const found: Links[] = [];
  for (const file of [...loading, ...embedding]) {
    const text = readListed(file);
    if (text === undefined) continue;
    const names = [...text.matchAll(specifier)].map(([, , name]) => name!);
    const computes = computed.test(text);
    if (names.length > 0 || computes) found.push({ file, specifiers: [...new Set(names)], computes });
  }
  return found;
}

/** Without asking where its links lead: what is listed is no link, and inside of the repository. */
export function readListed(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** The part of a module's name that stays whatever stands before it: `@/lib/shell.js?raw` → `shell`. */
export function keyOf(name: string): string {
  const path = withoutQuery(name);
  const last = path.slice(path.lastIndexOf("/") + 1);
  if (last === "" || last === "." || last === "..") return ".";
  return last.replace(/^[^\w]+/, "").replace(/(?<=.)(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte)$/, "");
}

/** `./shell?raw` → `./shell` */
export function withoutQuery(name: string): string {
  return name.replace(/\?.*$/, "");
}
