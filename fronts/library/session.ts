import { Session as ProjectSession, type SessionOptions } from "../../transforms/session/session.js";
import { checkOptions, type Kind, wrong } from "./check-arguments.js";

const ofSession: Readonly<Record<keyof SessionOptions, Kind>> = {
  isWhole: "a boolean",
  client: '"keep" or "import"',
  types: "an object",
};

/**
 * Texts of a project that change and are asked about again and again, as in an editor. What was found out is remembered as
 * long as it is true. Pure: nothing is read, written or run.
 */
export class Session extends ProjectSession {
  /** @throws TypeError for an option that there isn't */
  constructor(options?: SessionOptions) {
    checkOptions("Session", options, ofSession);
    super(options);
  }

  /**
   * Sets a document: code, or what says where names of modules lead (`package.json`, `tsconfig.json`).
   *
   * @param path with `/`; relative paths are all relative to the same folder
   * @param version comes back with what is found out
   * @throws TypeError for a path or a text that is no string, and a version that is no number
   */
  override set(path: string, version: number, text: string): void {
    if (typeof path !== "string") throw wrong("Session.set takes a path, a string", path);
    if (typeof version !== "number") throw wrong("Session.set takes a version, a number", version);
    if (typeof text !== "string") throw wrong("Session.set takes the text, a string", text);
    super.set(path, version, text);
  }
}
