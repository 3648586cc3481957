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

/** How often the texts of files were parsed as a whole, before and after: the most of each. */
async function countParses(cwd: string): Promise<{ input: number; result: number; files: number }> {
  const { files } = await migrateProject([], { cwd, dryRun: true });
  const most = { input: 0, result: 0, files: files.length };
  const count = (text: string | null) => parsed.filter((one) => one === text).length;
  for (const { source, code } of files) {
    most.input = Math.max(most.input, count(source));
    if (code !== source) most.result = Math.max(most.result, count(code));
  }
  return most;
}

it("parses each file of an extension once, and its result at most once", async () => {
  const cwd = makeFolder();
  cpSync(join(import.meta.dirname, "../../examples/legacy-extension"), cwd, { recursive: true });
  expect(await countParses(cwd)).toEqual({ input: 1, result: 1, files: 14 });
});

it.each(projects.map(({ name, input }) => [name, input] as const))(
  "parses each file of %s once, whoever asks for it",
  async (_, input) => {
    const { input: before, result } = await countParses(makeFolder(input));
    expect(before).toBeLessThanOrEqual(1);
    expect(result).toBeLessThanOrEqual(1);
  },
);
