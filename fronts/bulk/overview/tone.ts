import type { State } from "../campaign/states.js";

/** The colour of what there is, as the style has it. */
export type Tone = "manual" | "unsafe" | "migrated" | "ignored";

/** Red for what went wrong, yellow for what somebody has to look at, green for what is on its way or done. */
export function toneOf(state: State): Tone {
  switch (state) {
    case "failed":
    case "touched":
    case "lost":
      return "manual";
    case "left-only":
    case "closed":
      return "unsafe";
    case "committed":
    case "pushed":
    case "pr-open":
    case "merged":
    case "nothing-to-do":
      return "migrated";
    default:
      return "ignored";
  }
}
