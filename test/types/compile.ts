import { execFile } from "node:child_process";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const compiler = join(dirname(fileURLToPath(import.meta.resolve("typescript/package.json"))), "bin", "tsc");

/** What the compiler finds fault with. Lines and columns start at 1. */
export interface Diagnostic {
  /** Relative to the folder of the project, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `TS2339: Property …` */
  readonly message: string;
}

/**
 * Runs the compiler over a project.
 *
 * @param folder where its `tsconfig.json` is
 * @throws Error when the compiler complains about anything else than a place in a file
 */
export function compile(folder: string): Promise<Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const args = [compiler, "--project", folder, "--pretty", "false"];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const found = parseErrors(stdout, folder);
      if ((error === null) === (found.length === 0)) resolve(found);
      else reject(new Error(`tsc stopped: ${error?.message}\n${stdout}${stderr}`));
    });
  });
}

/** Errors of the form `a.ts(3,7): error TS2339: Property …`; indented lines belong to the one before. */
function parseErrors(output: string, folder: string): Diagnostic[] {
  return [...output.matchAll(/^(\S.*?)\((\d+),(\d+)\): error (TS\d+: .*)$/gm)].map(
    ([, file, line, column, message]) => ({
      file: relative(folder, resolve(folder, file!)).replaceAll("\\", "/"),
      line: Number(line),
      column: Number(column),
      message: message!.trimEnd(),
    }),
  );
}
