import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { script } from "../../cli/run-command.js";
import { git } from "../../run/temporary.js";
import { randomFrom } from "../chaos.js";
import { contentsOf } from "../make-remotes.js";
import { branch, log, makePlace } from "./place.js";

test("bulk one, killed at random moments and called again, leaves one commit and nothing beside it", async () => {
  const { folder, remote, step } = makePlace(contentsOf(0).files);
  const wanted = await step({ push: false });
  const tree = git(remote, "rev-parse", "main^{tree}");
  const random = randomFrom(7);
  const states: (string | undefined)[] = [];
  const places = ["--cache", join(folder, "own-cache"), "--work", join(folder, "own-work")];
  const start = () => {
    const args = ["bulk", "one", remote, ...places, "--author", "Ann <ann@example.com>"];
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "ignore"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    const ended = new Promise<string>((resolve) => {
      child.on("close", () => resolve(out));
    });
    return { child, ended };
  };
  for (let left = 8; left > 0; left--) {
    const { child, ended } = start();
    await Promise.race([ended, setTimeout(100 + random() * 700)]);
    child.kill("SIGKILL");
    states.push(await ended.then((out) => (out === "" ? undefined : (JSON.parse(out).state as string))));
  }
  expect(new Set(states)).toContain(undefined);
  const result = JSON.parse(await start().ended);
  expect(result).toMatchObject({ state: "pushed", why: null });
  expect(log(remote)).toHaveLength(1);
  expect(git(remote, "diff-tree", "--patch", "--binary", "--full-index", "main", branch)).toBe(wanted!.patch);
  expect(git(remote, "rev-parse", `${branch}^^{tree}`)).toBe(tree);
  expect(git(remote, "for-each-ref", "--format=%(refname:short)").trim().split("\n")).toEqual([
    branch,
    "main",
  ]);
  // What was killed has left nothing for long.
  expect(readdirSync(join(folder, "own-work"))).toEqual([]);
});
