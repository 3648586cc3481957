import type { Colors } from "./colors.js";

/** What the run was for; the words of a report depend on it. */
export type Mode = "write" | "dry-run" | "check" | "diff";

/** What a report for people needs to know beside the result. */
export interface PrettyOptions {
  readonly mode: Mode;
  readonly colors: Colors;
  /** Only what was left and what went wrong. */
  readonly brief: boolean;
  /** Also show the notes, and all places. */
  readonly verbose: boolean;
  /** `--unsafe` and `--todo` were given, so the report need not suggest them. */
  readonly unsafe: boolean;
  readonly todo: boolean;
  /** How many columns the terminal has. Default: nobody knows, so sentences are not broken. */
  readonly width?: number | null | undefined;
}
