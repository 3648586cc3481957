import type { Outcome } from "../campaign/result.js";
import type { Stage, Why } from "../campaign/states.js";

/** Ends the work on a repository, with the state that it is left in. */
export class Trouble extends Error {
  override readonly name = "Trouble";

  constructor(
    readonly why: Why,
    readonly state: Extract<Outcome, "failed" | "skipped" | "lost" | "touched" | "committed"> = "failed",
    /** Whether the same again may succeed. */
    readonly retryable = false,
  ) {
    super(why.message);
  }
}

interface Known {
  readonly pattern: RegExp;
  readonly code: string;
  /** What to do, as a sentence. */
  readonly advice: string;
  readonly state?: "lost" | "committed";
  readonly retryable?: true;
  /** Default: whatever was done. */
  readonly stage?: Stage;
}

/** What git and forges say, by what it means. The first one that is found counts. */
const known: readonly Known[] = [
  {
    ...{
      pattern: /pre-receive hook|protected branch|GH006|GH013|hook declined|push declined/i,
      code: "rejected",
    },
    ...{ stage: "push", advice: "The remote's rules refuse the branch or the commit: look at what it says." },
  },
  {
    pattern:
      /directory file conflict|cannot lock ref|refname conflict|'refs\/heads\/[^']*' exists; cannot create/i,
    ...{ code: "branch-name-taken", stage: "push" },
    advice: "Another branch is named like a part of this one: give the campaign another one with --branch.",
  },
  {
    pattern:
      /\b403\b|permission to .* denied|denied to |write access|not allowed to push|insufficient permission|unable to create temporary object|permission denied/i,
    ...{ code: "no-push-right", stage: "push", state: "committed" },
    advice: "Ask for the right to push, or have pull requests come from a fork: bulk publish --fork.",
  },
  {
    pattern:
      /\b401\b|\b403\b|authentication failed|could not read (?:username|password)|permission denied|invalid credentials|host key verification/i,
    ...{ code: "no-access", advice: "Look whether the token, or the key, may read the repository." },
  },
  {
    pattern:
      /\b404\b|repository .*not found|not found\b.*repository|does not appear to be a git repository|does not exist|no such file or directory/i,
    ...{ code: "gone", state: "lost" },
    advice: "It was removed or renamed, or the token may not see it.",
  },
  {
    pattern: /no space left|disk quota/i,
    ...{ code: "disk-full", advice: "Free some space.", retryable: true },
  },
  {
    pattern:
      /could not resolve|timed? ?out|connection (?:refused|reset|closed)|unable to access|early eof|hung up|\b(?:429|5\d\d)\b|rpc failed|network is unreachable|remote end|kex_exchange/i,
    ...{
      code: "network",
      advice: "The remote can't be reached, or gave up: try again later.",
      retryable: true,
    },
  },
];

/**
 * What a failed git means.
 *
 * @param stderr what it said, without anything secret
 */
export function troubleOf(stage: Stage, status: number, stderr: string): Trouble {
  const found = known.find((each) => (each.stage ?? stage) === stage && each.pattern.test(stderr));
  const said = saidBy(stderr);
  if (found) {
    const { code, advice, state, retryable } = found;
    return new Trouble({ code, message: `${advice} git: ${said}` }, state, retryable ?? false);
  }
  // Killed after its time.
  if (status === 128 && stderr === "")
    return new Trouble({ code: "timeout", message: "git took too long. Try again later." }, "failed", true);
  return new Trouble({ code: "git", message: `git (${status}): ${said}` });
}

/** The line that says most, of what git prints. */
function saidBy(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const line =
    lines.find((each) => /^(?:fatal|error|remote: error|ERROR)/.test(each)) ?? lines.at(-1) ?? "nothing";
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
