import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { script } from "../cli/run-command.js";
import { makeFolder } from "../run/temporary.js";

/** The blocks of code of a page, by their language, in their order. */
export function blocksOf(page: string, language: string): string[] {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, block]) =>
    name === language ? [block!] : [],
  );
}

/** A folder with programs by their scripts, and an `npx` that runs the built command. */
export function makePrograms(more: Readonly<Record<string, string>> = {}): string {
  const files = { npx: `#!/bin/sh\n${runNpx}`, ...more };
  const folder = makeFolder(files);
  for (const name of Object.keys(files)) chmodSync(join(folder, name), 0o755);
  return folder;
}

/** Lines of a shell script that do what npx does with its arguments. */
export const runNpx = `while [ "$1" != "\${1#-}" ]; do shift; done
shift
"${process.execPath}" "${script}" "$@"
`;

/** Runs a block as somebody does who pastes it, but ends at the first failure. */
export function runBlock(
  text: string,
  cwd: string,
  programs: string,
  env: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", text],
    { cwd, encoding: "utf8", env: environmentOf(cwd, programs, env) },
  );
  return { status, stdout, stderr };
}

/** With nobody's own caches and settings. */
export function environmentOf(
  home: string,
  programs: string,
  env: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  const path = `${programs}${delimiter}${process.env.PATH}`;
  return { ...process.env, PATH: path, HOME: home, XDG_CACHE_HOME: join(home, "xdg"), ...env };
}
