import { askRemote, type Question, type RemoteRefs } from "./ask-remote.js";
import type { SafeGit } from "./safe-git.js";
import { Trouble } from "./trouble.js";

/**
 * Asks a remote, also one that was renamed: where the same host sends who asks, the token may go, too.
 *
 * @returns what it has, and git for where it is
 * @throws Trouble
 */
export async function reachRemote(
  git: SafeGit,
  cwd: string,
  question: Question & { base: string | null },
): Promise<{ readonly git: SafeGit; readonly refs: RemoteRefs }> {
  try {
    return { git, refs: await askRemote(git, cwd, question) };
  } catch (error) {
    if (!(error instanceof Trouble) || error.why.code !== "moved") throw error;
    const url = await git.askWhereTo(cwd, question.signal);
    if (url === null) throw error;
    if (new URL(url).origin !== new URL(git.url).origin) {
      const message = `It is at ${url} now, and the token is for ${new URL(git.url).host} only: put the new address on the list.`;
      throw new Trouble({ code: "moved", message });
    }
    const moved = git.for(url);
    return { git: moved, refs: await askRemote(moved, cwd, question) };
  }
}
