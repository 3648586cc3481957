import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../../fronts/cli/options.js";
import { addFiles, isWindows, makeFolder, makeRepository } from "../run/temporary.js";
import { runHere } from "./memory-io.js";
import { broken, clean, manual, migratable, runCommand, script } from "./run-command.js";

type Files = Readonly<Record<string, string>>;

// `--quiet` has its say in the first, which people read.
const variants = formats.flatMap((format, index) => [
  ["--format", format],
  ...(index === 0 ? [["--format", format, "--quiet"]] : []),
]);

describe.each(variants.map((args, index) => [args.join(" "), args, index] as const))(
  "%s",
  (_, args, index) => {
    // What is true of a process is shown by those of the first two; the others are the same code.
    const run = index < 2 ? runCommand : runHere;
    const codeOf = async (files: Record<string, string>, ...more: string[]) => {
      return (await run([...args, ...more], { cwd: makeRepository(files) })).code;
    };

    test("0 when it is done, leftovers included", async () => {
      expect(await codeOf({ "a.ts": migratable, "b.ts": manual })).toBe(0);
    });

    test("1 when --check finds what can be migrated or what can't, else 0", async () => {
      expect(await codeOf({ "a.ts": migratable }, "--check")).toBe(1);
      expect(await codeOf({ "a.ts": manual }, "--check")).toBe(1);
      expect(await codeOf({ "a.ts": clean }, "--check")).toBe(0);
    });

    test("0 when all that --check finds is ignored", async () => {
      const ignored = `// ddclient-migrate-ignore: for now\n${migratable}`;
      expect(await codeOf({ "a.ts": ignored }, "--check")).toBe(0);
      expect(await codeOf({ "a.ts": `${ignored}${manual}` }, "--check")).toBe(1);
    });

    test("1 when --check finds something in another language", async () => {
      const page = "<b onclick=\"window.ddClient.toastError('no')\">No</b>\n";
      expect(await codeOf({ "a.ts": clean, "a.html": page }, "--check")).toBe(1);
      expect(await codeOf({ "a.html": page }, "--check")).toBe(1);
      expect(await codeOf({ "a.ts": clean, "a.html": page })).toBe(0);
      expect(await codeOf({ "a.ts": clean, "a.html": "<b>ddClient.toastError</b>\n" }, "--check")).toBe(0);
    });

    test("2 when a file can't be parsed, with --check, too", async () => {
      expect(await codeOf({ "a.ts": migratable, "b.ts": broken }, "--check")).toBe(2);
    });

    test("2 when there is no such path", async () => {
      expect(await codeOf({ "a.ts": migratable }, "missing")).toBe(2);
    });

    test("2 when --check has no code to look at", async () => {
      const check = async (...given: string[]) => {
        const cwd = makeFolder({ "empty/": "", "docs/a.txt": "Text\n", "src/a.ts": clean });
        return await run([...args, "--check", ...given], { cwd });
      };
      for (const given of [["empty"], ["docs"], ["docs/a.txt"], ["src", "!src/a.ts"]]) {
        const { code, stderr } = await check(...given);
        expect([given, code, stderr]).toEqual([
          given,
          2,
          expect.stringMatching(/^error: --check found no file with code to look at\./m),
        ]);
      }
      expect(await check("src", "docs")).toMatchObject({ code: 0 });
      expect(await codeOf({})).toBe(0);
    });

    test("2 when everything was left because it isn't committed", async () => {
      const inGit = async (committed: Files, later: Files, ...more: string[]) => {
        const cwd = makeRepository(committed);
        addFiles(cwd, later);
        return await run([...args, ...more], { cwd });
      };
      const changed = { "a.ts": `${migratable}// mine\n` };
      const { code, stderr } = await inGit({ "a.ts": migratable, "b.ts": manual }, changed);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^error: Nothing was changed, .*--force\.$/m),
      ]);
      expect(await inGit({}, { "a.ts": migratable })).toMatchObject({ code: 2 });
      expect(await inGit({ "a.ts": migratable, "b.ts": migratable }, changed)).toMatchObject({ code: 0 });
      expect(await inGit({ "a.ts": manual }, { "a.ts": `${manual}// mine\n` })).toMatchObject({ code: 0 });
      for (const option of ["--force", "--dry-run"])
        expect(await inGit({ "a.ts": migratable }, changed, option)).toMatchObject({ code: 0 });
    });
  },
);

test.skipIf(isWindows)("2 with one line when the working directory is gone", async () => {
  const cwd = makeFolder({ "gone/": "" });
  const gone = join(cwd, "gone");
  const start = `cd '${gone}' && rmdir '${gone}' && exec '${process.execPath}' '${script}'`;
  for (const more of ["", " --check", " --stdin-filepath a.ts --format json --output x"]) {
    mkdirSync(gone, { recursive: true });
    const { status, stdout, stderr } = spawnSync("sh", ["-c", start + more], { encoding: "utf8", input: "" });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "error: The working directory is gone. Change to one that exists, and run again.\n",
    });
  }
});
