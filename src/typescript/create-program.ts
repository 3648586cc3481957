import type { Config } from "./find-config.js";
import { ownTypings, type ReadOnlyHost } from "./read-only-host.js";
import { libraryFile, libraryFolder, parse, ts } from "./typescript.js";

/** Which files each file of a program imports. */
export type ImportsOf = Map<string, ReadonlySet<string>>;

/** Parsed files, shared by all programs of a run. */
export type ParsedFiles = Map<string, ts.SourceFile>;

/** How many typings of installed packages a program reads at most: a library of components alone has thousands. */
const mostTypings = 400;

/**
 * A program over some files and what they import.
 *
 * @param overlay texts that stand for those on the disk
 * @param imports is filled
 */
export function createProgram(
  names: readonly string[],
  config: Config,
  host: ReadOnlyHost,
  parsed: ParsedFiles,
  overlay: ReadonlyMap<string, string> = new Map(),
  imports: ImportsOf = new Map(),
): ts.Program {
  const options = config.options;
  const cache = ts.createModuleResolutionCache("/", (name) => name, options);
  const typings = new Set<string>();
  const compilerHost: ts.CompilerHost = {
    fileExists: host.fileExists,
    readFile: host.readFile,
    realpath: host.realpath,
    directoryExists: host.directoryExists,
    getSourceFile: (name) => {
      const library = name.startsWith(libraryFolder) ? libraryFile(name) : undefined;
      if (library) return library;
      const laid = overlay.get(name);
      const known = parsed.get(name);
      if (known && (laid === undefined || laid === known.text)) return known;
      const text = laid ?? host.readFile(name);
      if (text === undefined) return undefined;
      const file = parse(name, text);
      if (laid === undefined) parsed.set(name, file);
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
