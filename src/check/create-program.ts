import type { Config } from "../typescript/find-config.js";
import { ownTypings, type ReadOnlyHost } from "../typescript/read-only-host.js";
import { libraryFolder, libraryText, ts } from "../typescript/typescript.js";

/** What is kept from one program of a configuration to the next. */
export interface Memory {
  readonly parsed: Map<string, ts.SourceFile>;
  /** Which files each file imports. */
  readonly imports: Map<string, Set<string>>;
  readonly resolved: ts.ModuleResolutionCache;
}

/**
 * A program over all files of a configuration, with its own options. What TypeScript can't read stays out.
 *
 * @param overlay texts that stand for those on the disk
 */
export function createProgram(
  config: Config,
  host: ReadOnlyHost,
  memory: Memory,
  overlay: ReadonlyMap<string, string>,
): ts.Program {
  const { options } = config;
  const { parsed, imports, resolved } = memory;
  const compilerHost: ts.CompilerHost = {
    fileExists: host.fileExists,
    readFile: host.readFile,
    realpath: host.realpath,
    directoryExists: host.directoryExists,
    getDirectories: (path) =>
      host.isInside(path) && host.directoryExists(path) ? ts.sys.getDirectories(path) : [],
    getSourceFile: (name, language) => {
      const laid = overlay.get(name);
      const known = parsed.get(name);
      if (known && (laid === undefined || laid === known.text)) return known;
      const text = laid ?? (name.startsWith(libraryFolder) ? libraryText(name) : host.readFile(name));
      if (text === undefined) return undefined;
      const file = ts.createSourceFile(name, text, language);
      if (laid === undefined) parsed.set(name, file);
      return file;
    },
    useCaseSensitiveFileNames: () => host.useCaseSensitiveFileNames,
    getDefaultLibFileName: (given) => `${libraryFolder}/${ts.getDefaultLibFileName(given)}`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
    // Nothing is ever written.
    writeFile: () => {},
    resolveModuleNameLiterals: (literals, containing, redirect, _, file) => {
      const found = literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(file, literal, options);
        return resolve(literal.text, containing, mode, redirect);
      });
      imports.set(containing, new Set(found.flatMap((one) => one?.resolvedFileName ?? [])));
      return found.map((resolvedModule) => ({ resolvedModule }));
    },
  };

  function resolve(
    name: string,
    containing: string,
    mode: ts.ResolutionMode,
    redirect: ts.ResolvedProjectReference | undefined,
  ): ts.ResolvedModuleFull | undefined {
    const { resolvedModule } = ts.resolveModuleName(
      name,
      containing,
      options,
      host,
      resolved,
      redirect,
      mode,
    );
    const own = ownTypings.get(name);
    if (!own || (resolvedModule && /\.d\.[cm]?ts$/.test(resolvedModule.resolvedFileName)))
      return resolvedModule;
    return { resolvedFileName: own, extension: ts.Extension.Dts, isExternalLibraryImport: true };
  }

  // Not made from the one before: that would be kept in memory with all its types.
  return ts.createProgram([...config.files], options, compilerHost);
}
