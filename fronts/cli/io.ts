import { RunError } from "./errors.js";
import { interrupted } from "./exit-code.js";

/** The world around the program; tests put in their own. */
export interface Io {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Calls back at the first Ctrl+C, and ends the process at the second one; the returned function ends that. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Does what Ctrl+C does, where the terminal hands on the key. */
  readonly interrupt: () => void;
}

export type InputStream = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  /** Of a terminal: whether keys are handed on as they are typed. */
  readonly setRawMode?: (mode: boolean) => unknown;
};

export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  /** How wide a terminal is. */
  readonly columns?: number;
};

/** How many columns a terminal has; null where there is none, or it doesn't know. */
export function widthOf({ isTTY, columns }: OutputStream): number | null {
  return isTTY && columns ? columns : null;
}

/** The process's own streams and signals. */
export function processIo(): Io {
  return {
    // Opening standard input has a price and may wait for it, so only who reads it gets it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    get cwd() {
      return workingDirectory();
    },
    onInterrupt: (listener) => {
      let isFirst = true;
      // It has to stay after the first Ctrl+C: a library that sees itself alone with the signal ends the process.
      const handle = () => {
        if (isFirst) listener();
        else process.exit(interrupted);
        isFirst = false;
      };
      process.on("SIGINT", handle);
      return () => process.off("SIGINT", handle);
    },
    interrupt: () => void process.kill(process.pid, "SIGINT"),
  };
}

/** @throws RunError when somebody has removed it */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw new RunError("The working directory is gone. Change to one that exists, and run again.");
  }
}

/**
 * Writes text and waits until it is out. A reader that went away (`| head`) is no error.
 *
 * @throws RunError when the stream can't be written for another reason, e.g. a full disk
 */
export async function write(stream: OutputStream, text: string): Promise<void> {
  if (text === "") return;
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || (error as NodeJS.ErrnoException).code === "EPIPE") resolve();
      else reject(new RunError(`The output can't be written where it is sent to: ${error.message}.`));
    });
  });
}
