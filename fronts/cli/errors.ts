/** A mistake in how the program was called, or in what its surroundings offer; the message is for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something outside of the program is in the way, e.g. a folder that can't be written; the message is for the user. */
export class RunError extends Error {
  override readonly name = "RunError";
}
