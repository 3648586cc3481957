import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Outcome, runCommand } from "../cli/run-command.js";
import { isWindows } from "../run/temporary.js";
import { buildRepository, copyRepository, type HostileRepository, outsideText } from "./build-repository.js";
import { Canary } from "./canary.js";
import { findHazards } from "./hazards.js";
import { hostile, hostileNames, leftover, movable } from "./hostile-text.js";
import { nested } from "./programs.js";

const patience = 60_000;
/** All but the files that are nested deeply; they have nothing to show. */
const paths = ["!nested"];
const path = [".", "", "node_modules/.bin", "./node_modules/.bin", process.env.PATH].join(":");

describe.skipIf(isWindows).concurrent("the program in a hostile repository", () => {
  let canary: Canary;
  let repository: HostileRepository;
  let folder: string;
  let outside: string;
  beforeAll(() => {
    canary = new Canary();
    repository = buildRepository(canary);
    ({ folder, outside } = repository);
  });

  async function run(args: readonly string[], setting: Partial<Parameters<typeof runCommand>[1]> = {}) {
    const { env, ...rest } = setting;
    const outcome = await runCommand(args, { cwd: folder, ...rest, env: { PATH: path, ...env } });
    // One that hangs is killed.
    expect(outcome.signal).toBe(null);
    expectNothingRan();
    return outcome;
  }

  function expectNothingRan() {
    expect(canary.sprung()).toEqual([]);
    expect(readFileSync(join(outside, "outside.ts"), "utf8")).toBe(outsideText);
  }

  function expectSafe({ stdout, stderr }: Outcome, colored = false) {
    expect(findHazards(stdout, colored)).toEqual([]);
    expect(findHazards(stderr, colored)).toEqual([]);
  }

  it("migrates", async () => {
    const copy = copyRepository(repository);
    const outcome = await run([], { cwd: copy });
    expectSafe(outcome);
    // broken.ts and the repository whose files are elsewhere can't be done.
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain("src/new\\n::error file=x::owned.ts");
    expect(outcome.stdout).toContain("\\x1b[5m");
    const read = (name: string) => readFileSync(join(copy, name), "utf8");
    const moved = movable.replace("toastError", "desktopUI.toast.error");
    for (const name of hostileNames) expect(read(name)).toBe(`${moved}${leftover}`);
    for (const name of Object.keys(nested))
      expect(read(`nested/${name}.tsx`)).toMatch(/desktopUI|extension|docker\.cli/);
    expect(read("src/plain.ts")).toBe('window.ddClient.docker.listContainers("x");\n');
    expect(read("ignored/a.ts")).toContain(".docker.");
    expect(existsSync(join(copy, "owned.ts"))).toBe(false);
    expect(outcome.stderr).toContain("is code or names a package, and was not run");
    expect(outcome.stderr).toContain("names plugins, which are code and were not run");
    expect(outcome.stderr).toContain(
      "would read prettier/long-config/.prettierrc.json, which is no ordinary file",
    );
    expect(outcome.stderr).toContain("would read pipe/.prettierrc, which is no ordinary file");
  });

  it.each([
    "--dry-run --verbose",
    "--dry-run --unsafe --no-prettier --no-ignore",
    "--check --todo",
    "--quiet --check",
    "--dry-run --format github",
    "--interactive",
  ])("is safe to look at: %s", async (options) => {
    const outcome = await run([...options.split(" "), ...paths]);
    expectSafe(outcome);
    expect(outcome.code).toBe(2);
  });

  it.each(["json", "sarif"])("--format %s is data, and safe to look at, too", async (format) => {
    const outcome = await run(["--dry-run", "--format", format, ...paths]);
    expectSafe(outcome);
    const text = JSON.stringify(JSON.parse(outcome.stdout));
    expect(text).toContain(JSON.stringify(hostile).slice(1, -1).slice(0, 12));
    expect(outcome.code).toBe(2);
  });

  it("colours are its own, and a report in a file has none", async () => {
    const colored = await run(["--dry-run", ...paths], { env: { FORCE_COLOR: "1" } });
    expectSafe(colored, true);
    expect(colored.stdout).toContain("\x1b[36m");
    const report = join(outside, "report.txt");
    expectSafe(await run(["--dry-run", "--output", report, ...paths], { env: { FORCE_COLOR: "1" } }), true);
    expect(findHazards(readFileSync(report, "utf8"))).toEqual([]);
  });

  it("--diff names files as git does, and git applies it", async () => {
    const { stdout, stderr, code } = await run(["--diff", ...paths]);
    const headers = stdout.split("\n").filter((line) => /^(?:diff --git |--- |\+\+\+ )/.test(line));
    expect(headers.length).toBeGreaterThan(3 * hostileNames.length);
    expect(findHazards(headers.join("\n").replaceAll("##[", ""))).toEqual([]);
    expect(findHazards(stderr)).toEqual([]);
    expect(code).toBe(2);
    const copy = copyRepository(repository);
    // git applies it without the repository's own configuration, which would spring the traps.
    const harmless = [
      "-c",
      "core.fsmonitor=",
      "-c",
      "filter.trap.clean=",
      "-c",
      "filter.trap.smudge=",
      "-c",
      "core.hooksPath=",
    ];
    const applied = spawnSync("git", [...harmless, "apply", "--unidiff-zero", "-"], {
      cwd: copy,
      input: stdout,
    });
    expect(applied.stderr.toString()).toBe("");
    expect(readFileSync(join(copy, hostileNames[0]!), "utf8")).toContain("desktopUI.toast.error");
  });

  // Elsewhere `script` has other options.
  it.skipIf(process.platform !== "linux")("on a terminal, too", async () => {
    const script = join(import.meta.dirname, "../../dist/bin/ddclient-migrate.js");
    for (const [args, input] of [
      ["--diff src", ""],
      ["--interactive src", "y\n?\nn\nd\nq\n"],
    ] as const) {
      const copy = copyRepository(repository);
      const { stdout, error } = spawnSync(
        "script",
        ["-qec", `'${process.execPath}' '${script}' ${args}`, "/dev/null"],
        {
          cwd: copy,
          input,
          env: { ...process.env, TERM: "xterm", CI: "" },
          timeout: patience,
        },
      );
      // Without util-linux there is no terminal to be had.
      if (error && (error as NodeJS.ErrnoException).code === "ENOENT") return;
      const text = stdout.toString();
      expect(text).toContain("desktopUI.toast.error");
      expect(findHazards(text.replaceAll("^D\b\b", ""), true)).toEqual([]);
      expectNothingRan();
    }
  });

  it("names can be given, and what looks like an option after --", async () => {
    const outcome = await run(["--check", "--", ...hostileNames]);
    expectSafe(outcome);
    expect(outcome.stdout).toContain(`${5 * hostileNames.length} uses of the old client API remain`);
    expect(outcome.code).toBe(1);
  });

  it("a hostile name can be that of standard input", async () => {
    for (const name of [hostileNames[0]!, hostileNames[2]!, "prettier/package-yaml/b.ts"]) {
      const outcome = await run(["--stdin-filepath", name], { input: movable });
      expect(outcome.stdout).toBe(movable.replace("toastError", "desktopUI.toast.error"));
      expect(findHazards(outcome.stderr)).toEqual([]);
      expect(outcome.code).toBe(0);
    }
    const refused = await run(["--stdin-filepath", `${hostile}\n::error::x`], { input: movable });
    expectSafe(refused);
    expect(refused.code).toBe(2);
  });

  // Named, since the name of a test is printed, too.
  it.each([
    ["a missing file", [`src/missing${hostile}\n::error::x.ts`]],
    ["a pattern", [`src/${hostile}*\n::error::x.ts`]],
    ["a pattern of what to leave out", [`!${hostile}`, "src/plain.ts"]],
    ["an unknown option", [`--${hostile}\n::error file=x::y`]],
    ["an unknown format", ["--format", `${hostile}\n::error::y`]],
    ["a report's place", ["--output", `${hostile}/\n::error::y`]],
  ])("arguments are shown safely: %s", async (_, args) => {
    expectSafe(await run(["--check", ...args]));
  });
});
