import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Io } from "../io.js";

export type Edited = { readonly text: string } | { readonly problem: string };

/** Lets somebody edit a text in the editor that `$VISUAL` or `$EDITOR` names. */
export async function editText(text: string, path: string, io: Pick<Io, "env" | "stdout">): Promise<Edited> {
  const folder = await mkdtemp(join(tmpdir(), "ddclient-migrate-"));
  try {
    const ending = extname(path);
    // Editors go by it; the rest of a repository's names is no matter here.
    const file = join(folder, `change${/^\.\w+$/.test(ending) ? ending : ""}`);
    await writeFile(file, `${text}\n`);
    const editor = io.env.VISUAL || io.env.EDITOR || (process.platform === "win32" ? "notepad" : "vi");
    const problem = await start(editor, file, io.stdout.isTTY ?? false);
    if (problem !== null) return { problem };
    const edited = (await readFile(file, "utf8")).replace(/\r?\n$/, "");
    if (edited.trim() === "") return { problem: "Nothing was left of it, so nothing was edited." };
    return edited === text ? { problem: "Nothing was edited." } : { text: edited };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns what went wrong; null where nothing did */
function start(editor: string, file: string, isTerminal: boolean): Promise<string | null> {
  // Standard output may go to a file, where a patch or a report is to get.
  const stdio = ["inherit", isTerminal ? "inherit" : process.stderr, "inherit"] as const;
  // What the variables hold is a command line, e.g. `code --wait`.
  const child =
    process.platform === "win32"
      ? spawn(`${editor} "${file}"`, { shell: true, stdio: [...stdio] })
      : spawn("sh", ["-c", `${editor} "$@"`, editor, file], { stdio: [...stdio] });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(`The editor (${editor}) could not be started: ${error.message}.`));
    child.on("close", (code, signal) =>
      resolve(
        code === 0
          ? null
          : `The editor (${editor}) ended with ${signal ?? code}, so nothing was edited. $VISUAL or $EDITOR says which one is used.`,
      ),
    );
  });
}
