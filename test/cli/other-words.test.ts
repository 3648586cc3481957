import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { makeFolder } from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import { migratable, migrated } from "./run-command.js";

async function complain(args: string[], cwd = makeFolder({ "a.ts": migratable })) {
  const io = createIo({ cwd });
  const code = await main(args, io);
  expect([code, io.out()]).toEqual([2, ""]);
  expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(migratable);
  return io.err();
}

const left = (option: string) =>
  `Changes are made without an option: leave ${option} out. --dry-run or --diff shows them first.`;

test.each([
  ["--fix", left("--fix")],
  ["--write", left("--write")],
  ["-w", left("-w")],
  ["--apply", left("--apply")],
  [
    "--yes",
    "Changes are made without an option, and nobody is asked without --interactive: leave --yes out.",
  ],
  ["-y", "Changes are made without an option, and nobody is asked without --interactive: leave -y out."],
  ["-v", "Say --version for the version, or --verbose for more of the report."],
  ["-V", "Say --version."],
  ["--dry", "Say --dry-run, or --diff for a patch."],
  ["-n", "Say --dry-run (or -d), or --diff for a patch."],
  ["--preview", "Say --dry-run, or --diff for a patch."],
  ["--check-only", "Say --check."],
  ["--list-different", "Say --check."],
  ["-l", "Say --check."],
  ["--silent", "Say --quiet."],
  ["-q", "Say --quiet."],
  ["--json", "Say --format json."],
  ["--sarif", "Say --format sarif."],
  ["-f", "Say --format and one of its names, or --force to change files with uncommitted changes."],
  ["-o", "Say --output <file>."],
  ["--ignore-pattern", "Say '!<glob>' after the paths."],
])("%s says what to say instead", async (option, instead) => {
  expect(await complain([option, "."])).toBe(
    `error: unknown option '${option}'\n(Instead: ${instead})\nRun ddclient-migrate --help for the options.\n`,
  );
});

const none = (word: string) => `There is no command ${word}, and nothing of that name here.`;
const migrates = (word: string) => `ddclient-migrate migrates without a command: leave ${word} out.`;

test.each([
  ["help", "Say ddclient-migrate --help."],
  ["version", "Say ddclient-migrate --version."],
  ["fix", migrates("fix")],
  ["write", migrates("write")],
  ["migrate", migrates("migrate")],
  ["run", migrates("run")],
  ["check", "Say ddclient-migrate --check."],
  ["lint", "Say ddclient-migrate --check."],
  ["diff", "Say ddclient-migrate --diff."],
  ["dry-run", "Say ddclient-migrate --dry-run."],
  ["list", "Say ddclient-migrate --list-api."],
  ["list-api", "Say ddclient-migrate --list-api."],
])("%s says what to say instead", async (word, instead) => {
  expect(await complain([word])).toBe(
    `error: ${none(word)} ${instead}\nRun ddclient-migrate --help for the options.\n`,
  );
});

test("a folder of such a name is migrated", async () => {
  const cwd = makeFolder({ "a.ts": migratable });
  mkdirSync(join(cwd, "fix"));
  writeFileSync(join(cwd, "fix/b.ts"), migratable);
  const io = createIo({ cwd });
  expect(await main(["fix", "--force"], io)).toBe(0);
  expect(readFileSync(join(cwd, "fix/b.ts"), "utf8")).toBe(migrated);
  expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(migratable);
});
