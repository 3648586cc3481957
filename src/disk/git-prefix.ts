import { git } from "./git.js";

/**
 * Where a folder lies in its git repository, with a `/` at the end; empty at the top, and outside of any repository.
 *
 * @param folder absolute
 */
export async function gitPrefix(folder: string): Promise<string> {
  const output = await git(["rev-parse", "--show-prefix"], folder);
  return output?.status === 0 ? output.stdout.toString().replace(/\r?\n$/, "") : "";
}
