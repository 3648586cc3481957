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
  const manifest = packages.fileOf(module);
  const isMain = manifest !== undefined && packages.hasMain(manifest);
  const suffixes = options.flatMap((one) => one.suffixes).filter((suffix) => suffix !== "");
  const stems = [module, ...suffixes.flatMap((suffix) => withoutSuffix(module, suffix))];
  const whole: string[] = [];
  const any: PathPattern[] = [];
  const aliased: string[] = [];
  for (const { paths } of options)
    for (const { name, targets } of paths) {
      if (name.after === null) whole.push(name.before);
      else if (targets.some((target) => target.after === null && mayBe(target.before, module)))
        any.push(name);
      else for (const target of targets) aliased.push(...aliasesFor(module, name, target));
    }
  return {
    keys: unique([...stems.flatMap(keysOf), ...(isMain ? [".", keyOf(folderOf(manifest))] : []), ...aliased]),
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

/** The last words of the names that an alias makes for a module: `@features/shell` for `src/features/shell/api.ts`. */
function aliasesFor(module: string, name: PathPattern, target: PathPattern): string[] {
  const stem = stemOf(module);
  const isIndex = stem.endsWith("/index");
  const written = [module, stem, `${stem}.js`, ...(isIndex ? [folderOf(module)] : [])];
  return written.flatMap((path) => {
    const star = matchPattern(target, path);
    return star === null ? [] : [keyOf(fillPattern(name, star))];
  });
}

/** Whether a path may lead to a module: with its extension or without, or as its folder. */
function mayBe(path: string, module: string): boolean {
  return stemOf(path) === stemOf(module) || path === folderOf(module);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
