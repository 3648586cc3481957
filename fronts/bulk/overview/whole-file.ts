import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reasonOf } from "../../../src/disk/disk-error.js";
import { temporaryName } from "../../../src/disk/leftovers.js";
import { BulkError } from "../bulk-error.js";

/** So much is collected before it is written; in UTF-16 units. */
const piece = 256 * 1024;

/** A file that is written piece by piece. Until it is finished, a reader sees the one that was there before. */
export class WholeFile {
  readonly #path: string;
  /** Null where it is written to as it is: a pipe or a device, of which no other can take the place. */
  readonly #temporary: string | null;
  #descriptor: number | null;
  #waiting = "";

  /** @param path absolute @throws BulkError when it can't be written */
  constructor(path: string) {
    this.#path = path;
    const known = this.#try(() => statSync(path, { throwIfNoEntry: false }));
    if (known?.isDirectory()) throw new BulkError(`${path} can't be written: it is a folder.`);
    // A link stays one.
    if (known) this.#path = realpathSync(path);
    this.#temporary = known && !known.isFile() ? null : join(dirname(this.#path), temporaryName());
    this.#descriptor = this.#try(() =>
      this.#temporary === null ? openSync(this.#path, "w") : openSync(this.#temporary, "wx"),
    );
  }

  /** @throws BulkError when it can't be written */
  readonly write = (text: string): void => {
    this.#waiting += text;
    if (this.#waiting.length >= piece) this.#flush();
  };

  /**
   * Puts it in its place. It may not be on the disk yet: to wait for that takes seconds beside thousands of other files, and
   * what the power's failing takes can be made again.
   *
   * @throws BulkError when it can't be written
   */
  finish(): void {
    this.#flush();
    this.#try(() => {
      this.#close();
      if (this.#temporary !== null) renameSync(this.#temporary, this.#path);
    });
  }

  /** Leaves nothing of one that is not finished. */
  discard(): void {
    this.#close();
    if (this.#temporary !== null) rmSync(this.#temporary, { force: true });
  }

  #flush(): void {
    this.#try(() => writeFileSync(this.#descriptor!, this.#waiting));
    this.#waiting = "";
  }

  #close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #try<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      throw new BulkError(`${this.#path} can't be written: ${reasonOf(error)}.`);
    }
  }
}
