import { escapeLine } from "../../../src/report/terminal.js";
import { type Io, widthOf } from "../../cli/io.js";
import type { StateEntry } from "../campaign/journal-entry.js";
import { sayTime } from "../say.js";
import { describe } from "./describe.js";
import type { Watcher } from "./run-campaign.js";

/** In milliseconds. */
const interval = 200;

/** How many came to what. */
export interface Tally {
  readonly done: number;
  readonly total: number;
  readonly byState: ReadonlyMap<string, number>;
  /** How many were done before already. */
  readonly same: number;
  readonly seconds: number;
}

/** Says how a run goes on: on a terminal in one line, and what failed above it; elsewhere a line a repository. */
export class Progress implements Watcher {
  readonly #running = new Map<string, number>();
  readonly #byState = new Map<string, number>();
  readonly #started: number;
  #isLive: boolean;
  #done = 0;
  #same = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly io: Pick<Io, "stderr" | "env">,
    private readonly total: number,
    private readonly quiet: boolean,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#started = now();
    this.#isLive = (io.stderr.isTTY ?? false) && !quiet && !io.env.CI && io.env.TERM !== "dumb";
    if (!this.#isLive) return;
    this.#timer = setInterval(() => this.#draw(), interval);
    this.#timer.unref();
  }

  begin = (id: string): void => {
    this.#running.set(id, this.now());
  };

  end = (id: string, entry: StateEntry | null): void => {
    this.#running.delete(id);
    this.#done++;
    if (!entry) this.#same++;
    else this.#byState.set(entry.state, (this.#byState.get(entry.state) ?? 0) + 1);
    if (this.quiet && entry?.state !== "failed") return;
    if (!this.#isLive) this.#say(`[${this.#done}/${this.total}] ${lineOf(id, entry)}`);
    else if (entry?.state === "failed" || entry?.state === "touched") this.#say(`✖ ${lineOf(id, entry)}`);
    this.#draw();
  };

  drop = (id: string): void => {
    this.#running.delete(id);
  };

  close(): void {
    clearInterval(this.#timer);
    this.#erase();
    this.#isLive = false;
  }

  get tally(): Tally {
    const seconds = (this.now() - this.#started) / 1000;
    return { done: this.#done, total: this.total, byState: this.#byState, same: this.#same, seconds };
  }

  /** Says something above the line. */
  say(text: string): void {
    this.#say(text);
    this.#draw();
  }

  #say(text: string): void {
    this.#erase();
    this.io.stderr.write(`${escapeLine(text)}\n`);
  }

  #erase(): void {
    if (this.#isLive) this.io.stderr.write("\r\x1b[K");
  }

  #draw(): void {
    if (!this.#isLive) return;
    const width = (widthOf(this.io.stderr) ?? 80) - 1;
    this.io.stderr.write(`\r\x1b[K${escapeLine(this.#line()).slice(0, width)}`);
  }

  /** `37/300 · 12 a minute · 22 min left · docker/ext (4 s), docker/other` */
  #line(): string {
    const seconds = (this.now() - this.#started) / 1000;
    const parts = [`${this.#done}/${this.total}`];
    if (this.#done > 0 && seconds > 2) {
      const rate = this.#done / seconds;
      parts.push(`${(rate * 60).toFixed(rate < 1 / 6 ? 1 : 0)} a minute`);
      if (this.#done < this.total) parts.push(`${sayTime((this.total - this.#done) / rate)} left`);
    }
    const failed = this.#byState.get("failed") ?? 0;
    if (failed > 0) parts.push(`${failed} failed`);
    const running = [...this.#running].map(([id, since]) => {
      const age = (this.now() - since) / 1000;
      const name = id.split("/").slice(-2).join("/");
      return age < 3 ? name : `${name} (${sayTime(Math.round(age))})`;
    });
    if (running.length > 0) parts.push(running.join(", "));
    return parts.join(" · ");
  }
}

function lineOf(id: string, entry: StateEntry | null): string {
  if (!entry) return `${id}  as before`;
  const time = entry.seconds === undefined ? "" : `  ${sayTime(entry.seconds)}`;
  return `${id}  ${describe(entry)}${time}`;
}
