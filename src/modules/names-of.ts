import { keyOf, keysOf, stemOf } from "./module-names.js";
import type { NameOptions } from "./name-options.js";
import type { Packages } from "./packages.js";
import { fillPattern, matchPattern, type PathPattern } from "./path-pattern.js";
import { folderOf } from "./paths.js";

/** Under which names others may load a module, as far as a text search has to know it. */
export interface ModuleNames {
  /** Last words of paths. */
  readonly keys: readonly string[];
  /** Packages that it may be in, under all names that they go by. */
  readonly packages: readonly string[];
  /** Whole names. */
  readonly whole: readonly string[];
  /** Aliases that stand for the module, whatever `*` is: it may be loaded by any name that matches. */
  readonly any: readonly PathPattern[];
}

/**
 * @param module absolute, with `/`
 * @param options what all configurations say that may concern it or who loads it
 */
export function namesOf(module: string, options: readonly NameOptions[], packages: Packages): ModuleNames {
  const suffixes = options.flatMap((one) => one.suffixes).filter((suffix) => suffix !== "");
  const files = [module, ...suffixes.flatMap((suffix) => withoutSuffix(module, suffix))];
  const folders = files.flatMap((file) => [
    ...(stemOf(file).endsWith("/index") ? [folderOf(file)] : []),
    ...packages.foldersLoadedAs(file),
  ]);
  const paths = [...files.flatMap(spellingsOf), ...folders];
  const whole: string[] = [];
  const any: PathPattern[] = [];
  const aliased: string[] = [];
  for (const { name, targets } of options.flatMap((one) => one.paths)) {
    if (name.after === null) whole.push(name.before);
    else if (targets.some((target) => target.after === null && paths.includes(target.before))) any.push(name);
    else
      for (const star of targets.flatMap((target) => paths.map((path) => matchPattern(target, path))))
        if (star !== null) aliased.push(keyOf(fillPattern(name, star)));
  }
  // In one of several root folders, `./` may stand for a file of another.
  const isLoadedByFolder = folders.length > 0 || options.some(({ rootDirs }) => rootDirs.length > 0);
  const ofFolders = isLoadedByFolder ? [".", ...folders.map(keyOf)] : [];
  return {
    keys: unique([...files.flatMap(keysOf), ...ofFolders, ...aliased]),
    packages: packages.namesOf(module),
    whole: unique(whole),
    any,
  };
}

/** `cli.web.ts` → `cli.ts` */
function withoutSuffix(module: string, suffix: string): string[] {
  const stem = stemOf(module);
  return stem.endsWith(suffix) ? [stem.slice(0, -suffix.length) + module.slice(stem.length)] : [];
}

const extensions = [
  "",
  ".ts",
  ".tsx",
  ".d.ts",
  ".js",
  ".jsx",
  ".mts",
  ".d.mts",
  ".mjs",
  ".cts",
  ".d.cts",
  ".cjs",
];

/** The paths that lead to a file: with its own extension, without, or with that of what is made of it. */
function spellingsOf(file: string): string[] {
  const stem = stemOf(file);
  return extensions.map((extension) => stem + extension);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
