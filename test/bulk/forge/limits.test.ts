import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { realClock } from "../../../fronts/bulk/forge/clock.js";
import { sayMoment } from "../../../fronts/bulk/say.js";
import { type Double, startDouble } from "../forge-double/double.js";
import { Trial } from "./setup.js";

let double: Double;
beforeEach(async () => {
  double = await startDouble();
});
afterEach(async () => {
  await double.close();
  expect(double.faults).toEqual([]);
});

const minute = 60_000;
const names = (n: number) => Array.from({ length: n }, (_, index) => `octo/r${index + 1}`);

function trialOf(n: number, settings: ConstructorParameters<typeof Trial>[1] = {}): Trial {
  const trial = new Trial(double, settings);
  for (const name of names(n)) trial.add(name);
  return trial;
}

/** How much of a text is there, without what follows the time. */
const pauses = (trial: Trial) =>
  trial.entries.flatMap((entry) =>
    entry.type === "pause"
      ? [[(Date.parse(entry.until) - Date.parse(entry.at)) / 1000, entry.by, entry.why]]
      : [],
  );

describe("writes", () => {
  // Octokit has pauses of its own from a second on, by the real clock.
  it("are as far apart as is asked for, each written down before it is made", async () => {
    const trial = trialOf(3, { labels: ["a"] });
    await trial.publish({ pause: 900 });
    const times = trial.entries.flatMap((entry) => (entry.type === "write" ? Date.parse(entry.at) : []));
    expect(times).toHaveLength(6);
    for (const [index, time] of times.slice(1).entries()) expect(time - times[index]!).toBe(900);
    expect(trial.writes()).toEqual(Array(3).fill(["create-pull", "add-labels"]).flat());
  });

  it("are a second apart by the real clock, and by Octokit's", async () => {
    const trial = trialOf(2);
    await trial.publish({ pause: 1000, clock: realClock });
    const at = double.asked.filter(({ method }) => method === "POST").map((asked) => asked.at);
    expect(at).toHaveLength(2);
    expect(at[1]! - at[0]!).toBeGreaterThan(990);
  });

  it("are no more than an hour may have, however often the program is started", async () => {
    const trial = trialOf(8);
    const first = await trial.publish({ perHour: 3, pause: 900 });
    expect([...first.counts, first.left]).toEqual([["opened", 3], 5]);
    expect(first.pause?.message).toBe(
      "The 3 writes that an hour may have (--per-hour) are made. Nothing more until 2026-03-01 13:00 UTC.",
    );
    double.asked.length = 0;
    const written = trial.entries.length;
    expect((await trial.publish({ perHour: 3 })).left).toBe(5);
    expect(double.asked).toEqual([]);
    expect(trial.entries).toHaveLength(written);
    // Each of them counts for an hour, so one more is possible when that of the first one is over.
    trial.clock.time = Date.parse("2026-03-01T13:00:00.001Z");
    const second = await trial.publish({ perHour: 3, pause: 900 });
    expect([...second.counts]).toEqual([["opened", 3]]);
    expect(second.left).toBe(2);
    expect(second.pause).not.toBeNull();
  });

  it("are counted also where a clock was ahead, and where a line is damaged", async () => {
    const trial = trialOf(4);
    const at = (time: string) => ({ type: "write", at: time, id: "a", what: "create-pull" }) as const;
    trial.entries.push(at("2026-03-01T15:00:00Z"), at("2026-03-01T11:59:00Z"), at("no time"));
    trial.entries.push({ type: "pause", at: "", until: "no time", why: "" });
    const { left, pause } = await trial.publish({ perHour: 4, pause: 900 });
    expect([left, pause?.until]).toEqual([2, Date.parse("2026-03-01T12:59:00.001Z")]);
    expect(Math.max(...trial.clock.slept)).toBeLessThanOrEqual(900);
  });

  it("may be more when somebody says so, whatever the journal says of the hour", async () => {
    const trial = trialOf(4);
    await trial.publish({ perHour: 2 });
    const { left, pause } = await trial.publish({ perHour: 10 });
    expect([left, pause]).toEqual([0, null]);
  });
});

describe("what a forge says of waiting", () => {
  const limited = (headers: Record<string, string>, message = "API rate limit exceeded", status = 403) => ({
    ...{ on: /^POST .*\/pulls$/, times: 1 },
    answer: { status, body: { message }, headers },
  });

  it("is done where it is short, and written down", async () => {
    const trial = trialOf(2);
    double.troubles.push(limited({ "retry-after": "20" }, "You have exceeded a secondary rate limit."));
    const { counts, pause } = await trial.publish();
    expect([...counts, pause]).toEqual([["opened", 2], null]);
    expect(trial.clock.slept).toContain(20_000);
    expect(pauses(trial)).toEqual([
      [20, "forge", 'The forge says to wait ("You have exceeded a secondary rate limit.").'],
    ]);
    // It was asked, so it counts.
    expect(trial.writes()).toHaveLength(3);
  });

  it.each([
    ["retry-after in seconds", { "retry-after": "3600" }, 3600],
    ["retry-after as a date", { "retry-after": "Sun, 01 Mar 2026 12:10:00 GMT" }, 600],
    [
      "the reset of the limit",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${Date.parse("2026-03-01T12:30:00Z") / 1000}` },
      1801,
    ],
    ["more than a day", { "retry-after": "99999999999" }, 24 * 3600],
  ])("ends the program where it is long, and holds for the next one: %s", async (_, headers, seconds) => {
    const trial = trialOf(2);
    double.troubles.push(limited(headers));
    const { counts, left, pause } = await trial.publish();
    expect([counts.size, left]).toEqual([0, 2]);
    const until = trial.clock.now() + seconds * 1000;
    expect(pause?.until).toBe(until);
    expect(pauses(trial)).toEqual([
      [seconds, "forge", 'The forge says to wait ("API rate limit exceeded").'],
    ]);
    expect(trial.standing.pausedUntil).toBe(new Date(until).toISOString());
    double.asked.length = 0;
    trial.clock.time += 1000;
    const again = await trial.publish();
    expect([again.left, again.pause?.message]).toEqual([
      2,
      `The forge has said to wait. Nothing more until ${sayMoment(new Date(until).toISOString())}.`,
    ]);
    expect(double.asked).toEqual([]);
    trial.clock.time = until - minute;
    expect([...(await trial.publish()).counts]).toEqual([["opened", 2]]);
  });

  it.each([
    ["429 without a word", limited({}, "Too many requests", 429)],
    ["a secondary limit without a time", limited({}, "You have exceeded a secondary rate limit")],
  ])("is a minute where it names no time: %s", async (_, trouble) => {
    const trial = trialOf(1);
    double.troubles.push(trouble);
    expect([...(await trial.publish()).counts]).toEqual([["opened", 1]]);
    expect(trial.clock.slept).toContain(minute);
  });

  it("is taken to mean longer where it says so again and again", async () => {
    const trial = trialOf(1);
    double.troubles.push({ ...limited({ "retry-after": "1" }), times: 99 });
    const { pause } = await trial.publish();
    expect(pause!.until - trial.clock.now()).toBe(15 * minute);
    expect(trial.writes()).toHaveLength(4);
  });

  it.each([403, 429])("holds for what is only asked, too, with %i", async (status) => {
    const trial = trialOf(1);
    double.troubles.push({ ...limited({ "retry-after": "5" }, "rate limit", status), on: /^GET/ });
    expect([...(await trial.publish()).counts]).toEqual([["opened", 1]]);
    expect(trial.clock.slept).toContain(5000);
    expect(double.asked.map(({ method }) => method)).toEqual(["GET", "GET", "POST"]);
  });

  it("is not done by a dry run's journal", async () => {
    const trial = trialOf(1);
    double.troubles.push({ ...limited({ "retry-after": "3600" }), on: /^GET/ });
    const { pause } = await trial.publish({ dryRun: true });
    expect(pause).not.toBeNull();
    expect(pauses(trial)).toEqual([]);
  });
});

describe("Ctrl+C", () => {
  it("finishes the repository that was begun, and begins no other", async () => {
    const trial = trialOf(3, { labels: ["a"] });
    double.troubles.push({ on: /^POST .*\/pulls$/, times: 1, delay: 30 });
    setTimeout(() => trial.stop.abort(), 10);
    const { counts, left } = await trial.publish();
    expect([...counts, left]).toEqual([["opened", 1], 2]);
    expect(trial.current("octo/r1")).toMatchObject({ state: "pr-open" });
    expect(trial.writes()).toEqual(["create-pull", "add-labels"]);
  });

  it("ends a wait", async () => {
    const trial = trialOf(1);
    double.troubles.push({
      ...{ on: /^POST .*\/pulls$/, times: 1 },
      answer: { status: 403, body: { message: "rate limit" }, headers: { "retry-after": "50" } },
    });
    setTimeout(() => trial.stop.abort(), 200);
    const began = performance.now();
    const { left, pause } = await trial.publish({ clock: realClock });
    expect([left, pause]).toEqual([1, null]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
