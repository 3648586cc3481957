import type { SafeGit } from "./safe-git.js";
import { Trouble, troubleOf } from "./trouble.js";

/** What a remote has. */
export interface RemoteRefs {
  readonly base: { readonly branch: string; readonly sha: string };
  /** The commit of the campaign's branch; null where there is none. */
  readonly branch: string | null;
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
  { base, branch, signal }: { base: string | null; branch: string; signal: AbortSignal | undefined },
): Promise<RemoteRefs> {
  const wanted = ["HEAD", `refs/heads/${branch}`, ...(base === null ? [] : [`refs/heads/${base}`])];
  const { status, stdout, stderr } = await git.remote(
    ["ls-remote", "--symref", "--", git.url, ...wanted],
    cwd,
    { signal },
  );
  if (status !== 0) throw troubleOf("clone", status, stderr);
  const refs = new Map<string, string>();
  let head: string | null = null;
  for (const line of stdout.toString().split("\n")) {
    const [value, name] = line.split("\t");
    if (value === undefined || name === undefined) continue;
    const [, target] = /^ref: refs\/heads\/(.+)$/.exec(value) ?? [];
    if (target !== undefined && name === "HEAD") head = target;
    else if (/^[0-9a-f]{40,64}$/.test(value)) refs.set(name, value);
  }
  const name = base ?? head;
  const sha = base === null ? refs.get("HEAD") : refs.get(`refs/heads/${base}`);
  if (name !== null && sha !== undefined)
    return { base: { branch: name, sha }, branch: refs.get(`refs/heads/${branch}`) ?? null };
  if (base !== null) {
    const why = { code: "no-base", message: `It has no branch "${base}". Name another one in the list.` };
    throw new Trouble(why);
  }
  if (refs.size === 0) throw new Trouble({ code: "empty", message: "It has no commit." }, "skipped");
  throw new Trouble({
    code: "no-base",
    message: "It doesn't say which branch is its main one. Name one in the list.",
  });
}
