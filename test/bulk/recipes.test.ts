import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readStanding } from "../../fronts/bulk/campaign/journal.js";
import { clean, manual, migratable } from "../cli/run-command.js";
import { git, isWindows, makeFolder, makeRepository } from "../run/temporary.js";
import { makeRemotes } from "./make-remotes.js";
import { blocksOf, environmentOf, makePrograms, runBlock } from "./page-blocks.js";

interface Job {
  readonly stage: string;
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[] };
}

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const broken = 'window.ddClient.toastError("a";\n';

test("recipes are of this version", () => {
  for (const name of ["multi-gitter", "batch-changes", "gitlab"]) {
    const text = readFileSync(new URL(`../../docs/bulk/${name}.md`, import.meta.url), "utf8");
    const named = text.match(/ddclient-migrate@[\w.]+/g)!;
    expect(new Set(named)).toEqual(new Set([`ddclient-migrate@${version}`]));
    expect(text).toMatch(/^Untested (?:against|on) /m);
  }
});

describe.skipIf(isWindows)("multi-gitter", () => {
  const page = "docs/bulk/multi-gitter.md";
  const [script] = blocksOf(page, "sh") as [string];

  /** As multi-gitter runs a script: in a clone on its branch, without standard input. */
  function runScript(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
    const programs = makePrograms({ "migrate.sh": script });
    const reports = makeFolder();
    const clone = makeFolder();
    git(clone, "clone", "--quiet", makeRepository(files), ".");
    git(clone, "checkout", "--quiet", "-b", "ddclient-migrate/v1");
    const head = git(clone, "rev-parse", "HEAD");
    const { status, stdout, stderr } = spawnSync(join(programs, "migrate.sh"), [], {
      ...{ cwd: clone, encoding: "utf8", input: "" },
      env: environmentOf(reports, programs, { REPOSITORY: "my-org/ext", REPORTS: reports, ...env }),
    });
    expect(git(clone, "rev-parse", "HEAD")).toBe(head);
    const report = JSON.parse(readFileSync(join(reports, "my-org/ext/report.json"), "utf8"));
    return { status, stdout, stderr, summary: report.summary, changed: git(clone, "status", "--short") };
  }

  test("what was migrated is changed in the clone; nothing else is touched", () => {
    const files = { "a.ts": migratable, "b.ts": manual };
    for (const env of [{}, { DRY_RUN: "true" }])
      expect(runScript(files, env)).toMatchObject({
        ...{ status: 0, stdout: "", changed: " M a.ts\n" },
        stderr: expect.stringContaining("Migrated 1 of 2 uses"),
        summary: { migrated: 1, manual: 1 },
      });
  });

  test("without anything to migrate there is no change, so no pull request", () => {
    expect(runScript({ "a.ts": clean })).toMatchObject({ status: 0, changed: "" });
    expect(runScript({ "a.ts": manual })).toMatchObject({ status: 0, changed: "", summary: { manual: 1 } });
  });

  test("a file that can't be done fails the repository", () => {
    const { status, summary, stdout, stderr } = runScript({ "a.ts": migratable, "b.ts": broken });
    expect([status, summary.errors, stdout]).toEqual([2, 1, ""]);
    expect(stderr).toContain("b.ts");
  });

  test("its settings have the names of its options", () => {
    const [settings] = blocksOf(page, "yaml").map((text) => parse(text));
    // What `multi-gitter run` has; settings are called as options are.
    const options = [
      ...["org", "branch", "conflict-strategy", "concurrent", "pr-title", "pr-body", "commit-message"],
      ...["author-name", "author-email"],
    ];
    expect(Object.keys(settings).filter((name) => !options.includes(name))).toEqual([]);
    expect(settings["conflict-strategy"]).toMatch(/^(?:skip|replace)$/);
  });
});

describe.skipIf(isWindows)("a batch spec", () => {
  const [text] = blocksOf("docs/bulk/batch-changes.md", "yaml") as [string];
  const spec = parse(text);
  const [step] = spec.steps;

  /** As a step runs: by a shell at the root of a checkout without remotes, with everything in it committed. */
  function runStep(files: Readonly<Record<string, string>>, owner?: number) {
    const folder = makeRepository(files);
    if (owner !== undefined)
      for (const path of [".", ".git", ...readdirSync(join(folder, ".git")).map((name) => `.git/${name}`)])
        chownSync(join(folder, path), owner, owner);
    const home = makeFolder();
    const env = environmentOf(home, makePrograms(), { GIT_CONFIG_GLOBAL: join(home, ".gitconfig") });
    const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", step.run], {
      ...{ cwd: folder, encoding: "utf8", env, input: "" },
    });
    return { folder, status, stdout, stderr };
  }

  test("is as Sourcegraph's schema says", () => {
    const schema = new URL("batch-spec/batch-spec.schema.json", import.meta.url);
    const validate = new Ajv({ allErrors: true, strict: false, formats: { email: true } }).compile(
      JSON.parse(readFileSync(schema, "utf8")),
    );
    expect([validate(spec), validate.errors]).toEqual([true, null]);
    expect(validate({ ...spec, steps: [{ run: "true" }] })).toBe(false);
    expect(spec.changesetTemplate.published).toBe(false);
  });

  test("prints nothing but the report on standard output, of which its text has what it names", () => {
    const { folder, status, stdout } = runStep({ "a.ts": migratable, "b.ts": manual });
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).not.toBe(migratable);
    const outputs = { report: JSON.parse(stdout) };
    const body = spec.changesetTemplate.body.replace(
      /\$\{\{ outputs\.([\w.]+) \}\}/g,
      (_: string, path: string) =>
        String(
          path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], outputs),
        ),
    );
    expect(body).toBe(
      "ddclient-migrate migrated 1 of 2 uses.\n" +
        "A person is needed for 1; 0 more have a rewrite that\n" +
        "can't be proved to do the same everywhere.\n",
    );
    expect(step.outputs.report).toEqual({ value: "${{ step.stdout }}", format: "json" });
  });

  test("changes nothing where nothing is to be done, and fails where a file can't be done", () => {
    const { folder, status } = runStep({ "a.ts": clean });
    expect([status, git(folder, "status", "--short")]).toEqual([0, ""]);
    expect(runStep({ "a.ts": broken }).status).toBe(2);
  });

  test.skipIf(process.getuid?.() !== 0)("works in a checkout that belongs to somebody else", () => {
    const { folder, status, stderr } = runStep({ "a.ts": migratable }, 12345);
    expect([status, stderr]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).not.toBe(migratable);
  });
});

describe.skipIf(isWindows)("GitLab's pipeline", () => {
  const [text] = blocksOf("docs/bulk/gitlab.md", "yaml") as [string];
  const pipeline = parse(text);
  const { workflow, default: common, stages, ...jobs } = pipeline;

  test("has what a pipeline has, and no more", () => {
    expect([workflow.rules.length, common.image, stages]).toEqual([
      1,
      "node:22.12.0",
      ["plan", "run", "publish"],
    ]);
    const keys = ["stage", "script", "artifacts", "parallel", "allow_failure", "cache", "resource_group"];
    for (const [name, job] of Object.entries<Job>(jobs)) {
      expect(stages).toContain(job.stage);
      expect(
        Object.keys(job).filter((key) => !keys.includes(key)),
        name,
      ).toEqual([]);
      for (const line of job.script) expect(line).toMatch(/^npx --yes ddclient-migrate@/);
      expect(Object.keys(job.artifacts).filter((key) => !["when", "paths"].includes(key))).toEqual([]);
    }
    expect(jobs.run.parallel).toBeGreaterThanOrEqual(1);
    expect(jobs.run.parallel).toBeLessThanOrEqual(200);
    expect(jobs.run.cache).toEqual({ key: expect.any(String), paths: ["clones"] });
  });

  test("goes through the list in several jobs, each with what artifacts bring", () => {
    const remotes = makeRemotes(join(makeFolder(), "remotes"), 5);
    const programs = makePrograms();
    const project = { "repos.txt": `${remotes.join("\n")}\n` };
    const store = makeFolder();
    /** Runs a job in a folder of its own. @returns what it said */
    function runJob(name: string, env: Readonly<Record<string, string>> = {}) {
      const folder = makeFolder(project);
      cpSync(store, folder, { recursive: true });
      const { status, stdout, stderr } = runBlock(jobs[name].script.join("\n"), folder, programs, env);
      const allowed: readonly number[] = jobs[name].allow_failure?.exit_codes ?? [];
      expect([0, ...allowed], stdout + stderr).toContain(status);
      return { folder, stdout, stderr };
    }
    function keep(name: string, folder: string, into: string, env: Readonly<Record<string, string>> = {}) {
      for (const path of jobs[name].artifacts.paths as string[]) {
        const own = path.replace(/\$(CI_NODE_INDEX|CI_NODE_TOTAL)/g, (_, variable) => env[variable]!);
        expect(existsSync(join(folder, own)), own).toBe(true);
        cpSync(join(folder, own), join(into, own), { recursive: true });
      }
    }
    keep("plan", runJob("plan").folder, store);
    const after = makeFolder();
    for (let index = 1; index <= jobs.run.parallel; index++) {
      const env = { CI_NODE_INDEX: `${index}`, CI_NODE_TOTAL: `${jobs.run.parallel}` };
      const { folder } = runJob("run", env);
      if (index <= remotes.length) keep("run", folder, after, env);
      expect(existsSync(join(folder, "clones"))).toBe(true);
    }
    cpSync(after, store, { recursive: true });
    const { folder } = runJob("publish");
    expect(readStanding(join(folder, "campaign")).repositories.map(({ state }) => state)).toEqual([
      ...["pushed", "nothing-to-do", "pushed", "pushed", "left-only"],
    ]);
    expect(readdirSync(join(folder, "campaign/report"))).toContain("index.html");
  });
});
