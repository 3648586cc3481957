import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readStanding } from "../../fronts/bulk/campaign/journal.js";
import { script } from "../cli/run-command.js";
import { git, makeFolder } from "../run/temporary.js";
import { makeRemotes } from "./make-remotes.js";

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number>>;
}

const workflow = parse(readFileSync(new URL("../../.github/workflows/bulk.yml", import.meta.url), "utf8"));
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const jobs: Readonly<Record<"plan" | "run" | "publish", { readonly steps: readonly Step[] }>> = workflow.jobs;
const all = Object.values(jobs).flatMap(({ steps }) => steps);

/** A machine: it has nothing but what artifacts bring. */
function makeMachine() {
  const folder = makeFolder({
    "bin/npx": `#!/bin/sh
shift 2
exec "${process.execPath}" "${script}" "$@"
`,
    output: "",
  });
  chmodSync(join(folder, "bin/npx"), 0o755);
  return folder;
}

/** Runs the command of a step, with what its expressions come to. */
function runStep(machine: string, step: Step, values: Readonly<Record<string, string>>) {
  const value = (text: string) =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression) => values[expression] ?? "");
  const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, value(text)]));
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run!],
    {
      cwd: machine,
      encoding: "utf8",
      env: {
        ...process.env,
        ...{
          PATH: `${join(machine, "bin")}${delimiter}${process.env.PATH}`,
          XDG_CACHE_HOME: join(machine, "cache"),
        },
        ...{ RUNNER_TEMP: machine, GITHUB_OUTPUT: join(machine, "output"), ...env },
      },
    },
  );
  return { status, output: stdout + stderr };
}

const commandOf = (job: keyof typeof jobs, name: string) =>
  jobs[job].steps.find((step) => step.name === name)!;

test("the workflow plans, goes through the list on several machines, and publishes from one", () => {
  const folder = makeFolder();
  const remotes = makeRemotes(join(folder, "remotes"), 5);
  const inputs = {
    "inputs.version": version,
    "inputs.list": "repos.txt",
    "inputs.campaign": "v1",
    "inputs.author": "Ann <ann@example.com>",
    "inputs.options": "--no-types\n\n--client=import\n",
    "inputs.shards": "2",
    "secrets.token": "ghp_secretsecretsecret",
  };
  const planner = makeMachine();
  cpSync(writeList(remotes), join(planner, "repos.txt"));
  const plan = commandOf("plan", "Plan");
  expect(runStep(planner, plan, { ...inputs, "inputs.shards": "257" })).toMatchObject({
    status: 1,
    output: "::error::shards is 257, and has to be from 1 to 256.\n",
  });
  expect(runStep(planner, plan, inputs)).toMatchObject({ status: 0 });
  expect(readFileSync(join(planner, "output"), "utf8")).toBe("shards=[1,2]\n");
  expect(JSON.parse(readFileSync(join(planner, "campaign/campaign.json"), "utf8")).migration).toEqual([
    ...["--no-types", "--client=import"],
  ]);

  const publisher = makeMachine();
  cpSync(join(planner, "campaign"), join(publisher, "campaign"), { recursive: true });
  for (const shard of ["1", "2"]) {
    const machine = makeMachine();
    cpSync(join(planner, "campaign"), join(machine, "campaign"), { recursive: true });
    const done = runStep(machine, commandOf("run", "Migrate and push"), { ...inputs, "matrix.shard": shard });
    expect(done.status, done.output).toBe(0);
    // What is uploaded is all that the other machine gets.
    const upload = jobs.run.steps.find(({ uses }) => uses?.includes("upload-artifact"))!;
    for (const path of String(upload.with!.path).trim().split("\n")) {
      const own = path
        .replace("${{ runner.temp }}/", "")
        .replace("${{ matrix.shard }}", shard)
        .replace("${{ inputs.shards }}", "2");
      expect(existsSync(join(machine, own)), own).toBe(true);
      mkdirSync(join(publisher, "campaign/results"), { recursive: true });
      cpSync(join(machine, own), join(publisher, own), { recursive: true });
    }
  }
  const states = readStanding(join(publisher, "campaign")).repositories.map(({ state }) => state);
  expect(states).toEqual(["pushed", "nothing-to-do", "pushed", "pushed", "left-only"]);
  for (const [index, remote] of remotes.entries())
    expect(git(remote, "branch", "--list", "ddclient-migrate/v1") !== "").toBe(states[index] === "pushed");

  expect(runStep(publisher, commandOf("publish", "Publish"), inputs)).toMatchObject({ status: 0 });
  expect(runStep(publisher, commandOf("publish", "Report"), inputs)).toMatchObject({ status: 0 });
  expect(readdirSync(join(publisher, "campaign/report"))).toContain("index.html");
});

function writeList(remotes: readonly string[]): string {
  const list = makeFolder({ "repos.txt": `${remotes.join("\n")}\n` });
  return join(list, "repos.txt");
}

test("nothing that comes from outside gets into a command, and the token only where it is needed", () => {
  for (const { run } of all) expect(run ?? "").not.toContain("${{");
  const withToken = all.filter(({ env }) =>
    Object.values(env ?? {}).some((value) => value.includes("secrets.")),
  );
  expect(withToken.map(({ name }) => name)).toEqual(["Migrate and push", "Publish"]);
  expect(workflow.jobs.publish.concurrency).toBe("ddclient-migrate-publish");
  expect(workflow.on.workflow_call.inputs.version.default).toBe(version);
});
