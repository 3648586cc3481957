import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { projects } from "../projects/load.js";
import { makeFolder } from "./temporary.js";

const parsed: string[] = [];

vi.mock("../../src/source/babel.js", async (original) => {
  const { parse } = await original<typeof import("../../src/source/babel.js")>();
  return {
    parse: (...given: Parameters<typeof parse>) => {
      parsed.push(given[0]);
      return parse(...given);
    },
  };
});

beforeEach(() => void parsed.splice(0));

/** How often the texts of files were parsed as a whole, before and after, with markers or without: the most of each. */
async function countParses(
  cwd: string,
  todo: boolean,
): Promise<{ input: number; result: number; files: number }> {
  const { files } = await migrateProject([], { cwd, dryRun: true, todo });
  const most = { input: 0, result: 0, files: files.length };
  const plain = (text: string) => text.replace(/^[ \t]*\/\/ TODO\(ddclient-migrate\): .*\n/gm, "");
  const count = (text: string) => parsed.filter((one) => plain(one) === plain(text)).length;
  for (const { source, code } of files) {
    most.input = Math.max(most.input, count(source!));
    if (plain(code!) !== plain(source!)) most.result = Math.max(most.result, count(code!));
  }
  return most;
}

it.each([
  [false, 17],
  [true, 17],
])(
  "parses each file of an extension once, and its result at most once; with markers: %s",
  async (todo, files) => {
    const cwd = makeFolder();
    cpSync(join(import.meta.dirname, "../../examples/legacy-extension"), cwd, { recursive: true });
    expect(await countParses(cwd, todo)).toEqual({ input: 1, result: 1, files });
  },
);

it.each(projects.flatMap(({ name, input }) => [false, true].map((todo) => [name, todo, input] as const)))(
  "parses each file of %s once, whoever asks for it; with markers: %s",
  async (_, todo, input) => {
    const { input: before, result } = await countParses(makeFolder(input), todo);
    expect(before).toBeLessThanOrEqual(1);
    expect(result).toBeLessThanOrEqual(1);
  },
);
