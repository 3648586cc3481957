import { clientName } from "../api/names.js";
import { distinctiveRows, findRow, type Row, table } from "../api/table.js";

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

/** A member of the old client that code names. */
export interface Named {
  /** Where the name starts. */
  readonly start: number;
  readonly end: number;
  readonly row: Row;
}

/** Members of the old client that code names which nobody parses, in its order; comments aside. */
export function findNamed(text: string): Named[] {
  const code = withoutComments(text);
  const found = new Map<number, Named>();
  const done = new Set<number>();
  for (const expression of [onClient, inPattern, onAny]) {
    for (const match of code.matchAll(expression)) {
      const { name = "" } = match.groups ?? {};
      const after = match.index + match[0].length;
      const { row, length } = readPath(name, code.slice(after, after + 200));
      const start = after - name.length;
      if (row && !done.has(after)) found.set(start, { start, end: after + length, row });
      done.add(after + length);
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
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
