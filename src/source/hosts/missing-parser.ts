/** A parser that has to be loaded before, where there is no Node: for whoever calls, not for the report on a file. */
export class MissingParserError extends Error {
  override readonly name = "MissingParserError";
}
