import type { Stage } from "../campaign/states.js";
import type { SafeGit } from "./safe-git.js";
import { Trouble, troubleOf } from "./trouble.js";

/** What a remote has. */
export interface RemoteRefs {
  readonly base: { readonly branch: string; readonly sha: string };
  /** The commit of the campaign's branch; null where there is none. */
  readonly branch: string | null;
}

export interface Question {
  readonly branch: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * Asks a remote for the branch to start from and the one to push, at once.
 *
 * @param base null for the branch that the remote names
 * @throws Trouble when it can't be asked, is empty, or has no such branch
 */
export async function askRemote(
  git: SafeGit,
  cwd: string,
  { base, branch, signal }: Question & { base: string | null },
): Promise<RemoteRefs> {
  const wanted = ["HEAD", `refs/heads/${branch}`, ...(base === null ? [] : [`refs/heads/${base}`])];
  const { refs, head } = await list(git, cwd, "clone", wanted, signal);
  const name = base ?? head;
  const sha = base === null ? refs.get("HEAD") : refs.get(`refs/heads/${base}`);
  if (name !== null && sha !== undefined)
    return { base: { branch: name, sha }, branch: refs.get(`refs/heads/${branch}`) ?? null };
  // What was named may not be there, though others are.
  const all = refs.size > 0 ? refs : (await list(git, cwd, "clone", ["refs/heads/*"], signal)).refs;
  if (all.size === 0) throw new Trouble({ code: "empty", message: "It has no commit." }, "skipped");
  const message =
    base === null
      ? "It doesn't say which branch is its main one. Name one in the list."
      : `It has no branch "${base}". Name another one in the list.`;
  throw new Trouble({ code: "no-base", message });
}

/** Asks where a branch that is to be pushed is now; null where there is none. @throws Trouble */
export async function askBranch(
  git: SafeGit,
  cwd: string,
  { branch, signal }: Question,
): Promise<string | null> {
  const name = `refs/heads/${branch}`;
  const { refs } = await list(git, cwd, "push", [name], signal);
  return refs.get(name) ?? null;
}

async function list(
  git: SafeGit,
  cwd: string,
  stage: Stage,
  wanted: readonly string[],
  signal: AbortSignal | undefined,
) {
  const ended = await git.remote(["ls-remote", "--symref", "--", git.url, ...wanted], cwd, { signal });
  if (ended.status !== 0) throw troubleOf(stage, ended);
  const refs = new Map<string, string>();
  let head: string | null = null;
  for (const line of ended.stdout.toString().split("\n")) {
    const [value, name] = line.split("\t");
    if (value === undefined || name === undefined) continue;
    const [, target] = /^ref: refs\/heads\/(.+)$/.exec(value) ?? [];
    if (target !== undefined && name === "HEAD") head = target;
    else if (/^[0-9a-f]{40,64}$/.test(value)) refs.set(name, value);
  }
  return { refs, head };
}
