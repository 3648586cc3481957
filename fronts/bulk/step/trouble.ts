import type { Outcome } from "../campaign/result.js";
import type { Stage, Why } from "../campaign/states.js";
import type { Ended } from "./limited-child.js";

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
  readonly state?: "lost" | "committed" | "skipped";
  readonly retryable?: true;
  /** Default: whatever was done. */
  readonly stage?: Stage;
  /** Whether a command that talks with nobody can say it, too. */
  readonly isLocal?: true;
}

/** What git and forges say, by what it means. The first one that is found counts. */
const known: readonly Known[] = [
  {
    pattern: /\.lock'?: File exists|cannot lock ref|shallow file has changed/i,
    ...{
      code: "locked",
      stage: "clone",
      isLocal: true,
      advice: "Another process has it at this moment.",
      retryable: true,
    },
  },
  {
    ...{ pattern: /no space left|disk quota/i, isLocal: true },
    ...{ code: "disk-full", advice: "Free some space.", retryable: true },
  },
  {
    ...{ pattern: /archived so it is read-only|repository (?:is|has been) archived/i, stage: "push" },
    ...{ code: "archived", state: "skipped", advice: "Nobody can push to it." },
  },
  {
    pattern: /pre-receive hook|protected branch|GH006|GH013|hook declined|push declined/i,
    ...{ code: "rejected", stage: "push" },
    advice: "The remote's rules refuse the branch or the commit: look at what it says.",
  },
  {
    pattern: /directory file conflict|refname conflict|exists; cannot create/i,
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
    // What the remote says of its own disk begins with its name.
    pattern: /^(?!.*\bremote\b).*(?:unable to (?:write|create)|write error|could not (?:write|create))/im,
    isLocal: true,
    ...{ code: "disk", advice: "The disk is full, or can't be written there.", retryable: true },
  },
  {
    pattern:
      /\b401\b|\b403\b|authentication failed|could not read (?:username|password)|permission denied|invalid credentials|host key verification|dubious ownership/i,
    ...{ code: "no-access", advice: "Look whether the token, or the key, may read the repository." },
  },
  {
    pattern: /returned error: 30\d|unable to update url base from redirection/i,
    code: "moved",
    advice:
      "The remote sends us to another address, and the token is for this one only: put the new address on the list.",
  },
  {
    pattern:
      /\b404\b|(?:repository|project)\b.*(?:not found|does not exist|not be found)|does not appear to be a git repository/i,
    ...{ code: "gone", stage: "clone", state: "lost" },
    advice: "It was removed or renamed, or the token may not see it.",
  },
  {
    ...{ pattern: /couldn't find remote ref/i, code: "base-moved", retryable: true },
    advice: "The branch was there a moment ago: try again.",
  },
  {
    pattern:
      /could not resolve|couldn't (?:resolve|connect)|timed? ?out|too slow|connection (?:refused|reset|closed)|empty reply|early eof|hung up|\b(?:429|5\d\d)\b|rpc failed|network is unreachable|no route to host|remote end|kex_exchange|expected flush/i,
    ...{
      code: "network",
      advice: "The remote can't be reached, or gave up: try again later.",
      retryable: true,
    },
  },
  {
    pattern: /fsck error|hasDot|fetch-pack: invalid index-pack/i,
    ...{ code: "bad-object", stage: "clone" },
    advice: "It has something that git takes for damage or an attack, so nothing of it was written.",
  },
];

/** What a failed git means that talked with the remote. */
export function troubleOf(stage: Stage, ended: Ended): Trouble {
  return explain(stage, ended, (each) => (each.stage ?? stage) === stage);
}

/** What a failed git means that talked with nobody. */
export function localTroubleOf(stage: Stage, ended: Ended): Trouble {
  return explain(stage, ended, ({ isLocal }) => isLocal ?? false);
}

function explain(stage: Stage, ended: Ended, isPossible: (each: Known) => boolean): Trouble {
  const { status, over, stderr } = ended;
  if (over === "time") {
    const message = `git took too long to ${stage}. Try again later, or raise limits.seconds in campaign.json.`;
    return new Trouble({ code: "timeout", message }, "failed", true);
  }
  const found = known.find((each) => isPossible(each) && each.pattern.test(stderr));
  const said = saidBy(stderr);
  if (found) {
    const { code, advice, state, retryable } = found;
    return new Trouble({ code, message: `${advice} git: ${said}` }, state, retryable ?? false);
  }
  if (status === null) {
    const message = "Something ended git, maybe the system since memory ran out. Try again.";
    return new Trouble({ code: "killed", message }, "failed", true);
  }
  return new Trouble({ code: "git", message: `git (${status}): ${said}` });
}

/** The line that says most, of what git prints. */
function saidBy(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const find = (pattern: RegExp) => lines.find((each) => pattern.test(each));
  // What ssh says is more than that git could not read.
  const line =
    find(/^(?:ssh: |[^ ]+: Permission denied|Host key verification)/) ??
    find(/^(?:fatal|error|remote: error|ERROR)/) ??
    lines.at(-1) ??
    "nothing";
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
