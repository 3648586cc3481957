import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plan } from "../../../fronts/bulk/plan/read-list.js";
import { askRemote } from "../../../fronts/bulk/step/ask-remote.js";
import { checkOut } from "../../../fronts/bulk/step/checkout.js";
import { SafeGit } from "../../../fronts/bulk/step/safe-git.js";
import { clean } from "../../cli/run-command.js";
import { commitAll, git } from "../../run/temporary.js";
import { serveGit } from "../forge-double/git-server.js";
import { branch, campaign, log, makePlace, shaOf } from "./place.js";

const nothing = [{ path: "src/answer.ts", text: clean }];

/** A remote, and what gets its files through the cache, without anything after it. */
function makeCached() {
  const { folder, remote } = makePlace(nothing);
  let count = 0;
  const get = async () => {
    const user = { network: [], identity: [], signing: [] };
    const safe = new SafeGit(remote, process.env, user, 600);
    const signal = undefined;
    const refs = await askRemote(safe, folder, { base: null, branch, signal });
    const files = join(folder, `files-${++count}`);
    mkdirSync(files);
    const { limits } = campaign;
    const options = { id: remote, refs, cache: join(folder, "cache"), folder: files, limits, branch, signal };
    await checkOut(safe, options);
    expect(refs.base.sha).toBe(shaOf(remote, "main"));
    expect(git(files, "status", "--porcelain")).toBe("");
    expect(readFileSync(join(files, "src/answer.ts"), "utf8")).toBe(clean);
  };
  return { folder, remote, get };
}

/** Where the one repository of a cache is. */
function cacheOf(folder: string): string {
  const [name, ...more] = readdirSync(join(folder, "cache"));
  expect(more).toEqual([]);
  return join(folder, "cache", name!);
}

function packOf(cache: string, extension: string): string {
  const folder = join(cache, "objects/pack");
  return join(folder, readdirSync(folder).find((name) => name.endsWith(extension))!);
}

/** Something is committed on `main`. */
function moveBase(folder: string, remote: string): void {
  const clone = join(folder, "clone");
  rmSync(clone, { recursive: true, force: true });
  git(folder, "clone", "--quiet", "--branch", "main", remote, clone);
  appendFileSync(join(clone, "README.md"), "more\n");
  commitAll(clone);
  git(clone, "push", "--quiet", "origin", "main");
}

describe("a cache", () => {
  test("saves fetching what is there", async () => {
    const { folder, remote, step } = makePlace(nothing);
    const { url, asked } = await serveGit(folder);
    const planned = plan({ id: "served/ext", url: `${url}/ext.git` });
    const asks = async () => {
      const before = asked.length;
      expect(await step({ planned })).toMatchObject({ state: "nothing-to-do" });
      return asked.length - before;
    };
    const first = await asks();
    // Only what the remote has now: a question that begins the conversation, and one for the branches.
    expect(await asks()).toBe(2);
    moveBase(folder, remote);
    expect(await asks()).toBe(first);
  });

  test("is made of packs of one commit", async () => {
    const { folder, remote, step } = makePlace();
    await step();
    moveBase(folder, remote);
    await step();
    const cache = cacheOf(folder);
    expect(git(cache, "count-objects").trim()).toBe("0 objects, 0 kilobytes");
    expect(git(cache, "rev-list", "--count", "refs/ddclient-migrate/base").trim()).toBe("1");
    git(cache, "fsck", "--strict");
  });

  const damages: Readonly<Record<string, (cache: string) => void>> = {
    "a pack that was cut off": (cache) => truncateSync(packOf(cache, ".pack"), 60),
    "a pack with other bytes": (cache) => writeFileSync(packOf(cache, ".pack"), "x".repeat(1000)),
    "no pack": (cache) => rmSync(packOf(cache, ".pack")),
    "no index": (cache) => rmSync(packOf(cache, ".idx")),
    "an index that was cut off": (cache) => truncateSync(packOf(cache, ".idx"), 100),
    "no objects": (cache) => rmSync(join(cache, "objects"), { recursive: true }),
    "an empty HEAD": (cache) => truncateSync(join(cache, "HEAD")),
    "no HEAD": (cache) => rmSync(join(cache, "HEAD")),
    "a configuration that is none": (cache) => writeFileSync(join(cache, "config"), "[core\n"),
    "a list of what is shallow that is none": (cache) => writeFileSync(join(cache, "shallow"), "no\n"),
    "a branch that is nowhere": (cache) =>
      writeFileSync(join(cache, "refs/ddclient-migrate/base"), `${"1".repeat(40)}\n`),
    "a file in its place": (cache) => {
      rmSync(cache, { recursive: true });
      writeFileSync(cache, "");
    },
  };
  test.each(Object.entries(damages))("with damage is as good as none: %s", async (name, damage) => {
    const { folder, remote, get } = makeCached();
    await get();
    damage(cacheOf(folder));
    // Some is only met by who fetches into it.
    if (/^(?:no|an empty|a configuration|a branch)/.test(name)) moveBase(folder, remote);
    await get();
    if (name === "a file in its place") return;
    git(cacheOf(folder), "fsck", "--strict");
    git(cacheOf(folder), "cat-file", "-e", `${shaOf(remote, "main")}^{tree}`);
  });

  test("that another process fetches into at this moment is done without", async () => {
    const { folder, remote, get } = makeCached();
    await get();
    moveBase(folder, remote);
    const lock = join(cacheOf(folder), "shallow.lock");
    writeFileSync(lock, "");
    await get();
    expect(existsSync(lock)).toBe(true);
  });

  test("that a process had which was killed is made anew", async () => {
    const { folder, remote, get } = makeCached();
    await get();
    moveBase(folder, remote);
    const lock = join(cacheOf(folder), "shallow.lock");
    writeFileSync(lock, "");
    utimesSync(lock, new Date(0), new Date(0));
    await get();
    expect(existsSync(lock)).toBe(false);
    git(cacheOf(folder), "cat-file", "-e", shaOf(remote, "main"));
  });

  test("may go away while it is used", async () => {
    const { folder, remote, step } = makePlace();
    const result = await step({
      onState: (state) => state === "cloned" && rmSync(join(folder, "cache"), { recursive: true }),
    });
    expect(result).toMatchObject({ state: "pushed", isNew: true });
    expect(log(remote)).toHaveLength(1);
  });

  test("has what several fetch at the same time", async () => {
    const { folder, get } = makeCached();
    await Promise.all(Array.from({ length: 8 }, () => get()));
    git(cacheOf(folder), "fsck", "--strict");
  });
});

test("a base that moves while it is fetched is asked for again", async () => {
  const { folder, remote, step } = makePlace();
  let questions = 0;
  const { url } = await serveGit(folder, {
    answer: ({ method }) => {
      // The first is where branches are; the second begins to fetch.
      if (method === "GET" && ++questions === 2) moveBase(folder, remote);
      return false;
    },
  });
  const before = shaOf(remote, "main");
  const planned = plan({ id: "served/ext", url: `${url}/ext.git` });
  const result = await step({ planned, push: false });
  expect(result).toMatchObject({ state: "committed", base: { sha: shaOf(remote, "main") } });
  expect(result!.base!.sha).not.toBe(before);
  expect(git(remote, "branch", "--list", branch)).toBe("");
});
