import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../run/temporary.js";

/** A folder in which every trap leaves a file with its name when it is sprung. */
export class Canary {
  readonly folder = join(makeFolder(), "sprung");
  /** The names of all traps that were laid. */
  readonly laid = new Set<string>();

  constructor() {
    this.clear();
  }

  /** The names of the traps that were sprung. */
  sprung(): string[] {
    return readdirSync(this.folder).sort();
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
  }

  /** A program; what comes in goes out again, as a filter has to do (ssh's input doesn't end). */
  shell(name: string): string {
    const mark = `touch '${this.#lay(name)}'`;
    const pass = name === "ssh" ? "exit 1" : 'if [ -f "$1" ]; then cat "$1"; else cat; fi';
    return `#!/bin/sh\n${mark}\n${pass}\n`;
  }

  /** A CommonJS module. */
  commonJs(name: string): string {
    return `require("node:fs").writeFileSync(${JSON.stringify(this.#lay(name))}, "");\nmodule.exports = {};\n`;
  }

  /** An ES module. */
  module(name: string): string {
    return `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(this.#lay(name))}, "");\nexport default {};\n`;
  }

  /** The file that a trap is to leave. */
  #lay(name: string): string {
    this.laid.add(name);
    return join(this.folder, name);
  }
}
