import { plainPath, table } from "./table.js";

/** The members of v1's client that something leads to: `docker`, `extension`, … */
export const v1Members: ReadonlySet<string> = new Set(
  table.flatMap(({ kind, to }) => (kind === "member" && to !== null ? [to.split(".")[0]!] : [])),
);

/** The types of v1 that something leads to. */
export const v1Types: ReadonlySet<string> = new Set(
  table.flatMap(({ kind, to }) =>
    kind === "type" && to !== null ? [to.slice(to.lastIndexOf(".") + 1)] : [],
  ),
);

/** Members of both clients whose results v1's typings say nothing of: `backend.get`, `extension.vm.service.get`. */
export const untypedResults: ReadonlySet<string> = new Set(
  table.flatMap(({ api, to, isUntyped }) => (isUntyped && to !== null ? [api, plainPath(to)] : [])),
);

/** The parts of a v1 path that stand for an object of its own (`extension.vm?`, `docker`), and for what follows it. */
export function splitPath(to: string): [head: string, tail: string] {
  const segments = to.split(".");
  const length = segments[0] === "extension" ? 2 : 1;
  return [segments.slice(0, length).join("."), segments.slice(length).join(".")];
}
