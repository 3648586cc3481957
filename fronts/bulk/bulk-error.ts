/** Something that whoever runs a campaign has to know and can mend. Its message is for them. */
export class BulkError extends Error {
  override readonly name = "BulkError";
}
