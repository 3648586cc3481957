import type { Selection } from "../src/disk/select-files.js";
import type { Change, MigrateOptions } from "../src/model.js";
import type { FileResult } from "../src/results.js";
import type { Ask } from "./ask/question.js";

/** `reading`: the files are being found, and nobody knows how many; `checking`: the compiler looks at the project, for `verify`. */
export type Phase = "reading" | "checking" | "writing";

export interface ProjectOptions extends Omit<MigrateOptions, "path" | "types" | "refused" | "offers"> {
  /** What paths are relative to, here and in the result. Default: the process's working directory. */
  readonly cwd?: string | undefined;
  /** Go through everything, but write nothing. Default false. */
  readonly dryRun?: boolean | undefined;
  /** Also write files with uncommitted changes. Default false. */
  readonly force?: boolean | undefined;
  /**
   * Whether files may be changed whose text git could not bring back, since they are in no repository or ignored. Asked once,
   * before anything is written and with the paths of those that would change; not with `force`. Default: they may.
   */
  readonly mayOverwrite?: ((paths: readonly string[]) => boolean | Promise<boolean>) | undefined;
  /**
   * A new or empty folder, in which each file is copied before it is written; files may be changed then that git could not bring
   * back. `ddclient-migrate undo` takes the changes back by it.
   */
  readonly backup?: string | undefined;
  /** Leave out files that `.gitignore` files name. Default true. */
  readonly ignore?: boolean | undefined;
  /** Look at the code that Markdown and MDX show, too. Default: only in files that are named, by globs for them, too. */
  readonly includeDocs?: boolean | undefined;
  /** Globs of what is left out; the same as `!` globs among the paths. */
  readonly exclude?: readonly string[] | undefined;
  /** The folder that `exclude` is relative to. Default: `cwd`. */
  readonly excludeFrom?: string | undefined;
  /**
   * Look only at the files among the paths that git calls `"changed"` or `"staged"`, or at those that changed since the
   * history of a commit and the one of `HEAD` parted. What is staged may be changed even if it isn't committed. Default: all.
   */
  readonly select?: Selection | undefined;
  /** Format a file that was formatted with Prettier before. Default true. */
  readonly prettier?: boolean | undefined;
  /** Load Prettier configuration that is code, and plugins: runs code of the project. Default false. */
  readonly trustConfig?: boolean | undefined;
  /** Ask the project's types about what one file alone can't show. Default true. */
  readonly types?: boolean | undefined;
  /** Type-check the project before and after, and leave what would lead to new errors. Default false. */
  readonly verify?: boolean | undefined;
  /** How many files are worked on at once. Default 4. */
  readonly concurrency?: number | undefined;
  /** Stops the run before its next file. What was done until then is in the result. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each file, with the numbers of files that are done and that mention the client. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called before work that takes long as a whole, with the number of files that it is about. */
  readonly onPhase?: ((phase: Phase, files: number) => void) | undefined;
  /**
   * Called with each file of the result as soon as it is done; the run waits for the answer. The order is that in which files
   * are done. Those that change only because others did (`package.json`) come last.
   */
  readonly onFile?: ((file: FileResult) => void | Promise<void>) | undefined;
  /**
   * Which of a file's changes to make; asked for one file after the other, by path. `"quit"`: none, here and in all
   * files that follow.
   */
  readonly choose?: ((file: FileResult) => Promise<readonly Change[] | "quit">) | undefined;
}

/** What only the command asks for. */
export interface CommandOptions extends ProjectOptions {
  /** Remember what is written, and go on over what an earlier run wrote. Default false. */
  readonly journal?: boolean | undefined;
  /**
   * The one that aborts `signal`. With it, Ctrl+C ends even work that waits for nothing and so hears nothing, and aborts it.
   * Default: such work is done first.
   */
  readonly stop?: AbortController | undefined;
  /** Asked about each change. Default: nobody is asked. */
  readonly ask?: Ask | undefined;
}
