import type { FileError, FileResult, FileStatus } from "../results.js";

/** The error of a file as a whole. */
export function fileError(code: FileError["code"], message: string): FileError {
  return { code, message, line: null, column: null };
}

/** Why a file does not import its client. */
export function sayKept(path: string, why: string): string {
  return `${path} keeps window.ddClient: ${why}.`;
}

/** The result of a file of which nothing is known but why it was not done. */
export function notDone(path: string, status: FileStatus, error: FileError): FileResult {
  return { path, status, error, references: [], changes: [], notes: [], source: null, code: null };
}
