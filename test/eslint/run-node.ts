import { execFile } from "node:child_process";

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a script in a folder, to its end. */
export function runNode(folder: string, script: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
