import type { Pasted } from "../../fronts/browser/pasted.js";
import type { Answer } from "./messages.js";
import { scriptAddress } from "./trusted.js";
import address from "./worker.js?worker&url";

/** In milliseconds: what takes longer is given up. */
const limit = 30_000;

/** Migrates beside the page. Of what comes in meanwhile, the last counts. */
export class Runner {
  readonly #answer: (answer: Answer) => void;
  #worker: Worker | null = null;
  #isBusy = false;
  #next: Pasted | null = null;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(answer: (answer: Answer) => void) {
    this.#answer = answer;
  }

  run(pasted: Pasted): void {
    this.#next = pasted;
    if (!this.#isBusy) this.#begin();
  }

  #begin(): void {
    const pasted = this.#next;
    if (pasted === null) return;
    this.#next = null;
    this.#isBusy = true;
    this.#worker ??= this.#start();
    this.#end = setTimeout(() => this.#giveUp("It takes too long, and is given up."), limit);
    this.#worker.postMessage(pasted);
  }

  #start(): Worker {
    const worker = new Worker(scriptAddress(address), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) =>
      // What could not be loaded once isn't asked for again: another worker begins anew.
      "failure" in data ? this.#giveUp(data.failure) : this.#done(data),
    );
    worker.addEventListener("error", ({ message }) =>
      this.#giveUp(message || "What migrates the code can't be loaded. Are you online?"),
    );
    return worker;
  }

  #giveUp(failure: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#done({ failure });
  }

  #done(answer: Answer): void {
    clearTimeout(this.#end);
    this.#isBusy = false;
    // Nobody wants to know any more.
    if (this.#next === null) this.#answer(answer);
    this.#begin();
  }
}
