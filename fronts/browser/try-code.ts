import { sayKept } from "../../src/disk/file-result.js";
import type { Failure, Reference, Result } from "../../src/model.js";
import { count } from "../../src/report/words.js";
import { loadLanguages, migrate } from "../library/core.js";
import { kinds } from "./kinds.js";
import type { Pasted } from "./pasted.js";

/** What became of what was pasted. */
export interface Tried extends Pick<Result, "code" | "changed" | "references" | "changes" | "error"> {
  /** The name that stands for it. */
  readonly path: string;
  readonly source: string;
  /** All of it in a sentence or two. */
  readonly summary: string;
  readonly notes: readonly string[];
}

/**
 * Migrates what was pasted, by itself: what other files of its project would show isn't known.
 *
 * @throws Error when what reads its language can't be loaded
 */
export async function tryCode({ code: source, kind, ...options }: Pasted): Promise<Tried> {
  const { path, label } = kinds.find(({ id }) => id === kind) ?? kinds[0];
  await loadLanguages([path]).catch(() => {
    throw new Error(`What reads ${label} can't be loaded. Are you online?`);
  });
  const { keepsClient, ...result } = migrate(source, { path, ...options });
  const { code, changed, references, changes, error } = result;
  const notes = keepsClient ? [...result.notes, sayKept(path, keepsClient)] : result.notes;
  return { path, source, code, changed, references, changes, error, notes, summary: sum(source, result) };
}

function sum(source: string, { references, error }: Result): string {
  if (error && references.length === 0) return sayFailure(error, "Left alone");
  if (source.trim() === "") return "There is no code yet.";
  if (references.length === 0) return "Nothing here uses the old client API.";
  const having = (...outcomes: Reference["outcome"][]) =>
    references.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [migrated, left, ignored] = [having("migrated"), having("unsafe", "manual"), having("ignored")];
  const unsafe = having("unsafe");
  const parts = [
    ...(migrated > 0 ? [`${migrated} migrated`] : []),
    ...(left > 0 ? [`${left} left${unsafe > 0 ? ` (--unsafe would rewrite ${unsafe})` : ""}`] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
  ];
  const uses = `${count(references.length, "use")} of the old client API: ${parts.join(", ")}.`;
  // Of a page, a script that can't be read doesn't keep the others from being migrated.
  return error ? `${uses} ${sayFailure(error, "A part is left alone")}` : uses;
}

function sayFailure({ code, message, line }: Failure, what: string): string {
  if (code === "internal-error") return message;
  return `${what}, since it can't be parsed${line === null ? "" : ` (line ${line})`}: ${message}`;
}
