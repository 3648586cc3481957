import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

/** A new empty folder, removed after the tests of the file. Its path is absolute, through all links. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "ddclient-migrate-test-")));
  folders.push(folder);
  addFiles(folder, files);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Nobody's own settings, and no other repository: not the one around the temporary folder, nor, in a hook, the one of
// which git tells in the environment.
for (const name of Object.keys(process.env)) if (name.startsWith("GIT_")) delete process.env[name];
const settings = join(
  realpathSync.native(mkdtempSync(join(tmpdir(), "ddclient-migrate-test-"))),
  "gitconfig",
);
folders.push(dirname(settings));
writeFileSync(
  settings,
  "[user]\n\tname = Test\n\temail = test@example.com\n[init]\n\tdefaultBranch = main\n",
);
process.env.GIT_CONFIG_GLOBAL = settings;
process.env.GIT_CONFIG_NOSYSTEM = "1";
process.env.GIT_CEILING_DIRECTORIES = realpathSync.native(tmpdir());

/** Writes files, with the folders they need; a path that ends in `/` makes an empty folder. */
export function addFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(path.endsWith("/") ? file : dirname(file), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(file, content);
  }
}

/** Runs git for the set-up of a test. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs git with something to read, and gives back the line that it prints. */
export function pipeGit(folder: string, args: readonly string[], input: string): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", input }).trim();
}

/** A new git repository with files, all of them committed. */
export function makeRepository(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = makeFolder(files);
  git(folder, "init", "--quiet");
  commitAll(folder);
  return folder;
}

export function commitAll(folder: string): void {
  git(folder, "add", "--all", "--force");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "Test");
}

/** Makes a link; on Windows that takes a right that not everybody has, then the answer is false. */
export function makeLink(target: string, path: string, type: "file" | "dir" = "file"): boolean {
  try {
    symlinkSync(target, path, type);
    return true;
  } catch (error) {
    if (process.platform === "win32") return false;
    throw error;
  }
}

export const isWindows = process.platform === "win32";

/** Whether taking rights away has an effect: not for root, and not on Windows. */
export const obeysModes = !isWindows && process.getuid?.() !== 0;
