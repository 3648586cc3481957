import type { Access } from "./access.js";
import type { Clock } from "./clock.js";
import { type Gate, GitHub } from "./github.js";

/** Below this many milliseconds between writes, the forge isn't GitHub's own, and has other limits or none. */
const usualPause = 1000;

/** @param pause between two writes, in milliseconds; 0 for who makes none */
export async function connect(
  access: Access,
  version: string,
  gate: Gate,
  clock: Clock,
  pause: number,
): Promise<GitHub> {
  const { createOctokit } = await import("./octokit.js");
  const octokit = createOctokit(access, { version, pace: pause < usualPause ? null : "usual" });
  return new GitHub(octokit, access, gate, clock);
}
