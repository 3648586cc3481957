import { applyPatch } from "diff";
import type { Answer, Ask, Asked, Part, Word } from "../../../run/ask/question.js";
import { runOver } from "../../../run/migrate-project.js";
import type { ProjectOptions } from "../../../run/project-options.js";
import { renderHunks } from "../../../src/report/hunks.js";
import type { FileResult, ProjectResult } from "../../../src/results.js";

/** Answers a question, or what is only shown: there `yes` goes on. */
export type Answering = (asked: Asked, index: number) => Answer | Word;

export interface AskedRun {
  readonly result: ProjectResult;
  readonly file: (path: string) => FileResult;
  readonly asked: readonly Asked[];
  /** The answers, in the order of what was asked. */
  readonly answers: readonly Answer[];
}

/** Runs over a folder with answers to its questions. */
export async function runAsked(
  cwd: string,
  answering: Answering,
  options: ProjectOptions = {},
): Promise<AskedRun> {
  const asked: Asked[] = [];
  const answers: Answer[] = [];
  const ask: Ask = async (item) => {
    const given = answering(item, asked.length);
    const answer = typeof given === "string" ? { word: given } : given;
    asked.push(item);
    answers.push(answer);
    return answer;
  };
  const { result } = await runOver([], { cwd, force: true, ...options, ask });
  return { result, asked, answers, file: (path) => result.files.find((file) => file.path === path)! };
}

/** Answers questions one after the other, with the last word for all that follow; what is only shown is passed. */
export function oneByOne(...words: readonly (Word | Answer)[]): Answering {
  let at = 0;
  return ({ kind }) => {
    if (kind !== "change" && kind !== "mend") return "yes";
    return words[Math.min(at++, words.length - 1)]!;
  };
}

/** What a line of a list says of something that was asked: `a.ts 1/2 2/3 toastError`. */
export function sayAsked(asked: Asked): string {
  const { kind, path, at } = asked;
  const change = "change" in at ? ` ${at.change}/${at.changes}` : "";
  const references = "references" in asked ? asked.references : "reference" in asked ? [asked.reference] : [];
  const names = references.map(({ api }) => ` ${api}`).join("");
  return `${kind === "change" ? "" : `${kind} `}${path} ${at.file}/${at.files}${change}${names}`;
}

/** Makes the diffs that were shown in texts, one after the other. */
export class Patched {
  constructor(readonly texts: Record<string, string>) {}

  apply(parts: readonly Part[]): void {
    for (const { path, before, after } of parts) {
      const hunks = renderHunks(before, after);
      const patch = `--- a\n+++ b\n${hunks}`;
      const result =
        before === after
          ? this.texts[path]!
          : applyPatch(this.texts[path]!, patch, { autoConvertLineEndings: false });
      if (result === false) throw new Error(`This can't be made in ${path}:\n${hunks}`);
      this.texts[path] = result;
    }
  }
}
