import { Configs } from "../../../src/typescript/find-config.js";
import { ts } from "../../../src/typescript/typescript.js";
import type { Tree } from "../../modules/tree.js";

/** Says where a name leads as TypeScript does for a bundler, under the options of the configuration that has the file. */
export function createOracle(tree: Tree): (name: string, from: string) => string | undefined {
  const host = tree.toHost();
  const configs = new Configs(
    host,
    () => {},
    (path) => path,
    forBundlers,
  );
  return (name, from) => {
    const { options } = configs.configOf(from);
    return ts.resolveModuleName(name, from, options, host).resolvedModule?.resolvedFileName;
  };
}

/** All that a configuration says of names, and what lets TypeScript find as much as can be found. */
function forBundlers(options: ts.CompilerOptions): ts.CompilerOptions {
  const { baseUrl, paths, pathsBasePath, rootDirs, moduleSuffixes, customConditions } = options;
  const said = { baseUrl, paths, pathsBasePath, rootDirs, moduleSuffixes, customConditions };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowJs: true,
    allowImportingTsExtensions: true,
  };
}
