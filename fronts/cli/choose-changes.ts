import { createInterface, type Interface } from "node:readline/promises";
import type { Change } from "../../src/model.js";
import type { Colors } from "../../src/report/colors.js";
import type { FileResult } from "../../src/results.js";
import { describeChange } from "./describe-change.js";
import type { Io, OutputStream } from "./io.js";

export interface ChooserOptions {
  readonly input: Io["stdin"];
  readonly output: OutputStream;
  readonly colors: Colors;
  /** Called for a Ctrl+C at the prompt. */
  readonly onInterrupt: () => void;
}

const help = `y - make this change
n - don't make it
a - make it and all later ones in this file
d - make neither it nor any later one in this file
q - quit: make neither it nor anything after it
? - print this help
`;

/** Asks about every change of a file, like `git add -p`. The end of the input means quit. */
export class Chooser {
  readonly #options: ChooserOptions;
  #terminal: Interface | null = null;
  #answers: AsyncIterator<string> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #quit = false;
  #closed = false;
  /** No more input will come, but answers that came before may still wait to be read. */
  #ended = false;

  constructor(options: ChooserOptions) {
    this.#options = options;
  }

  /** The changes to make, or `quit` for none here nor in any later file. One file is asked about at a time. */
  readonly choose = (file: FileResult): Promise<readonly Change[] | "quit"> => {
    const answer = this.#last.then(() => this.#askAboutFile(file));
    this.#last = answer.catch(() => {});
    return answer;
  };

  /** Gives the input back; the file that is being asked about is left as it is. */
  close(): void {
    this.#quit = true;
    this.#closed = true;
    this.#terminal?.close();
  }

  async #askAboutFile(file: FileResult): Promise<readonly Change[] | "quit"> {
    if (this.#quit) return "quit";
    const { changes } = file;
    const chosen: Change[] = [];
    for (const [index, change] of changes.entries()) {
      this.#options.output.write(describeChange(file, index, this.#options.colors));
      const answer = await this.#ask();
      if (answer === "y") chosen.push(change);
      if (answer === "a") return [...chosen, ...changes.slice(index)];
      if (answer === "d") return chosen;
      if (answer === "q") {
        this.#quit = true;
        // What was chosen in this file before is still made; the next file will hear the quit.
        return chosen.length > 0 && !this.#closed ? chosen : "quit";
      }
    }
    return chosen;
  }

  async #ask(): Promise<string> {
    const { input, output, colors, onInterrupt } = this.#options;
    if (!this.#terminal) {
      this.#terminal = createInterface({ input, output, terminal: output.isTTY ?? false });
      this.#terminal.on("SIGINT", () => {
        onInterrupt();
        this.close();
      });
      this.#terminal.on("close", () => {
        this.#ended = true;
      });
      this.#answers = this.#terminal[Symbol.asyncIterator]();
    }
    const prompt = colors.bold(colors.blue("Make this change [y,n,a,d,q,?]? "));
    this.#terminal.setPrompt(prompt);
    for (;;) {
      if (this.#quit) return "q";
      // From Node 24 on, a terminal whose input has ended refuses to prompt.
      if (this.#ended) output.write(prompt);
      else this.#terminal.prompt();
      const { value, done } = await this.#answers!.next();
      if (done) {
        output.write("\n");
        return "q";
      }
      const answer = value.trim().toLowerCase();
      if (/^[ynadq]$/.test(answer)) return answer;
      output.write(help);
    }
  }
}
