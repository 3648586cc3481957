import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readStanding } from "../../fronts/bulk/campaign/journal.js";
import { readResult } from "../../fronts/bulk/campaign/results.js";
import { script } from "../cli/run-command.js";
import { git } from "../run/temporary.js";
import { contentsOf, makeRemotes } from "./make-remotes.js";

/** Random numbers that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** A campaign over repositories made of the fixtures, and the same over others that nobody disturbs. */
export interface Arena {
  readonly folder: string;
  readonly remotes: readonly string[];
  readonly campaign: string;
}

export async function makeArena(folder: string, count: number, name = "c"): Promise<Arena> {
  const remotes = makeRemotes(join(folder, `remotes-${name}`), count);
  await bulk(
    folder,
    "plan",
    name,
    "--folder",
    `remotes-${name}`,
    "--name",
    "same",
    "--author",
    "Ann <ann@example.com>",
  );
  return { folder, remotes, campaign: join(folder, name) };
}

/** Starts the command; `done` is its exit code. */
export function startBulk(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [script, "bulk", ...args], {
    ...{ cwd, env: { ...process.env, XDG_CACHE_HOME: join(cwd, "xdg"), ...env } },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  const done = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, output }));
  });
  return { child, done, output: () => output };
}

/** Runs it until it ends. */
export async function bulk(cwd: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return await startBulk(cwd, args).done;
}

/** Ends a process, or one that it started, or its children's, at once. @returns what was killed */
export function killSomething(child: ChildProcess, random: () => number): "the run" | "a child" | null {
  if (child.exitCode !== null || child.pid === undefined) return null;
  const below = descendants(child.pid);
  const victim = below[Math.floor(random() * below.length * 2)];
  try {
    process.kill(victim ?? child.pid, "SIGKILL");
  } catch {
    return null;
  }
  return victim === undefined ? "the run" : "a child";
}

/** The processes below one. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (each: number): boolean => {
    const parent = parents.get(each);
    return parent === pid || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/** Goes on with a campaign while processes are killed, so many times; then to its end. */
export async function runThroughKills({ folder, campaign }: Arena, kills: number, seed: number) {
  const random = randomFrom(seed);
  const killed = { "the run": 0, "a child": 0 };
  let current = startBulk(folder, ["run", campaign, "--retry-failed"]);
  for (let left = kills; left > 0; ) {
    await setTimeout(100 + random() * 1500);
    if (current.child.exitCode !== null || current.child.signalCode !== null) {
      await current.done;
      current = startBulk(folder, ["run", campaign, "--retry-failed"]);
      continue;
    }
    const what = killSomething(current.child, random);
    if (what === null) continue;
    killed[what]++;
    left--;
  }
  await current.done;
  const last = await bulk(folder, "run", campaign, "--retry-failed");
  return { killed, last };
}

/** What every repository of a campaign came to, as its remote has it. */
export function stateOfRemotes({ campaign, remotes }: Arena) {
  const { repositories } = readStanding(campaign);
  return repositories.map(({ planned, state, commit }, index) => {
    const remote = remotes[index]!;
    const branches = git(remote, "for-each-ref", "--format=%(refname:short)", "refs/heads")
      .trim()
      .split("\n");
    const branch = branches.find((name) => name !== "main");
    return {
      name: planned.id.split("/").at(-1)!,
      kind: contentsOf(index).kind,
      state,
      branches: branches.length,
      commits: branch ? Number(git(remote, "rev-list", "--count", `main..${branch}`)) : 0,
      tree: branch ? git(remote, "rev-parse", `${branch}^{tree}`).trim() : null,
      isNoted: branch ? commit === git(remote, "rev-parse", branch).trim() : commit === null,
      hasResult: readResult(campaign, planned.id)?.state === state,
    };
  });
}

const ends = { code: "pushed", clean: "nothing-to-do", left: "left-only" } as const;

/** What every repository has to come to, once. */
export function expectedOf(states: ReturnType<typeof stateOfRemotes>): ReturnType<typeof stateOfRemotes> {
  return states.map((each) => ({
    ...each,
    state: ends[each.kind],
    commits: each.kind === "code" ? 1 : 0,
    branches: each.kind === "code" ? 2 : 1,
    ...{ isNoted: true, hasResult: true },
  }));
}
