import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** What is at a path: a file's content, where a link leads, or the commit of a submodule. */
export type Entry = string | Buffer | { readonly link: string } | { readonly submodule: string };

/** In quotes, as `git fast-import` reads it: any bytes can be in it. A lone `\xNN` is that byte. */
function quote(path: string): string {
  const escapes = [...Buffer.from(path, "latin1")].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`);
  return `"${escapes.join("")}"`;
}

/** A path as the bytes of its UTF-8, which {@link makeTree} takes. */
export function bytes(path: string): string {
  return Buffer.from(path).toString("latin1");
}

/**
 * Makes a bare repository with one commit on `main`, of files such as no other program would make.
 *
 * @param entries by their paths, each character a byte
 */
export function makeTree(folder: string, entries: Readonly<Record<string, Entry>>): void {
  mkdirSync(folder, { recursive: true });
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main"], { cwd: folder, env: plain() });
  const data = (content: Buffer) =>
    Buffer.concat([Buffer.from(`data ${content.length}\n`), content, Buffer.from("\n")]);
  const parts = Object.entries(entries).map(([path, entry]) => {
    if (typeof entry === "object" && "submodule" in entry)
      return Buffer.from(`M 160000 ${entry.submodule} ${quote(path)}\n`);
    const isLink = typeof entry === "object" && "link" in entry;
    const content = isLink ? Buffer.from(entry.link) : Buffer.from(entry as string);
    return Buffer.concat([
      Buffer.from(`M ${isLink ? 120000 : 100644} inline ${quote(path)}\n`),
      data(content),
    ]);
  });
  const head = `commit refs/heads/main\ncommitter Test <test@example.com> 1767225600 +0000\ndata 5\nBegin\n`;
  execFileSync("git", ["fast-import", "--quiet"], {
    cwd: folder,
    env: plain(),
    input: Buffer.concat([Buffer.from(head), ...parts]),
    stdio: ["pipe", "ignore", "pipe"],
  });
}

function plain(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
}
