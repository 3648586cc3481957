import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtures } from "./fixtures/load.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const jscodeshift = join(
  dirname(createRequire(import.meta.url).resolve("jscodeshift/package.json")),
  "bin/jscodeshift.js",
);
const transform = join(root, "dist/transforms/ddclient-v1.js");

// What is compared is text, whatever the terminal or CI asks for.
const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };

/** Every fixture that jscodeshift's extensions cover, and one that Prettier formats. */
const inputs = fixtures
  .filter(({ path }) => /\.(?:tsx?|jsx?)$/.test(path))
  .map(({ topic, path, input }) => ({ file: join(topic, path.replaceAll(".", "-"), path), input }));

let folder: string;
const inCommand = (file: string) => join(folder, "command", file);
const inShift = (file: string) => join(folder, "jscodeshift", file);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ddclient-migrate-"));
  const formatted = {
    file: "formatted/page.ts",
    input: 'window.ddClient.execHostCmd("one two three four five six seven eight nine ten eleven twelve");\n',
  };
  for (const { file, input } of [...inputs, formatted]) {
    mkdirSync(dirname(inCommand(file)), { recursive: true });
    writeFileSync(inCommand(file), input);
    // A package each: jscodeshift looks at one file at a time.
    writeFileSync(join(dirname(inCommand(file)), "package.json"), "{}");
  }
  writeFileSync(inCommand("formatted/.prettierrc"), "{}");
  inputs.push(formatted);
  cpSync(join(folder, "command"), join(folder, "jscodeshift"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the real jscodeshift gives byte for byte what the command gives", () => {
  const command = spawnSync(
    process.execPath,
    [join(root, "dist/bin/ddclient-migrate.js"), "--no-types", "--force", "command"],
    {
      cwd: folder,
      env,
    },
  );
  expect(command.stderr.toString()).not.toContain("error");
  const shift = spawnSync(
    process.execPath,
    [
      jscodeshift,
      "-t",
      transform,
      "--extensions=ts,tsx,js,jsx",
      "--parser=tsx",
      "--run-in-band",
      "jscodeshift",
    ],
    { cwd: folder, env },
  );
  expect(shift.stdout.toString()).toMatch(/\b0 errors/);
  let changed = 0;
  for (const { file, input } of inputs) {
    const expected = readFileSync(inCommand(file));
    expect(readFileSync(inShift(file)), file).toEqual(expected);
    if (expected.toString() !== input) changed++;
  }
  expect(changed).toBeGreaterThan(10);
});

test("a file that can't be parsed is an error to jscodeshift, and stays", () => {
  const broken = join(folder, "broken.ts");
  writeFileSync(broken, "window.ddClient.execHostCmd(\n");
  const shift = spawnSync(process.execPath, [jscodeshift, "-t", transform, "--run-in-band", broken], {
    cwd: folder,
    env,
  });
  expect(shift.stdout.toString()).toMatch(/\b1 errors/);
  expect(readFileSync(broken, "utf8")).toBe("window.ddClient.execHostCmd(\n");
});
