import { expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { createIo } from "./memory-io.js";

async function complain(args: string[], setting: Parameters<typeof createIo>[0] = {}) {
  const io = createIo(setting);
  const code = await main(args, io);
  expect(io.out()).toBe("");
  expect(code).toBe(2);
  return io.err();
}

test("suggests the nearest option for an unknown one", async () => {
  expect(await complain(["--dry-rum"])).toBe(
    "error: unknown option '--dry-rum'\n(Did you mean --dry-run?)\nRun ddclient-migrate --help for the options.\n",
  );
});

test("an argument can't reach the terminal unescaped", async () => {
  expect(await complain(["--\x1b[31mx"])).toContain("error: unknown option '--\\x1b[31mx'");
});

test.each([
  [["--format", "xml"], "Allowed choices are pretty, json, ndjson, sarif, github."],
  [["--client", "window"], "Allowed choices are keep, import."],
  [["--client"], "argument missing"],
  [["--concurrency", "0"], "It has to be a whole number from 1 on."],
  [["--concurrency", "-1"], "It has to be a whole number from 1 on."],
  [["--concurrency", "1.5"], "It has to be a whole number from 1 on."],
  [["--concurrency", "many"], "It has to be a whole number from 1 on."],
  [["--output"], "argument missing"],
  [["--output", ""], "--output needs the name of a file."],
  [["--html", ""], "--html needs the name of a file."],
  [["--html", "a", "--output", "a"], "--html and --output name the same file: give each its own."],
  [["--html", "a", "--list-api"], "--html is for the report of a run: leave it out with --list-api."],
  [["--check", "--interactive"], "--check only reports and --interactive asks what to change"],
  [["--verify", "--stdin-filepath", "a.ts"], "--verify checks a whole project"],
  [["-i"], "--interactive needs a terminal to ask on"],
  [["-i", "--format", "json"], "--interactive with --format json needs --output <file> for the report."],
  [["-i", "--stdin-filepath", "a.ts"], "which --stdin-filepath leaves no input for"],
  [["--stdin-filepath", "a.ts", "src"], "leave the paths out"],
  [["--stdin-filepath", ""], "--stdin-filepath needs the path that the text would have."],
  [["--stdin-filepath", "a.ts", "--format", "json"], "--stdin-filepath prints the result on standard output"],
  [
    ["--diff", "--format", "sarif"],
    "--diff prints the patch on standard output: give the sarif report a file",
  ],
  [["--list-api", "--format", "sarif"], "--list-api prints as pretty or json, not as sarif."],
])("%j is refused", async (args, message) => {
  const text = await complain(args);
  expect(text).toContain(message);
  expect(text).toContain("Run ddclient-migrate --help for the options.");
});

test("--stdin-filepath with nothing piped in says how to", async () => {
  expect(await complain(["--stdin-filepath", "a.ts"], { isTTY: true })).toContain(
    "nothing is piped in; e.g. ddclient-migrate --stdin-filepath a.ts < a.ts",
  );
});

test("--help goes to standard output and names what the table has", async () => {
  const io = createIo();
  expect(await main(["--help"], io)).toBe(0);
  expect(io.err()).toBe("");
  for (const text of [
    "--stdin-filepath <path>",
    "backend.execInContainer,",
    "Exit codes:",
    "--no-types",
    "--client <origin>",
  ]) {
    expect(io.out()).toContain(text);
  }
});

test("--version is the package's", async () => {
  const io = createIo();
  expect(await main(["--version"], io)).toBe(0);
  expect(io.out()).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});
