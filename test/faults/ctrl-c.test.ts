import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { migratable, startCommand } from "../cli/run-command.js";
import { isWindows, makeRepository } from "../run/temporary.js";
import { startWithFaults } from "./run-with-faults.js";

/** How long the command may go on after Ctrl+C, in milliseconds: a second, where the machine has nothing else to do. */
const patience = 5_000;

/** Types that keep the compiler busy for a minute and more, without a moment in which it listens to anything. */
const slowTypes = `import { list } from "./a.js";
list();
type Grown<Seed, All extends unknown[] = []> = All["length"] extends 900 ? All : Grown<Seed, [...All, Seed]>;
${Array.from({ length: 5000 }, (_, index) => `export const n${index}: Grown<${index}>["length"] = 900;\n`).join("")}`;

type Started = ReturnType<typeof startCommand>;

/** Sends Ctrl+C, and waits for the end. */
async function interrupt({ child, finished }: Started) {
  const start = performance.now();
  child.kill("SIGINT");
  return { ...(await finished), took: performance.now() - start };
}

/** Waits until the command says something. */
async function hear({ child }: Started, text: string): Promise<void> {
  let heard = "";
  await new Promise<void>((resolve) => {
    child.stderr!.on("data", (chunk) => {
      heard += chunk;
      if (heard.includes(text)) resolve();
    });
  });
}

describe.skipIf(isWindows)("Ctrl+C", () => {
  test("ends a run while types are checked, which says so and has changed nothing", async () => {
    const cwd = makeRepository({
      "a.ts": migratable,
      "b.ts": slowTypes,
      "tsconfig.json": '{ "compilerOptions": { "strict": true, "skipLibCheck": true, "types": [] } }',
    });
    const started = startCommand(["--verify"], { cwd });
    await setTimeout(4_000);
    const { code, stderr, took } = await interrupt(started);
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr:
        "stopping…\nnote: The run was stopped before any file was changed. Run it again to go on.\n" +
        "Stopped by Ctrl+C: 0 files changed, the others are as they were.\n",
    });
    expect(took).toBeLessThan(patience);
    expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(migratable);
  });

  test("pressed again ends a run that hangs, with the same exit code and nothing half written", async () => {
    const cwd = makeRepository({ "a.ts": migratable });
    const faults = [{ on: "rename", when: "before", deed: "hang" }];
    const started = startWithFaults([], { cwd, faults });
    await hear(started, "[hangs]");
    const says = hear(started, "stopping…");
    started.child.kill("SIGINT");
    await says;
    await setTimeout(200);
    expect(started.child.exitCode).toBeNull();
    const { code, took } = await interrupt(started);
    expect(code).toBe(130);
    expect(took).toBeLessThan(patience);
    expect(readdirSync(cwd).sort()).toEqual([".git", "a.ts"]);
    expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(migratable);
  });
});
