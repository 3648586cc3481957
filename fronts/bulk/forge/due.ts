import type { Campaign } from "../campaign/campaign.js";
import type { Current } from "../campaign/current.js";
import type { Result } from "../campaign/result.js";
import { blockFor, digestOf } from "./publish-one.js";

export interface DueOptions {
  readonly campaign: Campaign;
  readonly resultOf: (id: string) => Result | null;
  readonly retryFailed: boolean;
}

/** Whether there is something to do, as far as can be said without asking. */
export function isDue(current: Current, options: DueOptions): boolean {
  const { resultOf, retryFailed, campaign } = options;
  switch (current.state) {
    case "pushed":
      return true;
    case "committed":
      return needsFork(current, resultOf);
    case "failed":
      return current.stage === "publish" && (current.retryable || retryFailed);
    case "pr-open": {
      const result = resultOf(current.planned.id);
      const block = result && blockFor(current, result, campaign.body?.length ?? 0);
      return block !== null && digestOf(campaign.title, block) !== current.pull?.digest;
    }
    default:
      return false;
  }
}

/** Of the result of a repository whose branch is in a fork. */
export const inFork = "in-fork";

/** Whether there is no right to push, as the step found out. */
export function needsFork({ planned, state, stage }: Current, resultOf: DueOptions["resultOf"]): boolean {
  if (state !== "committed" && state !== "pr-open" && !(state === "failed" && stage === "publish"))
    return false;
  const { code } = resultOf(planned.id)?.why ?? {};
  return code === "no-push-right" || code === inFork;
}
