import type { ProjectTypes, Span } from "../../src/model.js";

/** What a migration can learn beside what it is given. */
export interface Known extends ProjectTypes {
  /** What the project's settings say of a file (uses that are refused, what others need of it), as a text to compare. */
  settledOf(path: string): string;
}

/** Questions that a migration asked, each with its answer. */
export type Asked = ReadonlyMap<string, Question>;

interface Question {
  /** Asks it once more. */
  readonly ask: (known: Known) => unknown;
  readonly answer: unknown;
}

/** Passes on what is asked, and keeps it with what is answered. */
export function recording(known: Known): { readonly types: ProjectTypes; readonly asked: Asked } {
  const asked = new Map<string, Question>();
  const keep = <Answer>(key: string, ask: (known: Known) => Answer): Answer => {
    const answer = ask(known);
    asked.set(key, { ask, answer });
    return answer;
  };
  const at = (what: string, path: string, { start, end }: Span) => `${what} ${start} ${end} ${path}`;
  const types: ProjectTypes = {
    typeOf: (path, text, span) => keep(at("type", path, span), (all) => all.typeOf(path, text, span)),
    callersOf: (path, text, span) =>
      keep(at("callers", path, span), (all) => all.callersOf(path, text, span)),
    globalAt: (path, text, steps) =>
      keep(["global", path, ...steps].join(" "), (all) => all.globalAt?.(path, text, steps)),
    textOf: (path) => {
      // Whoever looks into a file goes by what is settled of it, too.
      keep(`settled ${path}`, (all) => all.settledOf(path));
      return keep(`text ${path}`, (all) => all.textOf(path));
    },
  };
  return { types, asked };
}

/** Whether all is answered as it was. */
export function isAnsweredAlike(asked: Asked, known: Known): boolean {
  return [...asked.values()].every(({ ask, answer }) => isSame(ask(known), answer));
}

/** Answers are plain data. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}
