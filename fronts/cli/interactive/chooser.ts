import type { Answer, Asked, Mend, Question } from "../../../run/ask/question.js";
import type { Colors } from "../../../src/report/colors.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { type Io, type OutputStream, widthOf } from "../io.js";
import { describeAsked, fitTo } from "./describe-asked.js";
import { editText } from "./editor.js";
import { Keyboard, type KeyboardOptions } from "./keyboard.js";
import { sayHelp, sayKeys, wordOf } from "./words.js";

export interface ChooserOptions extends Pick<KeyboardOptions, "interrupt" | "suspend"> {
  readonly io: Pick<Io, "stdin" | "stdout" | "env">;
  readonly output: OutputStream;
  readonly colors: Colors;
  /** Whether unsafe changes are made with all others: `--unsafe`. */
  readonly takesUnsafe: boolean;
}

/** Asks about one change after the other, like `git add -p`. The end of the input means quit. */
export class Chooser {
  readonly #options: ChooserOptions;
  readonly #keyboard: Keyboard;
  #isClosed = false;
  #hasAsked = false;

  constructor(options: ChooserOptions) {
    this.#options = options;
    const { io, interrupt, suspend } = options;
    this.#keyboard = new Keyboard({ input: io.stdin, interrupt, ...(suspend && { suspend }) });
  }

  readonly ask = async (asked: Asked): Promise<Answer> => {
    if (this.#isClosed) return { word: "stop" };
    const { output, colors } = this.#options;
    output.write(await describeAsked(asked, colors, this.#width));
    switch (asked.kind) {
      case "change":
        return this.#askChange(asked);
      case "mend":
        return this.#askMend(asked);
      case "unmet":
        return { word: "yes" };
      default:
        return this.#show();
    }
  };

  /** Gives the input back: who is asked doesn't answer any more. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // What follows stands apart.
    if (this.#hasAsked) this.#options.output.write("\n");
    this.#keyboard.close();
  }

  get #width(): number | null {
    return widthOf(this.#options.output);
  }

  async #askChange(question: Question): Promise<Answer> {
    for (;;) {
      const typed = await this.#prompt(`Make this change ${sayKeys(question)}? `);
      if (typeof typed !== "string") return typed;
      const word = wordOf(typed);
      if (word === "back" && !question.canGoBack)
        this.#say(
          "Nothing before this can be answered anew: a file is written once the one after it is answered.",
        );
      else if (word === "edit") {
        const text = await this.#edit(question);
        if (text !== null) return { word, text };
      } else if (word === null) {
        // Who is used to it may press Enter after every key.
        if (this.#keyboard.isRaw && isEnter(typed)) continue;
        this.#say(sayHelp(question, this.#options.takesUnsafe));
      } else {
        if (question.isOffer && (word === "all" || word === "everything"))
          this.#say("This one is unsafe, so it was not made: only y does that.");
        return { word };
      }
    }
  }

  async #edit(question: Question): Promise<string | null> {
    const { editable } = question;
    if ("why" in editable) {
      this.#say(escapeLine(editable.why));
      return null;
    }
    return this.#openEditor(editable.text, question.path);
  }

  async #openEditor(before: string, path: string): Promise<string | null> {
    const edited = await this.#keyboard.lend(() => editText(before, path, this.#options.io));
    if ("text" in edited) return edited.text;
    this.#say(edited.problem);
    return null;
  }

  async #askMend({ text, path }: Mend): Promise<Answer> {
    for (;;) {
      const typed = await this.#prompt("Edit it again [e], or drop what you wrote [n]? ");
      if (typeof typed !== "string") return typed;
      const word = wordOf(typed);
      if (word === "quit" || word === "no") return { word };
      const again = word === "edit" ? await this.#openEditor(text, path) : null;
      if (again !== null) return { word: "edit", text: again };
    }
  }

  /** What nothing can be chosen about needs no line where lines are read: they are for questions. */
  async #show(): Promise<Answer> {
    if (!this.#keyboard.isRaw) return { word: "yes" };
    const typed = await this.#prompt("Nothing to choose here: any key goes on. ");
    if (typeof typed !== "string") return typed;
    const word = wordOf(typed);
    return { word: word === "quit" || word === "back" ? word : "yes" };
  }

  /** What is typed; or what it means that nothing more is. */
  async #prompt(text: string): Promise<string | Answer> {
    const { output, colors } = this.#options;
    const prompt = () => output.write(colors.bold(colors.blue(text)));
    this.#hasAsked = true;
    this.#keyboard.onWake = prompt;
    // Who sees the prompt may answer at once.
    this.#keyboard.open();
    prompt();
    const typed = await this.#keyboard.next();
    if (this.#isClosed) return { word: "stop" };
    if (typed === null) {
      output.write("\n");
      return { word: "quit" };
    }
    if (this.#keyboard.isRaw) output.write(`${/^[\w?]$/.test(typed) ? typed : ""}\n`);
    return typed;
  }

  #say(text: string): void {
    this.#options.output.write(`${fitTo(text, this.#width)}\n`);
  }
}

function isEnter(typed: string): boolean {
  return typed === "\r" || typed === "\n";
}
