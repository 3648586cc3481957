/** The message of a failure that a larger stack may help with. */
export const nestedTooDeeply =
  "The code is nested too deeply to be read. If it is generated, migrate what it is generated from.";
