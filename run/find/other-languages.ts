import { clientName } from "../../src/api/names.js";
import { distinctiveRows, findRow, plainPath, type Row, table } from "../../src/api/table.js";
import { readSource } from "../../src/disk/read-source.js";
import type { Mention } from "../../src/results.js";
import { findCodeParts } from "../../src/source/code-parts.js";
import { Document } from "../../src/source/document.js";
import type { Candidate } from "./candidate.js";

const names = table
  .flatMap(({ api, kind }) => (kind === "member" && !api.includes(".") ? [api] : []))
  .join("|");
const member = String.raw`(?:\??\.\s{0,200}|(?:\?\.)?\[\s{0,80}["'\`])`;

/** `ddClient.toastError`, `(window as any).ddClient?.backend`, `window["ddClient"].listImages` */
const onClient = new RegExp(
  String.raw`\b${clientName}\b(?:["'\`]\s*\])?[\s!)]{0,20}${member}(?<name>${names})\b`,
  "g",
);
/** `client.execHostCmd` */
const onAny = new RegExp(String.raw`${member}(?<name>${[...distinctiveRows.keys()].join("|")})\b`, "g");
/** `const { toastError, backend: vm } = window.ddClient` */
const inPattern = new RegExp(
  String.raw`(?<=[{,]\s{0,80})(?<name>${names})\b(?=[^{}]{0,400}\}\s*=[^=;{}]{0,80}\b${clientName}\b(?!\s*[.?![]))`,
  "g",
);
/** What follows a `backend`: `.execInVMExtension`, `("name").get` */
const ofBackend = /^(?:\s*\([^()]{0,80}\))?\s*[?!]?\.\s*(\w+)/;

/** Members of the old client that a text in another language names in its code, in the order of the text. */
export function findMentions(path: string, text: string): Mention[] {
  const found = new Map<number, Row>();
  for (const { start, end } of findCodeParts(path, text)) {
    const code = withoutComments(text.slice(start, end));
    const done = new Set<number>();
    for (const expression of [onClient, inPattern, onAny]) {
      for (const match of code.matchAll(expression)) {
        const { name = "" } = match.groups ?? {};
        const after = match.index + match[0].length;
        const { row, length } = readPath(name, code.slice(after, after + 200));
        if (row && !done.has(after)) found.set(start + after - name.length, row);
        done.add(after + length);
      }
    }
  }
  const document = new Document(path, text);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([offset, { api, to }]) => ({
      path,
      api,
      ...document.position(offset),
      replacement: to === null ? null : plainPath(to),
    }));
}

/** The row of a member and, of `backend`, of the one behind it; with how much further that one goes. */
function readPath(name: string, rest: string): { row: Row | undefined; length: number } {
  const [path = "", inner = ""] = (name === "backend" && ofBackend.exec(rest)) || [];
  const row = findRow(`backend.${inner}`) ?? distinctiveRows.get(inner);
  return row ? { row, length: path.length } : { row: findRow(name) ?? distinctiveRows.get(name), length: 0 };
}

/** As long as before, so that offsets stay. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--[\s\S]*?(?:-->|$)|(?<![:"'`\w])\/\/[^\n]*/g, (comment) =>
    comment.replace(/[^\n]/g, " "),
  );
}

/** Reads files in other languages that may mention the client, and tells where they do. What can't be read is left out. */
export async function readMentions(candidates: readonly Candidate[]): Promise<Mention[]> {
  const found: Mention[] = [];
  for (const { path, file } of candidates) {
    const read = await readSource(file, path);
    if ("text" in read) found.push(...findMentions(path, read.text));
  }
  return found;
}
