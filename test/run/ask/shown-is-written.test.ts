import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import type { Asked, Question, Word } from "../../../run/ask/question.js";
import { fixtures } from "../../fixtures/load.js";
import { projects, readTree } from "../../projects/load.js";
import { patience } from "../../properties/choices.js";
import { runs } from "../../properties/runs.js";
import { makeFolder } from "../temporary.js";
import { type AskedRun, Patched, runAsked } from "./ask.js";

type Files = Readonly<Record<string, string>>;

interface Setting {
  readonly answers: readonly number[];
  readonly todo: boolean;
  readonly crlf: boolean;
  readonly prettier: boolean;
}

const words: readonly Word[] = ["yes", "yes", "yes", "yes", "no", "no", "none", "back", "skip", "quit"];

const settings = fc.record({
  answers: fc.array(fc.nat(words.length * 4), { maxLength: 40 }),
  todo: fc.boolean(),
  crlf: fc.boolean(),
  prettier: fc.boolean(),
});

/** The parts of a fixture's files are whole programs, so that some of them stand beside each other. */
const some = fc.array(fc.nat(fixtures.length - 1), { minLength: 1, maxLength: 5 }).map((indices) =>
  Object.fromEntries(
    indices.map((index) => {
      const { topic, path, input } = fixtures[index]!;
      return [`${topic}-${path}`, input];
    }),
  ),
);

async function prepare(files: Files, { crlf, prettier }: Setting): Promise<Files> {
  const prepared = await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const formatted = prettier ? await format(text, { filepath: path }).catch(() => text) : text;
      const isCode = /\.[cm]?[jt]sx?$/.test(path);
      return [path, crlf && isCode ? formatted.replace(/\r?\n/g, "\r\n") : formatted];
    }),
  );
  return { ...Object.fromEntries(prepared), ...(prettier && { ".prettierrc": '{ "endOfLine": "auto" }\n' }) };
}

/** Which of the changes that were shown were chosen in the end, and not taken back. */
function chosenOf({ asked, answers }: AskedRun): Asked[] {
  let chosen: { readonly item: Asked; readonly isMade: boolean }[] = [];
  for (const [index, item] of asked.entries()) {
    const { word } = answers[index]!;
    if (word === "back") {
      const last = chosen.findLastIndex(({ item: { kind } }) => kind === "change");
      if (last >= 0) chosen = chosen.slice(0, last);
      continue;
    }
    if (word === "skip")
      chosen = chosen.map((one) => (one.item.path === item.path ? { ...one, isMade: false } : one));
    chosen.push({ item, isMade: item.kind === "markers" || (item.kind === "change" && word === "yes") });
  }
  const made = chosen.filter(({ isMade }) => isMade).map(({ item }) => item);
  // A file that was skipped is written all the same if others have parts in it.
  return chosen
    .filter(({ item, isMade }) => isMade || (item.kind === "markers" && isPartOf(made, item.path)))
    .map(({ item }) => item);
}

async function check(files: Files, setting: Setting, options = {}): Promise<number> {
  const before = await prepare(files, setting);
  const folder = makeFolder(before);
  let at = 0;
  const run = await runAsked(
    folder,
    ({ kind, canGoBack }) => {
      if (kind !== "change") return "yes";
      const word = words[setting.answers[at++] ?? 0] ?? "yes";
      if (word === "back" && !canGoBack) return "no";
      // What a file says of itself is written with what is chosen of it, or not at all.
      if (word === "quit" && setting.todo) return "none";
      return word;
    },
    { ...options, todo: setting.todo, prettier: setting.prettier },
  );
  const after = readTree(folder);
  const chosen = chosenOf(run);
  const patched = new Patched({ ...before });
  for (const item of chosen) if (item.kind === "change" || item.kind === "markers") patched.apply(item.parts);
  const asked = new Set(run.asked.map(({ path }) => path));
  for (const item of run.asked)
    if (item.kind === "change") for (const { path } of item.parts) asked.add(path);
  for (const path of asked) expect(after[path], path).toBe(patched.texts[path]);
  for (const { path, error, references } of run.result.files) {
    expect(error?.code, path).not.toBe("internal-error");
    const isMade = (line: number, column: number) =>
      chosen.some((item) => isQuestion(item) && item.path === path && has(item, line, column));
    for (const { outcome, line, column, reason } of asked.has(path) && !error ? references : [])
      expect(outcome === "migrated", `${path}:${line}:${column} ${reason}`).toBe(
        isMade(line, column) || (isPartOf(chosen, path) && outcome === "migrated"),
      );
  }
  return chosen.length;
}

function isQuestion(item: Asked): item is Question {
  return item.kind === "change";
}

function has({ references }: Question, line: number, column: number): boolean {
  return references.some((one) => one.line === line && one.column === column);
}

/** Whether a change of another file was chosen that has parts in a file. */
function isPartOf(chosen: readonly Asked[], path: string): boolean {
  return chosen.some(
    (item) => isQuestion(item) && item.path !== path && item.parts.some((part) => part.path === path),
  );
}

describe("the sum of the diffs that were shown and chosen is what is written", () => {
  test(
    "of files by themselves",
    async () => {
      let made = 0;
      await fc.assert(
        fc.asyncProperty(some, settings, async (files, setting) => {
          made += await check(files, setting);
        }),
        { numRuns: runs(18) },
      );
      expect(made).toBeGreaterThan(30);
    },
    patience,
  );

  test(
    "of files that change together",
    async () => {
      let made = 0;
      const project = fc.constantFrom(...projects);
      await fc.assert(
        fc.asyncProperty(project, settings, async ({ input, options }, setting) => {
          made += await check(input, { ...setting, prettier: false, crlf: false }, options);
        }),
        { numRuns: runs(24) },
      );
      expect(made).toBeGreaterThan(40);
    },
    patience,
  );
});
