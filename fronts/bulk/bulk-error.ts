/** Something that whoever runs a campaign has to know and can mend. Its message is for them. */
export class BulkError extends Error {
  override readonly name = "BulkError";

  /** @param more further lines of the same kind, e.g. on each line of a list that is wrong */
  constructor(
    message: string,
    readonly more: readonly string[] = [],
  ) {
    super(message);
  }
}
