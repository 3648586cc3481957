import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../cli/run-command.js";
import { makeFolder } from "../run/temporary.js";
import { canMount, runOnMount } from "./mount.js";
import { runWithFaults } from "./run-with-faults.js";
import { after, before } from "./tree.js";

const full = "could not be written: the disk is full. Free some space there, then run again.";

describe("a disk error in the middle of writing", () => {
  const operations = ["open", "handle.writeFile", "handle.sync", "handle.chmod", "rename"];

  test.each(operations)("in %s: the file stays, the others are done, running again finishes", async (on) => {
    const folder = makeFolder({ "a.ts": before, "b.ts": before, "c.ts": before });
    const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    // Opening is asked for other files, too.
    const nth = on === "open" ? { file: ".tmp", nth: 2 } : { nth: 2 };
    const faults = [{ on, ...nth, code: "ENOSPC" }];
    const outcome = await runWithFaults(["--force", "--concurrency", "1"], { cwd: folder, faults });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain(`✖ b.ts  ${full}`);
    expect(outcome.stdout).toContain("Migrated 2 of 3 uses of the old client API in 2 files; 1 is left.");
    expect(read()).toEqual([after, before, after]);
    expect(await runCommand(["--force"], { cwd: folder })).toMatchObject({ code: 0 });
    expect(read()).toEqual([after, after, after]);
  });

  test("when what was written can't be removed either, the next run does it", async () => {
    const folder = makeFolder({ "a.ts": before, "b.ts": before });
    const faults = [
      { on: "rename", nth: 1, code: "EIO" },
      { on: "rm", file: ".tmp", nth: 1, code: "EIO" },
    ];
    const outcome = await runWithFaults(["--force", "--concurrency", "1"], { cwd: folder, faults });
    expect(outcome.stdout).toContain("✖ a.ts  could not be written: the disk gave an error.");
    expect(readdirSync(folder)).toEqual([
      expect.stringMatching(/^\.ddclient-migrate-.*\.tmp$/),
      "a.ts",
      "b.ts",
    ]);
    // It looks, but doesn't touch.
    await runCommand(["--dry-run"], { cwd: folder });
    expect(readdirSync(folder)).toHaveLength(3);
    expect(await runCommand(["--force"], { cwd: folder })).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(["a.ts", "b.ts"]);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(after);
  });
});

describe.skipIf(!canMount)("a file system of its own", () => {
  const names = ["a.ts", "b.ts", "c.ts", "d.ts"];
  // One page is left: too little for any of the large files, and enough for a part of it, or for the small one.
  const small = { before: "window.ddClient.listImages()", after: "window.ddClient.docker.listImages()" };
  const large = Object.fromEntries(names.map((name) => [name, before]));
  const files = { ...large, "small.ts": small.before };

  test("that is full keeps every file, and what still fits is done", () => {
    const result = runOnMount(files, { left: 1 }, ["--force", "--concurrency", "1"]);
    expect(result.code).toBe(2);
    for (const name of names) expect(result.stdout).toContain(`✖ ${name}  ${full}`);
    expect(result.files).toEqual({ ...files, "small.ts": small.after });
  });

  test("that is full keeps every file when several are written at once", () => {
    const result = runOnMount(files, { left: 1 }, ["--force", "--concurrency", "5"]);
    expect(result.code).toBe(2);
    expect([small.before, small.after]).toContain(result.files["small.ts"]);
    expect({ ...result.files, "small.ts": small.before }).toEqual(files);
  });

  test("that is read-only keeps every file, and says what to do", () => {
    const result = runOnMount(files, { readOnly: true }, ["--force"]);
    expect(result.code).toBe(2);
    expect(result.files).toEqual(files);
    expect(result.stdout).toMatch(
      /✖ a\.ts {2}could not be written: the file system is read-only\. Make it and its folder \(\S+\) writable, then run again\./,
    );
  });
});
