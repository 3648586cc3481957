import type { Config } from "../typescript/find-config.js";
import type { ReadOnlyHost } from "../typescript/read-only-host.js";
import { ts } from "../typescript/typescript.js";

/** What each file of a repository names: modules and paths of other files. Read once for all programs. */
export type NamedByFile = Map<string, readonly string[]>;

/**
 * The files of the project that the program of a configuration has: its own and what they import. Their texts are only
 * skimmed, which is far less work than making the program.
 *
 * @param named is filled
 */
export function filesOfProgram(config: Config, host: ReadOnlyHost, named: NamedByFile): ReadonlySet<string> {
  const cache = ts.createModuleResolutionCache("/", (name) => name, config.options);
  const found = new Set(config.files);
  for (const file of found) {
    for (const name of namesIn(file, host, named)) {
      const target = ts.resolveModuleName(name, file, config.options, host, cache).resolvedModule;
      // What is installed holds nothing of the project; a package of the repository is linked, and known by its own path.
      if (target && !target.resolvedFileName.includes("/node_modules/")) found.add(target.resolvedFileName);
    }
  }
  return found;
}

function namesIn(file: string, host: ReadOnlyHost, named: NamedByFile): readonly string[] {
  const known = named.get(file);
  if (known) return known;
  const { importedFiles, referencedFiles } = ts.preProcessFile(host.readFile(file) ?? "", true, true);
  const names = [
    ...importedFiles.map(({ fileName }) => fileName),
    // `/// <reference path="types.d.ts" />` is a path in any case.
    ...referencedFiles.map(({ fileName }) => (/^\.{0,2}\//.test(fileName) ? fileName : `./${fileName}`)),
  ];
  named.set(file, names);
  return names;
}
