import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { clean, manual, migratable, script } from "../cli/run-command.js";
import { addFiles, commitAll, git, isWindows, makeFolder, makeRepository } from "../run/temporary.js";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { version } = JSON.parse(read("package.json"));
const action = parse(read("action.yml"));
const steps: readonly Step[] = action.runs.steps;
const documents = [...read("docs/ci.md").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language, text]) => ({
    language: language!,
    text: text!,
  }),
);
const workflows = documents
  .filter(({ language, text }) => language === "yaml" && text.startsWith("name:"))
  .map(({ text }) => parse(text));

/** A folder with an `npx` that runs the built command, and writes down how it was called. */
function makeNpx(): string {
  const folder = makeFolder({
    npx: `#!/bin/sh
printf '%s\\n' "$@" >> "$0.log"
while [ "$1" != "\${1#-}" ]; do shift; done
shift
exec "${process.execPath}" "${script}" "$@"
`,
  });
  chmodSync(join(folder, "npx"), 0o755);
  return folder;
}

function bash(text: string, cwd: string, npx: string, env: Readonly<Record<string, string>> = {}) {
  const path = `${npx}${delimiter}${process.env.PATH}`;
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", text], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: path, RUNNER_TEMP: npx, ...env },
  });
}

describe("what runs in workflows", () => {
  const all: readonly Step[] = [
    ...steps,
    ...workflows.flatMap(({ jobs }) => Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps)),
  ];

  test("has no expression in a command, and is pinned by commit", () => {
    expect(workflows).toHaveLength(2);
    for (const { run, uses } of all) {
      expect(run ?? "").not.toContain("${{");
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
    }
    const pins = [read("action.yml"), read("docs/ci.md")].join("\n").match(/uses: .*@[0-9a-f]{40}.*/g)!;
    expect(pins.filter((pin) => !/ # v\d+\.\d+\.\d+$/.test(pin))).toEqual([]);
    expect(new Set(pins.map((pin) => pin.replace(/^uses: /, ""))).size).toBe(3);
  });

  test("is of this version", () => {
    expect(action.inputs.version.default).toBe(version);
    const named = read("docs/ci.md").match(/ddclient-migrate@[\w.]+/g)!;
    expect(new Set(named)).toEqual(new Set([`ddclient-migrate@${version}`]));
  });

  test("the action has what an action needs, and each input gets to its command", () => {
    expect(Object.keys(action)).toEqual(["name", "description", "branding", "inputs", "runs"]);
    expect(action.runs.using).toBe("composite");
    for (const { run, shell } of steps) expect(shell === undefined).toBe(run === undefined);
    const { env } = steps.find(({ run }) => run)!;
    const inputs = Object.keys(action.inputs);
    expect(Object.values(env!)).toEqual(inputs.map((name) => `\${{ inputs.${name} }}`));
    for (const input of Object.values<{ description?: string; default?: string }>(action.inputs))
      expect([typeof input.description, typeof input.default]).toEqual(["string", "string"]);
  });
});

describe.skipIf(isWindows)("the action's command", () => {
  const { run, env } = steps.find((step) => step.run)!;
  const names = Object.keys(env!);
  const defaults = Object.fromEntries(
    Object.values<{ default: string }>(action.inputs).map((input, index) => [names[index]!, input.default]),
  );

  test("checks the paths, with a summary and a SARIF log", () => {
    const cwd = makeFolder({ "a b.ts": migratable, "src/c.ts": manual, "d.ts": manual });
    const npx = makeNpx();
    const inputs = { ...defaults, INPUT_PATHS: "a b.ts\nsrc\n", INPUT_SARIF: "true", INPUT_UNSAFE: "true" };
    const summary = join(npx, "summary.md");
    const { status, stdout } = bash(run!, cwd, npx, { ...inputs, GITHUB_STEP_SUMMARY: summary });
    expect([status, stdout]).toEqual([1, expect.stringContaining("::warning file=src/c.ts")]);
    expect(stdout).not.toContain("d.ts");
    expect(readFileSync(summary, "utf8")).toContain("| manual | shell-operator | 1 |");
    const { runs } = JSON.parse(readFileSync(join(npx, "ddclient-migrate.sarif"), "utf8"));
    expect(runs[0].results).toHaveLength(2);
    expect(readFileSync(join(npx, "npx.log"), "utf8")).toContain(
      `ddclient-migrate@${version}\n--check\n--unsafe\n`,
    );
  });

  test("hands on every input as it is, whatever is in it", () => {
    const cwd = makeRepository({ "a.ts": manual, "$(touch sprung).ts": clean });
    const npx = makeNpx();
    const of = (inputs: Readonly<Record<string, string>>) => bash(run!, cwd, npx, { ...defaults, ...inputs });
    expect(of({ INPUT_MAX_LEFT: "1" }).status).toBe(0);
    expect(of({ INPUT_SINCE: "HEAD" }).status).toBe(0);
    expect(of({ INPUT_BASELINE: "none.json" }).stderr).toContain("There is no baseline none.json.");
    expect(of({ INPUT_PATHS: "$(touch sprung).ts\n" }).status).toBe(0);
    expect(of({ INPUT_SINCE: '"; touch sprung; "' }).status).toBe(2);
    expect(existsSync(join(cwd, "sprung"))).toBe(false);
    expect(existsSync(join(npx, "ddclient-migrate.sarif"))).toBe(false);
  });
});

test.skipIf(isWindows)("the commands of the workflows do what is said of them", () => {
  const cwd = makeRepository({ "old.ts": manual });
  const npx = makeNpx();
  git(cwd, "update-ref", "refs/remotes/origin/main", "HEAD");
  const runs = workflows.flatMap(({ jobs }) =>
    Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? [])),
  );
  const [check, scan] = runs;
  expect(runs).toHaveLength(2);
  expect(bash(check!, cwd, npx, { BASE: "main" }).status).toBe(0);
  addFiles(cwd, { "new.ts": manual });
  commitAll(cwd);
  expect(bash(check!, cwd, npx, { BASE: "main" })).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("new.ts"),
  });
  expect(bash(scan!, cwd, npx).status).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "ddclient.sarif"), "utf8")).runs[0].results).toHaveLength(2);
});

test.skipIf(isWindows)("GitLab's script looks at what the merge request changes", () => {
  const npx = makeNpx();
  const origin = makeRepository({ "old.ts": manual });
  const cwd = makeFolder();
  git(cwd, "clone", "--quiet", origin, ".");
  git(cwd, "checkout", "--quiet", "-b", "topic");
  const { script: lines } = parse(documents.find(({ text }) => text.startsWith("ddclient:"))!.text).ddclient;
  const check = () =>
    bash(lines.join("\n"), cwd, npx, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" }).status;
  expect(check()).toBe(0);
  addFiles(cwd, { "new.ts": migratable });
  commitAll(cwd);
  expect(check()).toBe(1);
});

test.skipIf(isWindows)("the git hook of the documentation refuses a commit with a use of the old API", () => {
  const cwd = makeRepository({ "old.ts": manual });
  const path = join(cwd, ".git/hooks/pre-commit");
  addFiles(cwd, {
    ".git/hooks/pre-commit": documents.find(({ text }) => text.startsWith("#!/bin/sh"))!.text,
  });
  chmodSync(path, 0o755);
  const npx = makeNpx();
  const commit = () => bash("git commit --quiet --message more", cwd, npx);
  addFiles(cwd, { "a.ts": migratable, "b.ts": clean });
  git(cwd, "add", "b.ts");
  expect(commit().status).toBe(0);
  git(cwd, "add", "a.ts");
  expect(commit().status).toBe(1);
  addFiles(cwd, { "a.ts": clean });
  const refused = commit();
  expect([refused.status, refused.stdout + refused.stderr]).toEqual([
    1,
    expect.stringContaining("is staged otherwise than it is on disk"),
  ]);
  git(cwd, "add", "a.ts");
  expect(commit().status).toBe(0);
  expect(git(cwd, "log", "--oneline").trim().split("\n")).toHaveLength(3);
});

test("pre-commit's hook starts the package's command on code", () => {
  const [hook, ...more] = parse(read(".pre-commit-hooks.yaml"));
  expect(more).toEqual([]);
  expect(hook).toMatchObject({ id: "ddclient-migrate", language: "node", require_serial: true });
  expect(hook.entry.split(" ")[0] in JSON.parse(read("package.json")).bin).toBe(true);
  expect(hook.types_or).toEqual(["javascript", "jsx", "ts", "tsx"]);
});
