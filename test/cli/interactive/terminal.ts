import { type IPty, spawn } from "@lydell/node-pty";
import { script } from "../run-command.js";

interface Setting {
  readonly cwd: string;
  readonly columns?: number;
  /** What is started, instead of the command. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built command (or a shell) in a terminal of its own, with somebody who waits for what is asked. */
export class Terminal {
  readonly #pty: IPty;
  #text = "";
  #read = 0;
  #check = () => {};
  readonly ended: Promise<number>;

  constructor(args: readonly string[], { cwd, columns = 120, program, env = {} }: Setting) {
    const { CI, NO_COLOR, FORCE_COLOR, VISUAL, EDITOR, ...rest } = process.env;
    this.#pty = spawn(program ?? process.execPath, [...(program ? [] : [script]), ...args], {
      ...{ cwd, cols: columns, rows: 50, name: "xterm" },
      env: { ...rest, NO_COLOR: "1", ...env } as Record<string, string>,
    });
    this.#pty.onData((text) => {
      this.#text += text;
      this.#check();
    });
    this.ended = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)));
  }

  /** All that was printed, with line ends as programs write them. */
  get text(): string {
    return this.#text.replaceAll("\r\n", "\n");
  }

  /** Waits until something is printed, beyond what was waited for before; everything up to there. */
  async see(expected: string | RegExp): Promise<string> {
    const find = () => {
      const rest = this.text.slice(this.#read);
      const match = typeof expected === "string" ? rest.indexOf(expected) : rest.search(expected);
      if (match < 0) return null;
      const length = typeof expected === "string" ? expected.length : expected.exec(rest)![0].length;
      this.#read += match + length;
      return rest.slice(0, match + length);
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pty.kill("SIGKILL");
        reject(new Error(`${expected} was not printed:\n${this.text.slice(this.#read)}`));
      }, 30_000);
      this.#check = () => {
        const seen = find();
        if (seen === null) return;
        this.#check = () => {};
        clearTimeout(timer);
        resolve(seen);
      };
      this.#check();
    });
  }

  /** Presses keys once something is printed. */
  async answer(expected: string | RegExp, keys: string): Promise<string> {
    const seen = await this.see(expected);
    this.type(keys);
    return seen;
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number): void {
    this.#pty.resize(columns, 50);
  }
}
