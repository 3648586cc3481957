import { afterEach, beforeEach, expect, it } from "vitest";
import { usualLimits } from "../../../fronts/bulk/campaign/campaign.js";
import { type ListOptions, listOrganisation } from "../../../fronts/bulk/forge/list-organisation.js";
import { type Double, startDouble } from "../forge-double/double.js";
import { environment, FakeClock } from "./setup.js";

let double: Double;
beforeEach(async () => {
  double = await startDouble();
});
afterEach(async () => {
  await double.close();
  expect(double.faults).toEqual([]);
});

const list = (owner: string, more: Partial<ListOptions> = {}) =>
  listOrganisation(`${double.host}/${owner}`, {
    ...{ env: environment(double), version: "1.2.3", limits: usualLimits, withForks: false },
    ...{ clock: new FakeClock(), ...more },
  });

it("lists what an organisation has, and why something of it is left out", async () => {
  double.state.organisations.add("octo");
  const parent = double.state.add("other/parent");
  double.state.add("octo/App");
  double.state.add("octo/old", { archived: true });
  double.state.add("octo/off", { disabled: true });
  double.state.add("octo/fork", { parent });
  double.state.add("octo/closed", { canPush: false });
  double.state.add("octo/large", { size: 3_000_000 });
  double.state.add("octo/empty", { size: 0, branches: () => new Map() });
  double.state.add("octo/tiny", { size: 0 });
  const planned = await list("octo");
  expect(planned.map(({ id, skipped }) => [id.replace(/^.*\//, ""), skipped?.code])).toEqual([
    ["App", undefined],
    ["closed", "no-push-right"],
    ["empty", "empty"],
    ["fork", "fork"],
    ["large", "too-large"],
    ["off", "disabled"],
    ["old", "archived"],
    ["tiny", undefined],
  ]);
  expect(planned[0]).toEqual({
    ...{ id: `${double.host}/octo/App`, url: `http://${double.host}/octo/App.git`, base: null },
    ...{ paths: [], labels: [], reviewers: [], skipped: null },
  });
  expect(planned.find(({ id }) => id.endsWith("large"))!.skipped!.message).toBe(
    "It has 2930 MB, and a clone may have 2048 (limits.disk in campaign.json).",
  );
  const withForks = await list("octo", { withForks: true });
  expect(withForks.find(({ id }) => id.endsWith("closed"))!.skipped).toBeNull();
});

it("reads all pages", async () => {
  double.state.organisations.add("octo");
  for (let n = 0; n < 250; n++) double.state.add(`octo/r${n}`);
  expect(await list("octo")).toHaveLength(250);
  expect(double.asked.map(({ query }) => query.page ?? "1")).toEqual(["1", "2", "3"]);
});

it("lists what a user has, and one's own that is private, too", async () => {
  double.state.add("ann/one");
  double.state.add("migrator/secret", { isPrivate: true });
  expect((await list("ann")).map(({ id }) => id)).toEqual([`${double.host}/ann/one`]);
  expect((await list("Migrator")).map(({ id }) => id)).toEqual([`${double.host}/migrator/secret`]);
  expect(double.asked.at(-1)!.path).toBe("/user/repos");
});

it("says what is wrong", async () => {
  await expect(list("nobody")).rejects.toThrow(
    `There is no organisation and no user "nobody" at ${double.host}, or the token may not see it.`,
  );
  await expect(list("a b")).rejects.toThrow("names no organisation: give octo, or github.example.com/octo.");
  await expect(list("octo", { env: { DDCLIENT_MIGRATE_API: double.api } })).rejects.toThrow(
    "There is no token for",
  );
  await expect(
    listOrganisation("gitlab.com/octo", {
      ...{ env: {}, version: "1", limits: usualLimits, withForks: false, clock: new FakeClock() },
    }),
  ).rejects.toThrow("gitlab.com is not known to be a GitHub, so its repositories can't be listed.");
  double.troubles.push({
    ...{ on: /orgs/, times: 1 },
    answer: { status: 401, body: { message: "Bad credentials" } },
  });
  await expect(list("octo")).rejects.toThrow(
    `The repositories of "octo" at ${double.host} can't be listed: Bad credentials.`,
  );
});

it("waits a little where it is told to, and not for long", async () => {
  double.state.organisations.add("octo");
  const clock = new FakeClock();
  const limited = (seconds: string) => ({
    ...{ on: /orgs/, times: 1 },
    answer: { status: 429, body: { message: "Slow down" }, headers: { "retry-after": seconds } },
  });
  double.troubles.push(limited("30"));
  expect(await list("octo", { clock })).toEqual([]);
  expect(clock.slept).toEqual([30_000]);
  double.troubles.push(limited("300"));
  await expect(list("octo", { clock })).rejects.toThrow(
    'The forge says to wait ("Slow down"). Nothing more until 2026-03-01 12:05 UTC.',
  );
});
