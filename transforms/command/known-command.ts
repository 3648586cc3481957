import type { Refusal, Spent } from "../decision.js";
import type { Command } from "./split-command.js";

/** A command whose words are known, with the constants that they are taken from, as far as those may go. */
export interface KnownCommand extends Command {
  readonly spent: readonly Spent[];
}

/** A constant whose words can't be written at the call: what they are made of may be something else there. */
export interface Unstable {
  readonly kind: "unstable";
  readonly detail: string;
}

/** What is known of a command; undefined when it is put together elsewhere. */
export type Resolved = KnownCommand | Unstable | Refusal | undefined;
