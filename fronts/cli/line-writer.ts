import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import { renderFileLine, renderSummaryLine } from "../../src/report/ndjson.js";
import type { FileResult, ProjectResult } from "../../src/results.js";
import { RunError } from "./errors.js";
import { type Io, write } from "./io.js";

/** Writes a report line by line while the run goes on. Whoever hands in a file waits until its line is out. */
export class LineWriter {
  #file: Promise<FileHandle> | null = null;
  #last: Promise<void> = Promise.resolve();
  #failure: unknown = null;

  /** @param output the file to write to, relative to the working directory; standard output where there is none */
  constructor(
    private readonly output: string | undefined,
    private readonly io: Pick<Io, "stdout" | "cwd">,
  ) {}

  /** The line on a file. What goes wrong is told at the end, since the run has begun to change files. */
  readonly add = (file: FileResult): Promise<void> => this.#write(renderFileLine(file));

  /**
   * The last line.
   *
   * @throws RunError when it or a line before it can't be written
   */
  async finish(result: ProjectResult): Promise<void> {
    await this.#write(renderSummaryLine(result));
    await (await this.#file)?.close();
    if (this.#failure) throw this.#failure;
  }

  /** One line after the other, in the order of the calls. */
  #write(text: string): Promise<void> {
    this.#last = this.#last
      .then(() => (this.#failure ? undefined : this.#put(text)))
      .catch((error: unknown) => {
        this.#failure = error;
      });
    return this.#last;
  }

  async #put(text: string): Promise<void> {
    const { output, io } = this;
    if (output === undefined) return await write(io.stdout, text);
    try {
      this.#file ??= open(resolve(io.cwd, output), "w");
      await (await this.#file).writeFile(text);
    } catch (error) {
      throw new RunError(`The report can't be written to ${output}: ${(error as Error).message}.`);
    }
  }
}
