import type { Given } from "../scripted-machine.js";

/** Where something stands in a source text; both start at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Which event of which started program is told of. */
export interface Message {
  readonly program: number;
  readonly event: number;
  /** Set for the message with nothing in it that was added beside this event. */
  readonly isEmpty?: true;
}

/** Something that can be seen from outside, e.g. a call of a function that the program does not have itself. */
export interface Effect {
  readonly text: string;
  /** During which message it happened; null for everything else. */
  readonly message: Message | null;
}

/** A member of the client that was read or called, e.g. `backend.get`. */
export interface Read {
  readonly path: string;
  readonly place: Place | null;
}

/** A call by which the client runs a command. */
export interface CommandCall {
  readonly path: string;
  readonly args: readonly unknown[];
  readonly place: Place | null;
  /** What the machine got; null when the client threw. */
  readonly given: Given | null;
}

/** What a program did. */
export interface Trace {
  readonly effects: readonly Effect[];
  readonly reads: readonly Read[];
  readonly commands: readonly CommandCall[];
}
