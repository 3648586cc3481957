import { backendName, clientName } from "../../api/names.js";
import { distinctiveRows, findRow, lastName } from "../../api/table.js";
import type { Span } from "../../model.js";
import type { Found, Part } from "./found.js";

/** Names, with what is said of whose they are: `ddClient.backend.get`, `backend?.get`, `execHostCmd`. */
const names = new RegExp(`\\b(?:(${clientName})[?!]?\\.)?(${backendName}(?:[?!]?\\.\\w+)?|\\w+)`, "g");

/**
 * The deprecated members that a document speaks of outside of the code that was found in it, each once: its text keeps them
 * when that code is migrated. A name that others have, too, counts where it says whose it is: `ddClient.listImages`.
 */
export function findProseMentions(text: string, found: Found): readonly string[] {
  const code = found.units.flatMap(({ parts }) => parts.flatMap(spansOf));
  return mentionsIn(without(code, text));
}

/** The deprecated members that a text speaks of, each once. */
export function mentionsIn(text: string): string[] {
  const apis = [...text.matchAll(names)].flatMap(
    ([, client, path]) => apiOf(path!.replace(/[?!]/g, ""), client !== undefined) ?? [],
  );
  return [...new Set(apis)];
}

function spansOf(part: Part): Span[] {
  return part.type === "region" ? [part] : [...part.parameters, ...part.parts].flatMap(spansOf);
}

/** What is between pieces of code. */
function without(code: readonly Span[], text: string): string {
  const ordered = [...code].sort((one, other) => one.start - other.start);
  const prose = ordered.map(({ start }, index) => text.slice(ordered[index - 1]?.end ?? 0, start));
  return [...prose, text.slice(ordered.at(-1)?.end ?? 0)].join("\n");
}

function apiOf(path: string, isOfClient: boolean): string | undefined {
  const row = isOfClient || path.includes(".") ? findRow(path) : distinctiveRows.get(path);
  const ofBackend = isOfClient && path.startsWith(`${backendName}.`) ? backendName : undefined;
  return (row ?? distinctiveRows.get(lastName(path)))?.api ?? ofBackend;
}
