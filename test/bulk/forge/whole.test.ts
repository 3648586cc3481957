import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { startCommand } from "../../cli/run-command.js";
import { git, makeFolder } from "../../run/temporary.js";
import { type Double, startDouble, token } from "../forge-double/double.js";
import { serveGit } from "../forge-double/git-server.js";
import type { Repository } from "../forge-double/state.js";
import { contentsOf, makeRemote } from "../make-remotes.js";
import { environment } from "./setup.js";

let double: Double;
beforeEach(async () => {
  double = await startDouble();
});
afterEach(async () => {
  await double.close();
  expect(double.faults).toEqual([]);
});

/** The bare repositories are what the double tells of. */
function branchesOf(path: string): Repository["branches"] {
  return () => {
    const lines = git(path, "for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads").trim();
    return new Map(lines.split("\n").map((line) => line.split(" ") as [string, string]));
  };
}

it("from an organisation to merged pull requests, over HTTP, with nothing but a token", async () => {
  const place = makeFolder();
  const bare = (name: string) => join(place, "git", `${name}.git`);
  // Who may not push is told so by git's server, not by the list.
  const server = await serveGit(join(place, "git"), {
    token,
    answer: ({ url }, response) => {
      const isRefused = /octo\/closed\.git\/.*receive-pack/.test(url!);
      if (isRefused) response.writeHead(403).end("Permission denied.\n");
      return isRefused;
    },
  });
  const { state } = double;
  state.origin = server.url;
  state.organisations.add("octo");
  const add = (name: string, index: number) => {
    makeRemote(bare(name), contentsOf(index).files);
    return state.add(name, { branches: branchesOf(bare(name)) });
  };
  // One with code, one that is clean, one of which all is left, one to fork, one that a person will close.
  const [one, , , closed, other] = [
    ...[add("octo/one", 0), add("octo/clean", 1), add("octo/left", 4), add("octo/closed", 2)],
    add("octo/other", 3),
  ];
  state.onFork = (parent, fork) => {
    const path = bare(`${fork.owner}/${fork.name}`);
    git(place, "clone", "--quiet", "--bare", bare(`${parent.owner}/${parent.name}`), path);
    fork.branches = branchesOf(path);
  };

  const said: string[] = [];
  const bulk = async (...args: string[]) => {
    const env = { ...environment(double), HOME: place, NO_COLOR: "1", XDG_CACHE_HOME: join(place, "cache") };
    const { code, stdout, stderr } = await startCommand(["bulk", ...args], { cwd: place, env }).finished;
    said.push(stdout, stderr);
    expect(code, stderr).toBe(0);
    return stdout;
  };
  const states = () =>
    Object.fromEntries(
      readStanding(join(place, "v1")).repositories.map(({ planned, ...current }) => [
        planned.id.replace(/^.*\//, ""),
        current.state,
      ]),
    );

  await bulk("plan", "v1", "--org", `${double.host}/octo`, "--author", "Ann <ann@example.com>");
  await bulk("run", "v1");
  const common = { clean: "nothing-to-do", left: "left-only" };
  expect(states()).toEqual({ ...common, one: "pushed", closed: "committed", other: "pushed" });
  await bulk("publish", "v1", "--pause", "0");
  await bulk("publish", "v1", "--pause", "0", "--fork");
  const all = [one!, closed!, other!];
  for (const { pulls } of all) expect(pulls).toHaveLength(1);
  expect(closed!.pulls).toMatchObject([{ headOwner: "migrator", state: "open" }]);
  expect(one!.pulls[0]!.body).toContain("`src/list.ts`: `listContainers`");
  expect(states()).toEqual({ ...common, one: "pr-open", closed: "pr-open", other: "pr-open" });

  // Again, all is as it was, also where the branch is in a fork.
  const pushes = () => server.asked.filter(({ url }) => /receive-pack/.test(url)).length;
  const before = [pushes(), double.asked.length];
  await bulk("run", "v1");
  await bulk("publish", "v1", "--pause", "0", "--fork");
  expect([pushes(), double.asked.length]).toEqual(before);

  git(bare("octo/one"), "update-ref", "refs/heads/main", one!.branches().get("ddclient-migrate/v1")!);
  state.end(one!, one!.pulls[0]!, "merge");
  state.end(other!, other!.pulls[0]!, "close");
  expect(await bulk("status", "v1")).toContain("  merged         1\n");
  expect(states()).toEqual({ ...common, one: "merged", closed: "pr-open", other: "closed" });
  await bulk("run", "v1");
  await bulk("publish", "v1", "--pause", "0");
  expect(said.at(-1)).toBe("There is nothing to publish.\n");
  for (const { pulls } of all) expect(pulls).toHaveLength(1);

  // Both servers wanted it, and it stands nowhere.
  expect(server.asked.every(({ token: given }) => given === token || given === null)).toBe(true);
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
  const encoded = Buffer.from(`x-access-token:${token}`).toString("base64");
  for (const text of [...said, ...files]) {
    expect(text.includes(token)).toBe(false);
    expect(text.includes(encoded)).toBe(false);
  }
});
