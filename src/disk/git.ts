import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** What a git command gave back. */
export interface GitOutput {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

// What a repository's own configuration could make the commands below execute, or could change in their output.
// `filter.*` is not here: no command below converts a file's content.
const harmless = [
  "core.fsmonitor=",
  "core.hooksPath=/dev/null",
  "core.sshCommand=",
  "core.pager=cat",
  "diff.external=",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
  "submodule.recurse=false",
  "grep.fallbackToNoIndex=false",
  "color.ui=false",
].flatMap((setting) => ["-c", setting]);

/** In milliseconds. Git reads a large tree in seconds, from a slow disk in a minute; a `.gitignore` can make it take hours. */
const usualLimit = 120_000;

export interface GitOptions {
  /** After so many milliseconds git is ended, with status 128. */
  readonly limit?: number | undefined;
  /** Ends git, with null, when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs git in a folder, so that nothing in the repository is executed and nothing is fetched.
 *
 * @returns null when git is not installed or could not be started
 */
export function git(
  args: readonly string[],
  cwd: string,
  { limit = usualLimit, signal }: GitOptions = {},
): Promise<GitOutput | null> {
  const path = gitProgram();
  if (path === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const child = spawn(path, ["--no-pager", ...harmless, ...args], {
      cwd,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      timeout: limit,
      ...(signal && { signal }),
      killSignal: "SIGKILL",
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", () => resolve(null));
    child.on("close", (status) =>
      resolve({
        status: status ?? 128,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString().trim(),
      }),
    );
  });
}

let program: { readonly path: string | null } | undefined;

/** Where git is; null where there is none. */
export function gitProgram(): string | null {
  program ??= { path: findProgram() };
  return program.path;
}

/**
 * Looks for git along PATH, leaving out relative entries and `node_modules/.bin`: a program of the repository's own
 * could stand there, and Windows even looks in the working directory first.
 */
function findProgram(): string | null {
  const name = process.platform === "win32" ? "git.exe" : "git";
  for (const folder of (process.env.PATH ?? process.env.Path ?? "").split(delimiter)) {
    if (!isAbsolute(folder) || /node_modules[\\/]+\.bin[\\/]*$/.test(folder)) continue;
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not here; the next one.
    }
  }
  return null;
}

/** An environment for git: nothing in it speaks of a repository, and nobody is asked for anything. */
export function withoutRepository(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^GIT_(?!CONFIG|EXEC_PATH$|CEILING_DIRECTORIES$|DISCOVERY_ACROSS_FILESYSTEM$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" };
}

/** The environment without what points git to another repository or changes how it reads paths. */
function environment(): NodeJS.ProcessEnv {
  return {
    ...withoutRepository(process.env),
    GIT_OPTIONAL_LOCKS: "0",
    // A partial clone fetches what it misses, by a program that its configuration names.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
  };
}

/** Splits the output of a `-z` command. */
export function splitAtNul(output: Buffer): string[] {
  const parts = output.toString().split("\0");
  parts.pop();
  return parts;
}
