import { spawn, spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { addFiles, makeFolder } from "./run/temporary.js";

const repository = fileURLToPath(new URL("..", import.meta.url));
const script = join(repository, "test/properties/fuzz.js");

let folder: string;

/** A small project with two property tests: one that holds, one that doesn't. */
beforeAll(() => {
  const setup = JSON.stringify(join(repository, "test/setup.ts"));
  folder = makeFolder({
    "vitest.config.mjs": `export default { test: { include: ["**/*.test.mjs"], setupFiles: [${setup}] } };\n`,
  });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  writeProperty("good", "n >= 0");
  writeProperty("bad", "n < 50");
});

function writeProperty(name: string, condition: string): void {
  const runs = JSON.stringify(join(repository, "test/properties/runs.ts"));
  const code = [
    'import fc from "fast-check";',
    'import { test } from "vitest";',
    `import { runs } from ${runs};`,
    `test("${name}", () => fc.assert(fc.property(fc.nat(), (n) => ${condition}), { numRuns: runs(100) }));`,
  ].join("\n");
  addFiles(folder, { [`${name}/some.test.mjs`]: code });
}

function fuzz(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("npm run fuzz", () => {
  test("prints the seed of each round, and how many cases there were", () => {
    const { status, stdout } = fuzz("--runs", "2", "--scale", "3", "--seed", "41", "good");
    expect(stdout).toBe(
      "Round 1: seed 41\n  passed; 300 cases so far\nRound 2: seed 42\n  passed; 600 cases so far\n",
    );
    expect(status).toBe(0);
  });

  test("begins with another seed each time", () => {
    const [first, second] = [fuzz("--runs", "1", "good"), fuzz("--runs", "1", "good")];
    expect(first.stdout).toMatch(/^Round 1: seed \d+\n/);
    expect(second.stdout).not.toBe(first.stdout);
  });

  test("ends at a failure and says how to repeat it", () => {
    const { status, stdout } = fuzz("--seed", "7", "--scale", "2", "bad");
    expect(status).toBe(1);
    expect(stdout).toContain("Counterexample: [50]");
    const repeat = "FUZZ_SEED=7 FUZZ_SCALE=2 npx vitest run --testTimeout=0 bad\n";
    expect(stdout.endsWith(`Seed 7 failed. To repeat it:\n  ${repeat}`)).toBe(true);
  });

  test("ends well when the time is up", () => {
    const { status, stdout } = fuzz("--minutes", "0.001", "good");
    expect(stdout).toMatch(/Stopped after \d+ cases\.\n$/);
    expect(status).toBe(0);
  });

  test.skipIf(process.platform === "win32")("ends well when it is interrupted", async () => {
    const child = spawn(process.execPath, [script, "good"], { cwd: folder });
    child.stdout.once("data", () => child.kill("SIGINT"));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(0);
  });

  test.skipIf(process.platform === "win32")("leaves nothing running when the time is up", async () => {
    addFiles(folder, {
      "endless/some.test.mjs":
        'import { writeFileSync } from "node:fs";\nimport { test } from "vitest";\n' +
        'test("endless", () => {\n  writeFileSync("endless/pid", String(process.pid));\n  for (;;);\n});\n',
    });
    expect(fuzz("--minutes", "0.1", "endless").stdout).toContain("Stopped after 0 cases.");
    const worker = Number(readFileSync(join(folder, "endless/pid"), "utf8"));
    await expect.poll(() => isRunning(worker), { timeout: 5000 }).toBe(false);
  });

  test("refuses what is no number", () => {
    const { status, stderr } = fuzz("--runs", "many");
    expect(stderr).toContain("It is no number above 0.");
    expect(status).toBe(1);
  });
});
