import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { TimeLimitError } from "../../src/limits/thread.js";
import { unlessAborted } from "../../src/limits/unless-aborted.js";
import { untilStopped } from "../../src/limits/within-time.js";
import { isWindows } from "../run/temporary.js";

/** In milliseconds. */
const plenty = 60_000;

function endless(): never {
  for (;;);
}

describe("work that waits for nothing", () => {
  test("gives its result, or throws what it throws", async () => {
    const stop = new AbortController();
    expect(await untilStopped(() => 1, plenty, stop)).toBe(1);
    expect(await untilStopped(() => 1, plenty, undefined)).toBe(1);
    const failing = () => {
      throw new Error("broken");
    };
    await expect(untilStopped(failing, plenty, stop)).rejects.toThrow("broken");
    expect(stop.signal.aborted).toBe(false);
  });

  test("has an end", async () => {
    await expect(untilStopped(endless, 50, new AbortController())).rejects.toThrow(TimeLimitError);
    await expect(untilStopped(endless, 50, undefined)).rejects.toThrow(TimeLimitError);
  });

  test.skipIf(isWindows)(
    "is ended by Ctrl+C, which stops the run; who listens to it listens on",
    async () => {
      const stop = new AbortController();
      const heard: string[] = [];
      const listener = () => heard.push("SIGINT");
      process.on("SIGINT", listener);
      try {
        const work = () => {
          process.kill(process.pid, "SIGINT");
          endless();
        };
        const failure = await untilStopped(work, plenty, stop).catch((error: unknown) => error);
        expect(stop.signal.aborted).toBe(true);
        expect(failure).toBe(stop.signal.reason);
        expect(process.listeners("SIGINT")).toContain(listener);
        expect(heard).toEqual([]);
      } finally {
        process.off("SIGINT", listener);
      }
    },
  );

  test.skipIf(isWindows)("isn't begun after a Ctrl+C that nobody could hear yet", async () => {
    const stop = new AbortController();
    const listener = () => stop.abort();
    process.on("SIGINT", listener);
    try {
      process.kill(process.pid, "SIGINT");
      const failure = await untilStopped(endless, plenty, stop).catch((error: unknown) => error);
      expect([stop.signal.aborted, failure]).toEqual([true, stop.signal.reason]);
    } finally {
      process.off("SIGINT", listener);
    }
  });
});

describe("work that is waited for", () => {
  const never = new Promise<never>(() => {});

  test("gives its result, or throws what it throws", async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve(1), undefined)).toBe(1);
    expect(await unlessAborted(Promise.resolve(1), signal)).toBe(1);
    await expect(unlessAborted(Promise.reject(new Error("broken")), signal)).rejects.toThrow("broken");
  });

  test("isn't waited for any more once the run is stopped", async () => {
    const stop = new AbortController();
    const waiting = unlessAborted(never, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toBe(stop.signal.reason);
    await expect(unlessAborted(Promise.resolve(1), stop.signal)).rejects.toBe(stop.signal.reason);
  });

  test("may be given some time even then", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await unlessAborted(setTimeout(10, "done"), stop.signal, 5_000)).toBe("done");
    await expect(unlessAborted(never, stop.signal, 10)).rejects.toBe(stop.signal.reason);
  });
});
