import { afterEach, beforeEach, expect, it } from "vitest";
import { refreshPulls } from "../../../fronts/bulk/forge/refresh-pulls.js";
import { type Double, startDouble } from "../forge-double/double.js";
import { environment, Trial } from "./setup.js";

let double: Double;
beforeEach(async () => {
  double = await startDouble();
});
afterEach(async () => {
  await double.close();
  expect(double.faults).toEqual([]);
});

const refresh = (trial: Trial) =>
  refreshPulls(
    trial.standing,
    { append: (entry) => trial.entries.push(structuredClone(entry)) },
    { env: environment(double), version: "1.2.3", clock: trial.clock },
  );

async function publishedTrial(n: number) {
  const trial = new Trial(double);
  const repositories = Array.from({ length: n }, (_, index) => trial.add(`octo/r${index}`));
  await trial.publish();
  double.asked.length = 0;
  return { trial, repositories };
}

it("writes down what has become of pull requests, and nothing of those that are as before", async () => {
  const { trial, repositories } = await publishedTrial(6);
  const [merged, closed, draft, gone] = repositories;
  double.state.end(merged!, merged!.pulls[0]!, "merge");
  double.state.end(closed!, closed!.pulls[0]!, "close");
  draft!.pulls[0]!.draft = true;
  double.state.repositories.splice(double.state.repositories.indexOf(gone!), 1);
  const before = trial.entries.length;
  expect(await refresh(trial)).toEqual({ asked: 6, changed: 4 });
  expect(trial.entries).toHaveLength(before + 4);
  expect(trial.standing.repositories.map(({ state, why }) => [state, why?.code])).toEqual([
    ["merged", undefined],
    ["closed", "closed"],
    ["pr-open", undefined],
    ["lost", "gone"],
    ["pr-open", undefined],
    ["pr-open", undefined],
  ]);
  expect(trial.current("octo/r2").pull).toMatchObject({ number: 1, isDraft: true });
  // What was merged or is gone isn't asked about again; what was closed may be opened again.
  closed!.pulls[0]!.state = "open";
  expect(await refresh(trial)).toEqual({ asked: 4, changed: 1 });
  expect(trial.current("octo/r1")).toMatchObject({ state: "pr-open", why: null });
  expect(trial.current("octo/r1").pull).not.toHaveProperty("isOver");
  expect(await refresh(trial)).toEqual({ asked: 4, changed: 0 });
});

it("asks for a hundred with two requests", async () => {
  const { trial } = await publishedTrial(100);
  expect(await refresh(trial)).toEqual({ asked: 100, changed: 0 });
  expect(double.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(2).fill("POST /graphql"));
});

it("asks nothing where there is no pull request", async () => {
  const trial = new Trial(double);
  trial.add("octo/one");
  expect(await refresh(trial)).toEqual({ asked: 0, changed: 0 });
  expect(double.asked).toEqual([]);
});

it("leaves as it was what the forge tells nothing of", async () => {
  const { trial } = await publishedTrial(2);
  const state = { state: "MERGED", isDraft: false };
  const body = {
    data: { p0: null, p1: { pullRequest: state } },
    errors: [
      { type: "FORBIDDEN", path: ["p0"], message: "Resource protected by organization SAML enforcement." },
    ],
  };
  double.troubles.push({ on: /graphql/, times: 1, answer: { status: 200, body } });
  expect(await refresh(trial)).toEqual({ asked: 2, changed: 1 });
  expect(trial.standing.repositories.map(({ state }) => state)).toEqual(["pr-open", "merged"]);
});

it("says what is wrong", async () => {
  const { trial } = await publishedTrial(1);
  const reset = `${(trial.clock.now() + 3_600_000) / 1000}`;
  double.troubles.push({
    ...{ on: /graphql/, times: 1 },
    answer: {
      ...{ status: 200, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } },
      body: { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded for user ID 1." }] },
    },
  });
  await expect(refresh(trial)).rejects.toThrow(
    /^The forge says to wait .* Nothing more until 2026-03-01 13:00 UTC/,
  );
  double.troubles.push({
    on: /graphql/,
    times: 1,
    answer: { status: 401, body: { message: "Bad credentials" } },
  });
  await expect(refresh(trial)).rejects.toThrow("Bad credentials");
});
