import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { runWithFaults } from "./run-with-faults.js";
import { after, before } from "./tree.js";

const changed = "x/b.ts changed on disk while it was being migrated, and was left alone. Run again.";
const gone = "x/b.ts could not be read: it is gone. Check that it is there and who may read it.";

/** One at a time, so that it is known which file is next. */
const args = ["--concurrency", "1", "--format", "json"];

async function run(faults: readonly object[]) {
  const folder = makeFolder({ "a.ts": before, "x/b.ts": before, "y/c.ts": before });
  const outcome = await runWithFaults([...args, "--force"], { cwd: folder, faults });
  // The others are done, whatever happens to this one, and nothing else is left.
  for (const path of ["a.ts", "y/c.ts"]) expect(readFileSync(join(folder, path), "utf8")).toBe(after);
  expect(readdirSync(folder).filter((name) => name !== "x")).toEqual(["a.ts", "y"]);
  expect(readdirSync(join(folder, "y"))).toEqual(["c.ts"]);
  expect(outcome.code).toBe(2);
  const report = JSON.parse(outcome.stdout);
  expect(report.summary).toMatchObject({ changed: 2, errors: 1 });
  expect(outcome.stderr).toContain("✖ x/b.ts  ");
  return { folder, error: report.files.find((file: { path: string }) => file.path === "x/b.ts").error };
}

// What happens to x/b.ts, before or after an operation on it. It is read twice: to migrate it, and before it is replaced.
const file = "/x/b.ts";

describe("a file that goes while the program runs", () => {
  test.each([
    ["before it is read", { on: "stat", when: "before", deed: "remove" }, "unreadable", gone],
    [
      "with its folder, before it is read",
      { on: "stat", when: "before", deed: "remove-folder" },
      "unreadable",
      gone,
    ],
    [
      "after it was read",
      { on: "readFile", nth: 1, when: "after", deed: "remove" },
      "changed-on-disk",
      changed,
    ],
    [
      "with its folder, after it was read",
      { on: "readFile", nth: 1, when: "after", deed: "remove-folder" },
      "changed-on-disk",
      changed,
    ],
    [
      "when it was compared",
      { on: "readFile", nth: 2, when: "after", deed: "remove" },
      "changed-on-disk",
      changed,
    ],
  ])("%s", async (_, fault, code, message) => {
    const { folder, error } = await run([{ ...fault, file }]);
    expect(error).toMatchObject({ code, message });
    expect(existsSync(join(folder, file))).toBe(false);
  });
});

describe("a file that somebody else writes while the program runs", () => {
  test.each([
    ["after it was read", { on: "readFile", nth: 1, when: "after", deed: "edit" }],
    ["before it is compared", { on: "lstat", when: "before", deed: "edit" }],
  ])("%s", async (_, fault) => {
    const { folder, error } = await run([{ ...fault, file }]);
    expect(error).toMatchObject({ code: "changed-on-disk", message: changed });
    expect(readFileSync(join(folder, file), "utf8")).toBe("somebody else's\n");
    expect(readdirSync(join(folder, "x"))).toEqual(["b.ts"]);
  });

  test("a folder that takes its place", async () => {
    const { folder, error } = await run([
      { on: "readFile", nth: 1, when: "after", deed: "make-folder", file },
    ]);
    expect(error).toMatchObject({ code: "changed-on-disk", message: changed });
    expect(statSync(join(folder, file)).isDirectory()).toBe(true);
  });
});
