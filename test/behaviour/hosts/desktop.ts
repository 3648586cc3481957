import type { ExecResult } from "@docker/extension-api-client-types/dist/v1/index.js";
import type { Finished } from "../machine.js";

/** What a client is a part of, besides the machine that commands run on. */
export interface Desktop {
  /**
   * Shows a page or a toast, sends a request, opens a link, lists containers. The name says what happens, whichever
   * member asks for it: `toastError(text)` and `desktopUI.toast.error(text)` are both `act("show error", [text])`.
   *
   * @returns what the extension gets
   */
  act(action: string, args: readonly unknown[]): unknown;
  /** Gets what a callback throws or rejects with: nobody waits for it. */
  uncaught(error: unknown): void;
}

/** A desktop on which everything succeeds with nothing, and where errors of callbacks come through. */
export const emptyDesktop: Desktop = {
  act: () => undefined,
  uncaught: (error) => {
    throw error;
  },
};

/** The container of the extension's backend. */
export const vmContainer = "extension-vm";

/** Where the extension's binaries for the host are: a folder below the one in which a machine runs its commands. */
export const hostFolder = "./host";

/** Calls a callback of the extension, whose promise nobody looks at. */
export function callBack(desktop: Desktop, call: () => unknown): void {
  try {
    Promise.resolve(call()).catch((error) => desktop.uncaught(error));
  } catch (error) {
    desktop.uncaught(error);
  }
}

/**
 * The result of a command that ended, with v0 as with v1: `code` is undefined on success, anything else rejects.
 *
 * @param line the command as it was given to a shell
 */
export function resultOf(line: string, finished: Finished): Promise<ExecResult> {
  const { stdout, stderr, code, signal, error } = finished;
  if (error !== undefined || signal !== null || code !== 0) {
    // A plain object, as it comes from another process.
    return Promise.reject({ killed: false, code: error ?? code, signal, cmd: line, stdout, stderr });
  }
  const lines = () => stdout.split(/\r?\n/);
  return Promise.resolve({
    stdout,
    stderr,
    lines,
    parseJsonLines: () =>
      lines()
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
    parseJsonObject: () => JSON.parse(stdout),
  });
}
