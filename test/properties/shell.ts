import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The programs that a line starts, each with its arguments; none when the shell can't read the line. */
export type Started = string[][];

// A function of the shell's own is much faster than a process for each line. No argument is a control character. Its
// variable has a name that no line uses.
const functions = `
show() { printf '%d\\0' "$#"; for argument_shown in "$@"; do printf '%s\\0' "$argument_shown"; done; }
end() { printf '\\001\\0'; }
stop() { printf '\\002\\0'; }
echo() { show echo "$@"; }
`;
const end = "\u0001";
const stop = "\u0002";

/** A real `sh` that stays: many lines for one process. It stands in an empty folder, where no pattern matches. */
export class Shell {
  readonly #folder = mkdtempSync(join(tmpdir(), "ddclient-migrate-shell-"));
  readonly #process: ChildProcessWithoutNullStreams;
  #output = "";
  #received: () => void = () => {};

  constructor() {
    // With nothing on its path, a line of several commands starts no program of this machine.
    const environment = { PATH: this.#folder, HOME: this.#folder };
    this.#process = spawn("/bin/sh", [], { cwd: this.#folder, env: environment });
    this.#process.stdout.setEncoding("utf8");
    this.#process.stdout.on("data", (chunk: string) => {
      this.#output += chunk;
      this.#received();
    });
    this.#process.on("close", () => this.#received());
    this.#process.stdin.on("error", () => {});
    this.#process.stdin.write(functions);
  }

  /** What each line means to a shell: every program that it names is one that tells its arguments. */
  async run(lines: readonly string[]): Promise<Started[]> {
    for (const line of lines) if (!isHarmless(line)) throw new Error(`not for a real shell: ${line}`);
    const results: Started[] = [];
    while (results.length < lines.length) {
      results.push(...(await this.#runSome(lines.slice(results.length))));
      // A shell ends at a line that it can't read.
      if (results.length < lines.length) results.push([]);
    }
    return results;
  }

  /** Runs lines in a subshell, up to the first that it can't read; what it says of that one goes nowhere. */
  async #runSome(lines: readonly string[]): Promise<Started[]> {
    const script = lines.map((line) => `eval ${quote(`show ${line}`)}\nend\n`).join("");
    this.#process.stdin.write(`(\n${script}) 2>/dev/null\nstop\n`);
    while (!this.#output.endsWith(`${stop}\0`)) {
      if (this.#process.exitCode !== null || this.#process.signalCode !== null)
        throw new Error("the shell has ended");
      await new Promise<void>((resolve) => {
        this.#received = resolve;
      });
    }
    const results = readFields(this.#output);
    this.#output = "";
    return results;
  }

  /** The arguments for lines that start one program each. */
  async argvOf(lines: readonly string[]): Promise<string[][]> {
    const started = await this.run(lines);
    return started.map((programs, i) => {
      if (programs.length !== 1)
        throw new Error(`${programs.length} programs for ${JSON.stringify(lines[i])}`);
      return programs[0]!;
    });
  }

  close(): void {
    this.#process.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Whether a line starts nothing but `show`, and touches no file; others may not be run. */
export function isHarmless(line: string): boolean {
  // Between double quotes a shell still runs commands.
  const outside = line.replace(/'[^']*'|"(?:\\.|[^"\\])*"|\\./gs, (found) =>
    found.startsWith('"') && /`|\$\(/.test(found) ? "`" : "",
  );
  return !/[`|&<>()]/.test(outside);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The programs of each line that was run to its end. */
function readFields(output: string): Started[] {
  const fields = output.split("\0");
  const results: Started[] = [];
  let programs: Started = [];
  for (let at = 0; fields[at] !== stop; ) {
    if (fields[at] === end) {
      results.push(programs);
      programs = [];
      at += 1;
    } else {
      const count = Number(fields[at]);
      if (!Number.isInteger(count) || at >= fields.length)
        throw new Error(`the shell said something else: ${JSON.stringify(fields[at])}`);
      programs.push(fields.slice(at + 1, at + 1 + count));
      at += 1 + count;
    }
  }
  return results;
}
