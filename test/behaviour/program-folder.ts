import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hostFolder } from "./hosts/desktop.js";
import { isUnstartable, type ProcessEvent } from "./machine.js";

// Reports its argv, then does what it is told, line by line: the order of output on two pipes is that of the lines.
const program = `#!/bin/sh
printf '%s\\0' "$#" "$0" "$@" >&3
exec 3>&-
while IFS= read -r line; do
  case $line in
    o*) printf '%b' "\${line#o}" ;;
    e*) printf '%b' "\${line#e}" >&2 ;;
    x*) exit "\${line#x}" ;;
    s*) kill -s "\${line#s}" $$ ;;
  esac
done
`;

/** A folder in which only one tiny program can be run, under any name: as `docker`, or as one of the extension's. */
export class ProgramFolder {
  readonly #bin: string;
  readonly #home: string;
  readonly #empty: string;
  readonly #file: string;
  readonly #installed = new Set<string>();

  constructor(root: string) {
    this.#bin = join(root, "bin");
    this.#home = join(root, "home");
    this.#empty = join(root, "empty");
    this.#file = join(root, "program");
    for (const folder of [this.#bin, this.#empty, join(this.#home, hostFolder)])
      mkdirSync(folder, { recursive: true });
    writeFileSync(this.#file, program);
    chmodSync(this.#file, 0o755);
    symlinkSync(this.#file, join(this.#bin, "docker"));
  }

  /**
   * Makes a program of the extension, e.g. `./host/kubectl`.
   *
   * @returns false when it is there already
   */
  install(path: string): boolean {
    const link = join(this.#home, path);
    if (!path.startsWith(`${hostFolder}/`) || this.#installed.has(link)) return false;
    this.#installed.add(link);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(this.#file, link);
    return true;
  }

  /** @param events those with an error among them: there is no program at all */
  run(executable: string, args: readonly string[], events: readonly ProcessEvent[]): ChildProcess {
    const isEmpty = isUnstartable(events);
    const child = spawn(
      executable === "docker" && !isEmpty ? join(this.#bin, executable) : executable,
      args,
      {
        cwd: isEmpty ? this.#empty : this.#home,
        env: { PATH: isEmpty ? "" : this.#bin, HOME: "/home/user" },
        stdio: ["pipe", "pipe", "pipe", "pipe"],
      },
    );
    // It may end without having read what it should do.
    child.stdin.on("error", () => {});
    return child;
  }

  /** The argv of each program that ran, from their reports: count, name and arguments, each with a NUL behind it. */
  readReport(report: string): string[][] {
    const words = report.split("\0");
    const argvs: string[][] = [];
    for (let at = 0; words[at]; at += Number(words[at]) + 2) {
      const [executable = "", ...args] = words.slice(at + 1, at + 2 + Number(words[at]));
      argvs.push([executable.replace(`${this.#bin}/`, ""), ...args]);
    }
    return argvs;
  }
}
