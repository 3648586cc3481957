import type { Current } from "../campaign/current.js";
import { fail, type Published } from "./publish-one.js";
import type { ForgeError } from "./trouble.js";

/** What a forge's refusal means for a repository. */
export function explainTrouble(current: Current, { kind, message }: ForgeError): Published {
  const { id } = current.planned;
  if (kind === "gone")
    return {
      ...{ what: "lost", state: "lost", text: `isn't there, or the token may not see it ("${message}")` },
      why: { code: "gone", message: `${id} isn't there, or the token may not see it ("${message}").` },
    };
  if (/archived/i.test(message))
    return {
      ...{ what: "skipped", state: "skipped", text: "was archived meanwhile" },
      why: { code: "archived", message: "It was archived, so nothing can be merged there." },
    };
  if (kind === "unreachable")
    return fail(current, "no-answer", `There was no answer of use ("${message}"). Publish again.`, true);
  if (kind === "refused")
    return fail(
      current,
      "no-right",
      `The token may not open pull requests here ("${message}"). Give it the right to write pull requests, then publish with --retry-failed.`,
    );
  if (/no commits between/i.test(message))
    return fail(current, "no-commits", `There is nothing to merge any more ("${message}"). Run: bulk run`);
  if (/\bhead is invalid\b/.test(message))
    return fail(
      current,
      "no-branch",
      `The branch isn't there any more ("${message}"). Run: bulk run --retry-failed`,
    );
  if (/draft pull requests are not supported/i.test(message))
    return fail(
      current,
      "no-drafts",
      "This repository can't have drafts. Publish it without --draft, and with --retry-failed.",
    );
  return fail(current, "invalid", `The forge refuses the pull request: ${message}.`);
}
