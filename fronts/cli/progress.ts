import type { Io } from "./io.js";

/** Runs shorter than this show no progress; in milliseconds. */
const patience = 500;
const interval = 100;

/** One line on the terminal that says how far a long run is. */
export class Progress {
  readonly #started: number;
  #shown = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly io: Pick<Io, "stderr">,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#started = now();
  }

  /** @param done how many of `total` files are done */
  update(done: number, total: number): void {
    const time = this.now();
    if (time - this.#started < patience || time - this.#shown < interval) return;
    this.#shown = time;
    this.io.stderr.write(`\r\x1b[K${done} of ${total} files`);
  }

  /**
   * Says what is done next.
   *
   * @param isLong it takes long for sure, and nothing can be shown meanwhile
   */
  phase(text: string, isLong: boolean): void {
    const time = this.now();
    if (!isLong && time - this.#started < patience) return;
    this.#shown = time;
    this.io.stderr.write(`\r\x1b[K${text}…`);
  }

  clear(): void {
    if (this.#shown > 0) this.io.stderr.write("\r\x1b[K");
    this.#shown = Number.NEGATIVE_INFINITY;
  }
}

/** Progress is for somebody who watches: on a terminal that can move its cursor, and not in CI. */
export function createProgress(io: Pick<Io, "stderr" | "env">, quiet: boolean): Progress | null {
  return io.stderr.isTTY && !quiet && !io.env.CI && io.env.TERM !== "dumb" ? new Progress(io) : null;
}
