import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { displayPath } from "../../src/disk/display-path.js";
import { fileError, notDone } from "../../src/disk/file-result.js";
import { git } from "../../src/disk/git.js";
import { repositoryTop } from "../../src/disk/repository-top.js";
import {
  describeSelection,
  type SelectedFiles,
  type Selection,
  selectFiles,
} from "../../src/disk/select-files.js";
import type { FileResult } from "../../src/results.js";
import { holdsCode, isMigrated } from "../../src/source/extensions.js";

/** @throws SelectionError as `selectFiles` does */
export async function startSelecting(cwd: string, selection: Selection): Promise<Selected> {
  return new Selected(await selectFiles(cwd, selection), describeSelection(selection), cwd);
}

/** What git is asked for, as a run goes through the files of its paths. */
export class Selected {
  /** Whether there is code that was passed over: it is among the paths, and git says that it is not meant. */
  passesOver = false;
  private readonly folders = new Map<string, string>();
  private readonly tops = new Map<string, string | null>();
  private readonly foreign = new Set<string>();
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly files: SelectedFiles,
    /** What is true of the files, for a sentence. */
    readonly which: string,
    private readonly cwd: string,
  ) {}

  /** Whether a file is meant, by its absolute path. */
  has(file: string): boolean {
    const real = this.realOf(file);
    const known = this.known.get(real);
    if (known !== undefined) return known;
    const top = repositoryTop(dirname(real), this.tops);
    const isMeant = top === this.files.top && this.files.has(real);
    if (!isMeant && holdsCode(file)) {
      this.passesOver = true;
      if (top !== this.files.top) this.foreign.add(top ?? dirname(real));
    }
    this.known.set(real, isMeant);
    return isMeant;
  }

  /** Whether a file is not to be looked at: it is not meant, or git knows of it and it was removed. */
  skips(file: string): boolean {
    if (!this.has(file)) return true;
    if (lstatSync(file, { throwIfNoEntry: false })) return false;
    this.passesOver = true;
    return true;
  }

  /** What there is to say of code that lies in no repository, or in another one. */
  notes(): string[] {
    return [...this.foreign].map(
      (folder) =>
        `${displayPath(this.cwd, folder)} does not belong to the repository of the working directory (a submodule doesn't): ` +
        "what changed there was not asked. Run it in there.",
    );
  }

  /**
   * The files that mention the client, on disk or as they are staged, and are staged only in part.
   *
   * @param mentions whether a text does
   */
  async partlyStaged(
    isWanted: (file: string) => boolean,
    isCandidate: (file: string) => boolean,
    mentions: (text: Buffer) => boolean,
  ): Promise<Map<string, FileResult>> {
    const left = new Map<string, FileResult>();
    for (const [file, blob] of this.files.partly) {
      if (!isMigrated(file) || !isWanted(file)) continue;
      const staged =
        blob && !isCandidate(file) ? await git(["cat-file", "blob", blob], this.files.top) : null;
      if (!isCandidate(file) && !(staged?.status === 0 && mentions(staged.stdout))) continue;
      const path = displayPath(this.cwd, file);
      const message =
        `${path} is staged otherwise than it is on disk, so what would be committed can't be looked at. ` +
        "Stage the rest (git add), or put it away (git stash --keep-index), and run again.";
      left.set(file, notDone(path, "error", fileError("partly-staged", message)));
    }
    return left;
  }

  /** Through the links of its folder, not through itself. */
  private realOf(file: string): string {
    const folder = dirname(file);
    let real = this.folders.get(folder);
    if (real === undefined) {
      try {
        real = realpathSync.native(folder);
      } catch {
        real = folder;
      }
      this.folders.set(folder, real);
    }
    return join(real, basename(file));
  }
}
