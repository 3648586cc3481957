import { Project, ts } from "ts-morph";

// The TypeScript that ts-morph brings: the package of TypeScript 7 has no such API.
export { ts };

/** The libraries that every program is checked with: whatever a project says, it runs in a browser of today. */
const libraries = ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"];

/** Where ts-morph keeps the libraries; there is no such folder on the disk. */
export const libraryFolder = "/node_modules/typescript/lib";

let files: ReadonlyMap<string, ts.SourceFile> | undefined;

/** The libraries' files by name, parsed once for all programs. */
export function libraryFiles(): ReadonlyMap<string, ts.SourceFile> {
  const compilerOptions = { ...languageOptions(), types: [] };
  if (!files) {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
    // A program without a file has no libraries.
    project.createSourceFile("/empty.ts", "");
    const all = project.getProgram().compilerObject.getSourceFiles();
    files = new Map(all.map((file) => [file.fileName, file]));
  }
  return files;
}

let texts: ts.ModuleResolutionHost | undefined;

/** The text of any of TypeScript's libraries, by its path in `libraryFolder`; undefined when there is no such library. */
export function libraryText(path: string): string | undefined {
  texts ??= new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  return texts.fileExists(path) ? texts.readFile(path) : undefined;
}

/** Which language is read, and with which libraries. */
export function languageOptions(): ts.CompilerOptions {
  return { target: ts.ScriptTarget.ESNext, lib: [...libraries] };
}
