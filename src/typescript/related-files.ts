import { keyOf, keysOf } from "../modules/module-names.js";
import { ts } from "./typescript.js";

/** A text in quotes that may be the name of a module. */
const quoted = /(["'`])(?=([^"'`\s]{1,300})\1)/g;
/** `from "lib"`, `import("lib")`, `require("lib")`: by a name that says nothing of a path. */
const loaded = /\b(?:from|import|require)\s*\(?\s*(["'`])([^"'`\s.][^"'`\s]*)\1/g;

interface Project {
  readonly options: ts.CompilerOptions;
  readonly host: ts.ModuleResolutionHost;
  readonly resolved: ts.ModuleResolutionCache;
}

/**
 * Those of some files that can have a say in what the files of a program mean, and are not among them: they load one of
 * them, so that they may set its members; or they declare what all files see.
 *
 * @param files absolute paths with `/`
 */
export function findRelated(
  program: ts.Program,
  files: readonly string[],
  { options, host, resolved }: Project,
): string[] {
  const own = program.getSourceFiles().filter(({ fileName }) => !/[\\/]node_modules[\\/]/.test(fileName));
  const keys = new Set(own.flatMap(({ fileName }) => keysOf(fileName)));
  const leadsIn = (name: string, file: string) => {
    const found = ts.resolveModuleName(name, file, options, host, resolved).resolvedModule;
    return found !== undefined && program.getSourceFile(found.resolvedFileName) !== undefined;
  };
  return files.filter((file) => {
    if (program.getSourceFile(file)) return false;
    const text = host.readFile(file);
    if (text === undefined) return false;
    if (declaresForAll(text) || namesOne(text, keys)) return true;
    for (const [, , name] of text.matchAll(loaded)) if (leadsIn(name!, file)) return true;
    return false;
  });
}

/** Whether a file may be a script, whose names are everybody's, or says what is there for everybody. */
function declaresForAll(text: string): boolean {
  return !/^\s*(?:import|export)\b/m.test(text) || /\bdeclare\s+(?:global|module)\b/.test(text);
}

function namesOne(text: string, keys: ReadonlySet<string>): boolean {
  for (const [, , name] of text.matchAll(quoted)) if (keys.has(keyOf(name!))) return true;
  return false;
}
