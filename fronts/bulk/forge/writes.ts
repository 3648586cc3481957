import { BulkError } from "../bulk-error.js";
import type { Entry } from "../campaign/journal-entry.js";
import { sayMoment } from "../say.js";
import type { Clock } from "./clock.js";

/** For now nothing more is to be asked of the forge. The journal says so, too. */
export class PauseError extends BulkError {
  /** @param until in milliseconds */
  constructor(
    readonly until: number,
    readonly why: string,
  ) {
    super(`${why} Nothing more until ${sayMoment(new Date(until).toISOString())}.`);
  }
}

/** So long is waited for; for what takes longer, the program ends. In milliseconds. */
export const longestWait = 60_000;

const hour = 3_600_000;

interface Rules {
  /** How many writes an hour may have. */
  readonly perHour: number;
  /** Between one write and the next; in milliseconds. */
  readonly pause: number;
}

/**
 * Lets one write after the other through to a forge. What counts are the `write` entries of the journal, so a limit holds
 * however often the program is started.
 */
export class Writes {
  /** In milliseconds, the oldest one first; those of the last hour. */
  #times: number[] = [];
  #until = 0;

  /** @param earlier all that the journal has */
  constructor(
    private readonly journal: { readonly append: (entry: Entry) => void },
    earlier: Iterable<Entry>,
    private readonly rules: Rules,
    private readonly clock: Clock,
    private readonly signal?: AbortSignal,
  ) {
    const now = clock.now();
    for (const entry of earlier) {
      // Another machine's clock may be ahead, and a time may be damaged.
      if (entry.type === "write") this.#times.push(Math.min(Date.parse(entry.at), now));
      else if (entry.type === "pause" && entry.by !== "share" && Date.parse(entry.until) > this.#until)
        this.#until = Date.parse(entry.until);
    }
    this.#times = this.#times.filter(Number.isFinite);
    this.#times.sort((one, other) => one - other);
  }

  /** Waits for what earlier runs were told, or have used up. @param willWrite false for who only asks @throws PauseError */
  async begin(willWrite: boolean): Promise<void> {
    await this.#waitUntil(this.#until, "The forge has said to wait.", null);
    if (willWrite) await this.#waitForShare(null);
  }

  /**
   * Waits until the next write may be made, and writes down that it is: before it is made, as it may be the last thing that
   * this process does.
   *
   * @throws PauseError when that would take long
   */
  async turn(id: string, what: string): Promise<void> {
    await this.#waitForShare("share");
    const last = this.#times.at(-1);
    if (last !== undefined) await this.clock.sleep(last + this.rules.pause - this.clock.now());
    const now = this.clock.now();
    this.#times.push(now);
    this.journal.append({ type: "write", at: new Date(now).toISOString(), id, what });
  }

  /** Does what the forge says: to wait. @param until in milliseconds @throws PauseError when that is long */
  async rest(until: number, said: string): Promise<void> {
    await this.#waitUntil(until, `The forge says to wait ("${said}").`, "forge");
  }

  async #waitForShare(by: "share" | null): Promise<void> {
    const { perHour } = this.rules;
    const since = this.clock.now() - hour;
    while (this.#times.length > 0 && this.#times[0]! <= since) this.#times.shift();
    if (this.#times.length < perHour) return;
    const until = this.#times[this.#times.length - perHour]! + hour + 1;
    await this.#waitUntil(until, `The ${perHour} writes that an hour may have (--per-hour) are made.`, by);
  }

  /** @param by who says so, for the journal; null when that is in it */
  async #waitUntil(until: number, why: string, by: "forge" | "share" | null): Promise<void> {
    const now = this.clock.now();
    if (until <= now) return;
    if (by) {
      const [at, end] = [now, until].map((time) => new Date(time).toISOString());
      this.journal.append({ type: "pause", at: at!, until: end!, why, by });
    }
    if (until - now > longestWait) throw new PauseError(until, why);
    await this.clock.sleep(until - now, this.signal);
    this.signal?.throwIfAborted();
  }
}
