import type { Config } from "./find-config.js";
import type { ProgramMemory } from "./program-memory.js";
import { ownTypings, type ReadOnlyHost } from "./read-only-host.js";
import { libraryFile, libraryFolder, parse, ts } from "./typescript.js";

/** Which files each file of a program imports. */
export type ImportsOf = Map<string, ReadonlySet<string>>;

/** How many typings of installed packages a program reads at most: a library of components alone has thousands. */
const mostTypings = 400;

/**
 * A program over some files and what they import. It isn't made from an earlier one: with what is remembered that would
 * save a hundredth of a second, and could leave it with files that a new one wouldn't have.
 *
 * @param memory is filled
 * @param laid texts that stand for those that the files have
 * @param imports is filled
 */
export function createProgram(
  names: readonly string[],
  config: Config,
  host: ReadOnlyHost,
  memory: ProgramMemory,
  laid: ReadonlyMap<string, string> = new Map(),
  imports: ImportsOf = new Map(),
): ts.Program {
  const options = config.options;
  const { parsed } = memory;
  const cache = memory.resolvedIn(config);
  const typings = new Set<string>();
  const compilerHost: ts.CompilerHost = {
    fileExists: host.fileExists,
    readFile: host.readFile,
    realpath: host.realpath,
    directoryExists: host.directoryExists,
    getSourceFile: (name) => {
      const library = name.startsWith(libraryFolder) ? libraryFile(name) : undefined;
      if (library) return library;
      const other = laid.get(name);
      const known = parsed.get(name);
      if (known && (other === undefined || other === known.text)) return known;
      const text = other ?? host.readFile(name);
      if (text === undefined) return undefined;
      const file = parse(name, text);
      if (other === undefined) parsed.set(name, file);
      return file;
    },
    useCaseSensitiveFileNames: () => host.useCaseSensitiveFileNames,
    getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
    // Nothing is ever written.
    writeFile: () => {},
    resolveModuleNameLiterals: (literals, containing) => {
      const found = literals.map(({ text }) => resolve(text, containing));
      imports.set(containing, new Set(found.flatMap((one) => one?.resolvedFileName ?? [])));
      return found.map((resolvedModule) => ({ resolvedModule }));
    },
  };

  function resolve(name: string, containing: string): ts.ResolvedModuleFull | undefined {
    const found = ts.resolveModuleName(name, containing, options, host, cache).resolvedModule;
    const own = ownTypings.get(name);
    if (!found || (own && !/\.d\.[cm]?ts$/.test(found.resolvedFileName))) {
      return own
        ? { resolvedFileName: own, extension: ts.Extension.Dts, isExternalLibraryImport: true }
        : undefined;
    }
    if (!found.isExternalLibraryImport || /[\\/]@docker[\\/]/.test(found.resolvedFileName)) return found;
    if (!typings.has(found.resolvedFileName) && typings.size >= mostTypings) return undefined;
    typings.add(found.resolvedFileName);
    return found;
  }

  return ts.createProgram([...new Set([...names, ...config.declarations])], options, compilerHost);
}
