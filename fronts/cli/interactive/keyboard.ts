import { createInterface, emitKeypressEvents, type Interface, type Key } from "node:readline";
import type { Io } from "../io.js";
import { suspend } from "./suspend.js";

export interface KeyboardOptions {
  readonly input: Io["stdin"];
  /** Does what Ctrl+C does where a terminal doesn't send a signal for it. */
  readonly interrupt: () => void;
  /** Puts the program to sleep until the shell wakes it up. Default: Ctrl+Z does that. */
  readonly suspend?: () => Promise<void>;
}

/** What is typed: key by key on a terminal that allows for it, else line by line. */
export class Keyboard {
  readonly #options: KeyboardOptions;
  readonly #typed: string[] = [];
  #waiting: ((typed: string | null) => void) | null = null;
  #lines: Interface | null = null;
  #isOpen = false;
  #hasEnded = false;
  /** Called when the prompt has to be shown once more. */
  onWake: () => void = () => {};

  constructor(options: KeyboardOptions) {
    this.#options = options;
  }

  /** Whether keys are read. They are not echoed then. */
  get isRaw(): boolean {
    const { input } = this.#options;
    return input.isTTY === true && input.setRawMode !== undefined;
  }

  /** The next key, or the next line without its end; null where there will be none. */
  async next(): Promise<string | null> {
    this.open();
    const typed = this.#typed.shift();
    if (typed !== undefined) return typed;
    if (this.#hasEnded) return null;
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  /** Leaves the terminal to somebody else meanwhile. */
  async lend<T>(work: () => Promise<T>): Promise<T> {
    const wasOpen = this.#isOpen;
    this.#pause();
    try {
      return await work();
    } finally {
      if (wasOpen) this.open();
    }
  }

  /** Gives the input back; whoever waits hears that it has ended. */
  close(): void {
    this.#pause();
    this.#push(null);
  }

  /** Takes the input; from then on keys are not echoed. */
  open(): void {
    if (this.#isOpen || this.#hasEnded) return;
    this.#isOpen = true;
    const { input } = this.#options;
    if (!this.isRaw) {
      if (this.#lines) return;
      this.#lines = createInterface({ input, terminal: false });
      this.#lines.on("line", (line) => this.#push(line));
      this.#lines.on("close", () => this.#push(null));
      return;
    }
    emitKeypressEvents(input);
    input.on("keypress", this.#onKey);
    input.on("end", this.#onEnd);
    input.setRawMode!(true);
    input.resume();
  }

  #pause(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const { input } = this.#options;
    // Of lines, what was read ahead stays to be answered with.
    if (!this.isRaw) return;
    input.off("keypress", this.#onKey);
    input.off("end", this.#onEnd);
    input.setRawMode!(false);
    input.pause();
  }

  readonly #onEnd = () => this.#push(null);

  readonly #onKey = (typed: string | undefined, { name, ctrl, sequence }: Key) => {
    if (ctrl && name === "c") return this.#options.interrupt();
    if (ctrl && name === "d") return this.#push(null);
    if (ctrl && name === "z")
      return void this.lend(this.#options.suspend ?? suspend).then(() => this.onWake());
    return this.#push(typed ?? sequence ?? "");
  };

  #push(typed: string | null): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (typed === null) this.#hasEnded = true;
    if (waiting) waiting(typed);
    else if (typed !== null) this.#typed.push(typed);
  }
}
