import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../cli/run-command.js";
import { makeFolder } from "../run/temporary.js";
import { giveAway, ordinaryUser } from "./ordinary-user.js";
import { after, before } from "./tree.js";

const paths = ["a.ts", "closed/b.ts", "locked/c.ts", "read-only.ts", "secret.ts", "z.ts"];
const modes = { closed: 0o000, locked: 0o555, "read-only.ts": 0o444, "secret.ts": 0o000 };

describe.skipIf(ordinaryUser === null)("a user who may not do everything", () => {
  test("is told what to do about files and folders that can't be read or written; the others are done", async () => {
    const folder = makeFolder(Object.fromEntries(paths.map((path) => [path, before])));
    giveAway(folder);
    for (const [path, mode] of Object.entries(modes)) chmodSync(join(folder, path), mode);
    const run = () => runCommand(["--force"], { cwd: folder, user: ordinaryUser! });
    const { code, stdout } = await run();
    chmodSync(join(folder, "closed"), 0o755);
    expect(code).toBe(2);
    const writable = (within: string) =>
      `could not be written: permission denied. Make it and its folder (${within}) writable, then run again.`;
    for (const line of [
      "✔ a.ts  1 migrated",
      "✖ closed  The folder closed could not be read: permission denied. Check who may read it.",
      `✖ locked/c.ts  ${writable(join(folder, "locked"))}`,
      `✖ read-only.ts  ${writable(folder)}`,
      "✖ secret.ts  could not be read: permission denied. Check that it is there and who may read it.",
      "✔ z.ts  1 migrated",
    ])
      expect(stdout).toContain(line);
    chmodSync(join(folder, "secret.ts"), 0o644);
    const texts = () => paths.map((path) => readFileSync(join(folder, path), "utf8"));
    expect(texts()).toEqual([after, before, before, before, before, after]);

    for (const path of Object.keys(modes)) chmodSync(join(folder, path), 0o755);
    expect(await run()).toMatchObject({ code: 0 });
    expect(texts()).toEqual(paths.map(() => after));
    expect(readdirSync(folder).length + readdirSync(join(folder, "locked")).length).toBe(7);
  });
});
