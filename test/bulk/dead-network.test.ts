import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readStanding } from "../../fronts/bulk/campaign/journal.js";
import { makeFolder } from "../run/temporary.js";
import { bulk, expectedOf, stateOfRemotes } from "./chaos.js";
import { serveGit } from "./forge-double/git-server.js";
import { makeRemotes } from "./make-remotes.js";

test("a network that goes away in the middle of a run stops nothing for good", async () => {
  const folder = makeFolder();
  const remotes = makeRemotes(join(folder, "remotes"), 8);
  // Somewhere between the first question and the last push.
  let left = 12;
  const { url } = await serveGit(join(folder, "remotes"), {
    answer: (request) => {
      const isDead = --left < 0;
      if (isDead) request.socket.destroy();
      return isDead;
    },
  });
  const names = remotes.map((remote) => `${url}/${remote.split("/").at(-1)}`);
  writeFileSync(join(folder, "list"), names.join("\n"));
  await bulk(folder, "plan", "c", "--from", "list", "--author", "Ann <ann@example.com>");
  const dead = await bulk(folder, "run", "c", "--jobs", "2");
  expect(dead.code, dead.output).toBe(2);
  const failed = readStanding(join(folder, "c")).repositories.filter(({ state }) => state === "failed");
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(({ retryable }) => retryable)).toBe(true);
  left = Number.POSITIVE_INFINITY;
  const { code, output } = await bulk(folder, "run", "c", "--retry-failed");
  expect(code, dead.output + output).toBe(0);
  const states = stateOfRemotes({ folder, remotes, campaign: join(folder, "c") });
  expect(states).toEqual(expectedOf(states));
});
