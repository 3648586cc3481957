import { execFileSync, fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";
import { describe, expect, test } from "vitest";
import { lock } from "../../../fronts/bulk/campaign/lock.js";
import { makeFolder } from "../../run/temporary.js";

/** The number of a process that has ended. */
const deadPid = Number(execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }));
const holder = (more: object = {}) =>
  JSON.stringify({ pid: deadPid, host: hostname(), began: "1", since: "2026-01-01T00:00:00.000Z", ...more });

/** As a file that node can run. */
async function bundle(module: string, file: string): Promise<string> {
  await build({ input: fileURLToPath(new URL(module, import.meta.url)), platform: "node", output: { file } });
  return pathToFileURL(file).href;
}

describe("a lock", () => {
  test("is there until it is given back", () => {
    const folder = makeFolder();
    const unlock = lock(folder, "lock");
    expect(JSON.parse(readFileSync(join(folder, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
    expect(() => lock(folder, "lock")).toThrow("Wait for it, or end it.");
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ["of a dead process", holder()],
    ["of a process whose number another one has", holder({ pid: process.pid })],
    ["that is damaged", "{"],
    ["that is empty", ""],
  ])("%s is taken over", (_, text) => {
    const folder = makeFolder({ lock: text });
    lock(folder, "lock")();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of another machine is not", () => {
    const folder = makeFolder({ lock: holder({ host: "another.example" }) });
    expect(() => lock(folder, "lock")).toThrow(/on another\.example.* remove ".*lock"/);
    expect(existsSync(join(folder, "lock"))).toBe(true);
  });

  test("of a dead process is taken over by one, of however many that want it", async () => {
    const folder = makeFolder({ lock: holder() });
    const program = join(folder, "program.mjs");
    const module = await bundle("../../../fronts/bulk/campaign/lock.ts", join(folder, "lock.mjs"));
    writeFileSync(
      program,
      `import { lock } from ${JSON.stringify(module)};
       process.send("ready");
       process.on("message", () => { try { lock(${JSON.stringify(folder)}, "lock"); process.send("got"); } catch { process.send("not"); } });`,
    );
    const children = Array.from({ length: 6 }, () => fork(program));
    const say = () =>
      Promise.all(children.map((child) => new Promise((resolve) => child.once("message", resolve))));
    await say();
    const answers = say();
    for (const child of children) child.send("go");
    expect((await answers).sort()).toEqual(["got", "not", "not", "not", "not", "not"]);
    for (const child of children) child.kill("SIGKILL");
  });
});
