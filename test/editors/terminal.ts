import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { addFiles, git, makeFolder } from "../run/temporary.js";

const root = join(import.meta.dirname, "../..");
/** In milliseconds; only a failure takes that long. */
const patience = 40_000;

/** A terminal with an editor in it, and somebody who types and reads. */
export class Terminal {
  readonly #folder: string;
  readonly #tmux: (...args: string[]) => string;

  /**
   * Starts an editor in a project, at the home of somebody who has nothing but `ddclient-migrate` and a configuration.
   *
   * @param project the files, by their paths
   * @param home the configuration files, by their paths
   */
  constructor(
    project: Readonly<Record<string, string>>,
    home: Readonly<Record<string, string>>,
    command: readonly string[],
  ) {
    const top = makeFolder();
    const [folder, own] = [join(top, "project"), join(top, "home")];
    addFiles(folder, { "package.json": "{}\n", ...project });
    git(folder, "init", "--quiet");
    const starter = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/bin/ddclient-migrate.js")}" "$@"\n`;
    addFiles(own, { "bin/ddclient-migrate": starter, ...home });
    chmodSync(join(own, "bin/ddclient-migrate"), 0o755);
    const env = {
      ...{ HOME: own, XDG_CONFIG_HOME: join(own, ".config"), TMUX_TMPDIR: top, SHELL: "/bin/sh" },
      ...{
        PATH: `${join(own, "bin")}${delimiter}${process.env.PATH}`,
        LC_ALL: "C.UTF-8",
        TERM: "xterm-256color",
      },
    };
    this.#folder = folder;
    this.#tmux = (...args) =>
      execFileSync("tmux", ["-u", "-f", "/dev/null", ...args], { encoding: "utf8", env, cwd: folder });
    this.#tmux("new-session", "-d", "-x", "150", "-y", "40", ...command);
  }

  /** Presses keys by tmux's names for them, and types everything else as it is. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.#tmux("send-keys", key);
  }

  type(text: string): void {
    this.#tmux("send-keys", "-l", text);
  }

  get screen(): string {
    return this.#tmux("capture-pane", "-p");
  }

  /** Waits until something is to be read. */
  async see(pattern: RegExp): Promise<void> {
    await until(
      () => pattern.test(this.screen),
      () => `${pattern} isn't on the screen:\n${this.screen}`,
    );
  }

  /**
   * Opens a list again and again until something is in it: what stands in other files takes a moment to be known.
   *
   * @param open presses what opens the list
   * @param close presses what closes it
   */
  async seeIn(open: () => Promise<void>, close: () => void, pattern: RegExp): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      await open();
      if (pattern.test(this.screen)) return;
      if (Date.now() > end) throw new Error(`${pattern} never came into the list:\n${this.screen}`);
      close();
      await pause(300);
    }
  }

  /** Waits until a file of the project has a text. */
  async saved(name: string, text: string): Promise<void> {
    const path = join(this.#folder, name);
    const read = () => {
      try {
        return readFileSync(path, "utf8");
      } catch {
        // Editors put another file in its place.
        return "";
      }
    };
    await until(
      () => read() === text,
      () => `${name} has not become\n${text}\nbut is\n${read()}\nThe screen:\n${this.screen}`,
    );
  }

  end(): void {
    try {
      this.#tmux("kill-server");
    } catch {
      // The editor has ended by itself.
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(isSo: () => boolean, otherwise: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(otherwise());
    await pause(60);
  }
}
