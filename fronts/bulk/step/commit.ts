import type { Campaign } from "../campaign/campaign.js";
import { identityOf, noAuthor } from "./identity.js";
import type { SafeGit } from "./safe-git.js";
import { localTroubleOf, Trouble } from "./trouble.js";
import type { Setting, UserSettings } from "./user-settings.js";

/** The trailers of a commit, by which it is known again. */
export const trailers = { campaign: "Ddclient-Migrate-Campaign", tree: "Ddclient-Migrate-Tree" };

export interface Commit {
  readonly sha: string;
  readonly tree: string;
}

interface Options {
  readonly folder: string;
  /** The commit that it stands on. */
  readonly parent: string;
  /** What has changed, relative to the folder; nothing else is committed. */
  readonly files: readonly string[];
  readonly campaign: Campaign;
  readonly user: UserSettings;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes one commit of the files that were changed. No hook and no filter runs.
 *
 * @returns null where the files are as they were
 * @throws Trouble when nobody knows who commits, or it can't be signed
 */
export async function commit(git: SafeGit, options: Options): Promise<Commit | null> {
  const { folder, parent, files, campaign, user, signal } = options;
  const run = async (
    args: readonly string[],
    more: { input?: string; settings?: readonly Setting[] } = {},
  ) => {
    const ended = await git.local(args, folder, { signal, ...more });
    if (ended.status !== 0) throw localTroubleOf("commit", ended);
    return ended.stdout.toString().trim();
  };
  await run(["update-index", "-z", "--stdin"], { input: files.map((file) => `${file}\0`).join("") });
  const tree = await run(["write-tree"]);
  if (tree === (await run(["rev-parse", "--verify", `${parent}^{tree}`]))) return null;
  const identity = identityOf(campaign, user);
  if (identity === null) throw new Trouble(noAuthor);
  const message = `${campaign.title}\n\n${trailers.campaign}: ${campaign.name}\n${trailers.tree}: ${tree}\n`;
  const sign = campaign.sign ? ["-S"] : [];
  const sha = await run(["commit-tree", tree, "-p", parent, ...sign, "-F", "-"], {
    input: message,
    settings: [...identity, ...(campaign.sign ? user.signing : [])],
  });
  return { sha, tree };
}

/**
 * Whether a commit is one that a campaign made, and nobody has changed since.
 *
 * @param text as `git cat-file commit` prints it
 * @returns its tree and parent; null where it is somebody else's
 */
export function readOwn(
  text: string,
  { name }: Campaign,
): { readonly tree: string; readonly parent: string } | null {
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n");
  const values = (key: string) =>
    headers.flatMap((line) => (line.startsWith(`${key} `) ? line.slice(key.length + 1) : []));
  const lines = text.slice(end).trimEnd().split("\n");
  const [tree] = values("tree");
  const [parent, ...more] = values("parent");
  const isOwn =
    lines.includes(`${trailers.campaign}: ${name}`) &&
    lines.includes(`${trailers.tree}: ${tree}`) &&
    more.length === 0;
  return isOwn && tree !== undefined && parent !== undefined ? { tree, parent } : null;
}
