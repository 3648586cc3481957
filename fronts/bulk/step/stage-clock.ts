import type { Stage } from "../campaign/states.js";

/** Which stage a step is in, and how long each of them took. */
export class StageClock {
  readonly #seconds: Partial<Record<Stage, number>> = {};
  #since = performance.now();
  #stage: Stage = "clone";

  get stage(): Stage {
    return this.#stage;
  }

  begin(stage: Stage): void {
    this.#note();
    this.#stage = stage;
  }

  /** @returns in seconds, to the millisecond; only of stages that it got to */
  end(): Partial<Record<Stage, number>> {
    this.#note();
    return { ...this.#seconds };
  }

  #note(): void {
    const now = performance.now();
    this.#seconds[this.#stage] = Math.round(now - this.#since) / 1000;
    this.#since = now;
  }
}
