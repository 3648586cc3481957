import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";

/** The work took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
}

// Given as text, so that it is the same for source and build. What the module prints goes nowhere.
const script = `
const { parentPort, workerData } = require("node:worker_threads");
const loading = import(workerData);
parentPort.on("message", async ({ name, args }) => {
  try {
    const module = await loading;
    parentPort.postMessage({ value: await (module[name] ?? module.default[name])(...args) });
  } catch (error) {
    parentPort.postMessage({ failure: String(error?.message ?? error) });
  }
});
`;

/** Code is nested thousands of levels deep at times; the usual 1 MB is enough for 200. In MB. */
const stackSize = 64;

/**
 * A module in a thread of its own: with a stack for deep nesting, and with an end even where it would take hours. Calls
 * are made one after the other.
 */
export class Thread {
  #worker: Worker | null = null;
  #hasEnded = false;
  #last: Promise<unknown> = Promise.resolve();

  /** @param module its URL; arguments and results of its functions have to be data */
  constructor(private readonly module: string) {}

  /** Whether a call took too long, so that there can be no more. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /**
   * Calls a function of the module.
   *
   * @param limit in milliseconds
   * @throws TimeLimitError after that time; the thread is ended then, and every other call throws it, too
   */
  call(name: string, args: readonly unknown[], limit: number): Promise<unknown> {
    const answer = this.#last.then(() => this.#ask(name, args, limit));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #ask(name: string, args: readonly unknown[], limit: number): Promise<unknown> {
    if (this.#hasEnded) throw new TimeLimitError();
    this.#worker ??= new Worker(script, {
      eval: true,
      workerData: this.module,
      stdout: true,
      stderr: true,
      resourceLimits: { stackSizeMb: stackSize },
    });
    const worker = this.#worker;
    worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<{ value?: unknown; failure?: string }>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("the thread ended")));
        // The answer may have come while this thread was busy.
        timer = setTimeout(() => void setImmediate().then(() => reject(new TimeLimitError())), limit);
        worker.postMessage({ name, args });
      });
      if (answer.failure !== undefined) throw new AnswerError(answer.failure);
      return answer.value;
    } catch (error) {
      if (error instanceof AnswerError) throw error;
      this.#hasEnded = error instanceof TimeLimitError;
      this.#worker = null;
      await worker.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      // An idle thread doesn't keep the program from ending.
      worker.unref();
    }
  }
}

/** What the called function threw. */
class AnswerError extends Error {}
