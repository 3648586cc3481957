// Importing a CommonJS module of this size has Node read all of it for its exports, which takes half as long as loading it.
import morph = require("ts-morph");

// The TypeScript that ts-morph brings: the package of TypeScript 7 has no such API.
export import ts = morph.ts;

/** The libraries that every program is checked with: whatever a project says, it runs in a browser of today. */
const libraries = ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"];

/** Where ts-morph keeps the libraries; there is no such folder on the disk. */
export const libraryFolder = "/node_modules/typescript/lib";

const files = new Map<string, ts.SourceFile | undefined>();
let host: ts.ModuleResolutionHost | undefined;

/** A library's file by its name, parsed once for all programs. */
export function libraryFile(name: string): ts.SourceFile | undefined {
  if (!files.has(name)) {
    host ??= new morph.Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
    const text = host.readFile(name);
    // Nobody reads their comments, which are half of the text.
    const mode = ts.JSDocParsingMode.ParseNone;
    files.set(name, text === undefined ? undefined : parse(name, text, mode));
  }
  return files.get(name);
}

/** @param jsDocParsingMode by default only what comments say of types: in JavaScript */
export function parse(
  name: string,
  text: string,
  jsDocParsingMode: ts.JSDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors,
): ts.SourceFile {
  return ts.createSourceFile(name, text, { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode });
}

let texts: ts.ModuleResolutionHost | undefined;

/** The text of any of TypeScript's libraries, by its path in `libraryFolder`; undefined when there is no such library. */
export function libraryText(path: string): string | undefined {
  texts ??= new morph.Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  return texts.fileExists(path) ? texts.readFile(path) : undefined;
}

/** Which language is read, and with which libraries. */
export function languageOptions(): ts.CompilerOptions {
  return { target: ts.ScriptTarget.ESNext, lib: [...libraries] };
}
