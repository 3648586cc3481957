import type { Change } from "../../src/model.js";
import type { FileJob } from "../file-job.js";
import { makeText } from "../finish/make-text.js";
import { brings, type OpenFile } from "./plan.js";

/** So many texts are kept: what was shown last is often what the next question starts from. */
const kept = 8;

/** Texts of files as they are written if some of their changes are made. */
export class Previews {
  readonly #formatted = new Map<string, string>();

  constructor(
    private readonly files: ReadonlyMap<string, OpenFile>,
    private readonly job: Pick<FileJob, "format" | "todo">,
  ) {}

  /** Some changes of a file in the order that it has them in; those that others bring along are left out. */
  inOrder(path: string, changes: readonly Change[]): Change[] {
    const { result, offers } = this.files.get(path)!;
    const ranks = new Map([...result.changes, ...offers].map((change, index) => [change, index]));
    const rank = (change: Change) => ranks.get("of" in change ? (change.of as Change) : change)!;
    // Nothing else brings another change along.
    const bold = changes.filter((change) => rank(change) >= result.changes.length);
    return changes
      .filter((change) => !bold.some((other) => other !== change && brings(other, change)))
      .sort((a, b) => rank(a) - rank(b));
  }

  /** Null where an offer can't be made beside others. */
  async textOf(path: string, changes: readonly Change[], todo = this.job.todo): Promise<string | null> {
    const { draft } = this.files.get(path)!;
    const text = this.#make(path, changes, todo);
    if (text === null || text === draft.source) return text;
    const key = `${path}\0${text}`;
    const known = this.#formatted.get(key);
    if (known !== undefined) return known;
    const { code } = await this.job.format(draft.file, draft.source, text);
    this.#formatted.set(key, code);
    if (this.#formatted.size > kept) this.#formatted.delete(this.#formatted.keys().next().value!);
    return code;
  }

  #make(path: string, changes: readonly Change[], todo: boolean): string | null {
    const { draft, result } = this.files.get(path)!;
    try {
      return makeText(draft, changes, todo);
    } catch (error) {
      // Two that weren't made for each other may want the same text.
      if (changes.every((change) => result.changes.includes(change))) throw error;
      return null;
    }
  }
}
