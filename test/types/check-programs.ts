import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type Diagnostic } from "./compile.js";
import { declareSurroundings, foreignModules, type Surroundings } from "./surroundings.js";

const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

const strictOptions = {
  target: "es2022",
  lib: ["esnext", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  // Every program has its own names, also one without an import.
  moduleDetection: "force",
  jsx: "react-jsx",
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

// Wrong in strict mode only. If the compiler doesn't say so, it hasn't checked.
const canary = { path: "canary.ts", text: "export const size = (text?: string): number => text.length;\n" };

/** For programs without annotations: what strict mode leaves out. */
export interface Strictness {
  readonly noImplicitAny?: false;
  readonly noImplicitThis?: false;
}

/**
 * Type-checks programs in strict mode, each a module of its own, in one run of the compiler.
 *
 * @param programs path → text
 * @returns path → what is wrong with it; only those with an error
 */
export async function checkPrograms(
  programs: ReadonlyMap<string, string>,
  surroundings: Surroundings,
  options: Strictness = {},
): Promise<Map<string, Diagnostic[]>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "ddclient-migrate-types-")));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  try {
    await symlink(packages, join(folder, "node_modules"), "junction");
    await write("surroundings.d.ts", declareSurroundings(surroundings));
    await write("modules.d.ts", foreignModules);
    await write(canary.path, canary.text);
    for (const [path, text] of programs) await write(path, text);
    const compileSome = async (paths: Iterable<string>) => {
      const files = ["surroundings.d.ts", "modules.d.ts", canary.path, ...paths];
      const config = { compilerOptions: { ...strictOptions, ...options }, files };
      await write("tsconfig.json", JSON.stringify(config));
      return groupByFile(await compile(folder));
    };
    return await checkAll(new Set(programs.keys()), compileSome);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As long as there is a syntax error, the compiler says nothing else: those programs are left out for another run. */
async function checkAll(
  paths: Set<string>,
  compileSome: (paths: Iterable<string>) => Promise<Map<string, Diagnostic[]>>,
): Promise<Map<string, Diagnostic[]>> {
  const unreadable = new Map<string, Diagnostic[]>();
  for (;;) {
    const found = await compileSome(paths);
    if (found.delete(canary.path)) return new Map([...found, ...unreadable]);
    const known = [...found].filter(([path]) => paths.delete(path));
    if (known.length === 0) throw new Error("The compiler found no fault with a program that has one.");
    for (const [path, errors] of known) unreadable.set(path, errors);
  }
}

function groupByFile(errors: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const grouped = new Map<string, Diagnostic[]>();
  for (const error of errors) grouped.set(error.file, [...(grouped.get(error.file) ?? []), error]);
  return grouped;
}
