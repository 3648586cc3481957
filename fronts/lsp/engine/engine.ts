import { Worker } from "node:worker_threads";
import type { ClientOrigin } from "../../../src/model.js";
import type { Answers, Asked, Message, Reply, Start, Told } from "./messages.js";

/** As deep as code is nested at times. In MB. */
const stackSize = 64;

/** How much room new objects have, in MB: a server lives for days, and V8 would take three times as much for good. */
const youngSize = 16;

/** How many times the limit of an answer a whole project may take. */
const wholeProject = 6;

/** Something was told meanwhile: ask again. */
export class StaleError extends Error {}

/** The thread has ended over a question, or could not answer it. */
export class EngineError extends Error {}

interface Waiting {
  readonly asked: Asked;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

export interface EngineOptions {
  /** Whether the project's types are asked, too. */
  readonly types: boolean;
  readonly client: ClientOrigin;
  /** How long an answer may take, in milliseconds, from when it was begun. */
  readonly limit: number;
  /** All that a thread has to be told that begins anew. */
  readonly state: () => readonly Told[];
  /** Answers may be others from now on. */
  readonly ready: () => void;
  /** A project as a whole took too long: the thread that begins anew is not to be told of it. */
  readonly stuck: () => void;
  readonly note: (text: string) => void;
}

/** The migration in a thread of its own: one that hangs or ends is begun anew. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #told = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  readonly #waiting = new Map<number, Waiting>();
  #client: ClientOrigin;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;
  #isClosed = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#client = options.client;
  }

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** What was begun before is stopped: it would speak of what isn't any more. */
  tell(told: Told): void {
    if (told.kind === "client") this.#client = told.client;
    if (!this.#worker) return;
    Atomics.add(new Int32Array(this.#told), 0, 1);
    this.#post({ told });
  }

  /**
   * @throws StaleError when something was told meanwhile
   * @throws EngineError when there is no answer
   */
  ask<Kind extends Asked["kind"]>(asked: Extract<Asked, { kind: Kind }>): Promise<Answers[Kind]> {
    if (this.#isClosed) return Promise.reject(new EngineError("The server is shutting down."));
    this.#worker ??= this.#begin();
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { asked, resolve, reject });
      this.#post({ id, asked });
    });
  }

  /** Ends the thread; the next question begins another. */
  async restart(): Promise<void> {
    await this.#end(new StaleError("restarted"));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end(new EngineError("The server is shutting down."));
  }

  #post(message: Message): void {
    this.#worker?.postMessage(message);
  }

  #begin(): Worker {
    const { types } = this.#options;
    const start: Start = { types, client: this.#client, told: this.#told };
    // The build puts it there. What it prints must not get between the messages on standard output.
    const worker = new Worker(new URL("../lsp-thread.js", import.meta.url), {
      workerData: start,
      stdout: true,
      stderr: true,
      resourceLimits: { stackSizeMb: stackSize, maxYoungGenerationSizeMb: youngSize },
    });
    const isCurrent = () => this.#worker === worker;
    worker.on("message", (reply: Reply) => isCurrent() && this.#hear(reply));
    worker.on("error", (error: Error) => isCurrent() && this.#fail(error.message));
    worker.on("exit", () => isCurrent() && this.#fail("The thread ended."));
    for (const told of this.#options.state()) worker.postMessage({ told } satisfies Message);
    return worker;
  }

  #hear(reply: Reply): void {
    const { limit, note, ready } = this.#options;
    if ("event" in reply && reply.event === "note") {
      note(reply.text);
      return;
    }
    clearTimeout(this.#timer);
    if ("event" in reply) {
      if (reply.event === "warming") this.#timer = setTimeout(() => this.#giveUp(), wholeProject * limit);
      if (reply.event === "ready") ready();
      return;
    }
    if ("begun" in reply) {
      const late = () => this.#fail(`There was no answer within ${limit / 1000} seconds.`);
      this.#timer = setTimeout(late, limit);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("value" in reply) waiting?.resolve(reply.value as never);
    else if ("stopped" in reply) waiting?.reject(new StaleError("stopped"));
    else waiting?.reject(new EngineError(reply.failure));
  }

  /** Some file of the project takes for ever, and nobody asked about it. */
  #giveUp(): void {
    this.#options.stuck();
    void this.#end(new StaleError("The thread was begun anew."));
  }

  /** The question that it was at is answered by that; those behind it are to be asked again. */
  #fail(why: string): void {
    const [first] = this.#waiting.keys();
    const culprit = this.#waiting.get(first ?? 0);
    if (first !== undefined) this.#waiting.delete(first);
    void this.#end(new StaleError("The thread was begun anew."));
    culprit?.reject(new EngineError(why));
    if (!culprit) this.#options.note(`The migration was begun anew: ${why}`);
  }

  async #end(reason: Error): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
    await worker?.terminate();
  }
}
