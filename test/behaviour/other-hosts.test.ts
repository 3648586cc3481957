import { afterAll, describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { type Fixture, fixtures } from "../fixtures/load.js";
import { compareHosts, type HostView, type OtherHost } from "./compare-hosts.js";
import { createComputer } from "./real-machine.js";
import { hostOf, isRunnable, nameOf } from "./runnable.js";

// The commands need a real sh.
const isWindows = process.platform === "win32";

const computer = createComputer();
afterAll(() => computer.remove());

const found = { calls: 0, different: 0 };

/** What a note says that speaks of a host. */
const words: Readonly<Record<OtherHost, RegExp>> = {
  "rancher-desktop": /Rancher Desktop|Hosts without a shell|elsewhere|without one/,
  "podman-desktop": /Podman Desktop|Hosts without a shell|elsewhere|without one/,
};

/** The hosts that see something else without the report saying so at the call. */
function missingNotes({ reference, argv, others }: HostView): string[] {
  const notes = reference?.notes.join("\n") ?? "";
  return [...others]
    .filter(([host]) => !words[host].test(notes))
    .map(
      ([host, seen]) =>
        `line ${reference?.line}: ${host} sees ${JSON.stringify(seen)} for ${JSON.stringify(argv)}`,
    );
}

/** Fixtures whose holes hold something else than a word, which no report can know. */
const unseen: Readonly<Record<string, string>> = {
  "command/holes-that-seem-strings": "promises, which are text as [object Promise]",
  "constant/acts-on-the-target": "members of an object that nobody gives, which are text as [object Object]",
  "constant/live-imports": "what a module exports, which is text as [object Object]",
  "constant/looks-inert": "members of an object that nobody gives, which are text as [object Object]",
};

describe
  .skipIf(isWindows)
  .each(fixtures.filter(isRunnable).map((fixture) => [nameOf(fixture), fixture] as const))(
  "%s",
  (_, fixture: Fixture) => {
    const { path, input } = fixture;

    test("has a note wherever another host sees something else", async () => {
      const views = await compareHosts({ path, input }, computer, hostOf(fixture));
      found.calls += views.length;
      found.different += views.filter(({ others }) => others.size > 0).length;
      expect(views.flatMap(missingNotes).length > 0, views.flatMap(missingNotes).join("\n")).toBe(
        nameOf(fixture) in unseen,
      );
    });
  },
);

test.skipIf(isWindows)("many commands were looked at, and some are different elsewhere", () => {
  expect(found.calls).toBeGreaterThan(400);
  expect(found.different).toBeGreaterThan(30);
});

const both: readonly OtherHost[] = ["rancher-desktop", "podman-desktop"];
const podman: readonly OtherHost[] = ["podman-desktop"];
const rancher: readonly OtherHost[] = ["rancher-desktop"];

const client = "window.ddClient";

/** The last line is the call; which hosts see something else. */
const programs: readonly (readonly [code: string, hosts: readonly OtherHost[]])[] = [
  [`${client}.execHostCmd("tool --all ./file a,b:c=d {{.ID}}")`, []],
  [`${client}.execHostCmd("tool 'a b'")`, podman],
  [`${client}.execHostCmd('tool "a b" c')`, podman],
  [`${client}.execHostCmd("tool '' x")`, podman],
  [`${client}.execHostCmd("tool 'two\\nlines'")`, podman],
  [`${client}.execHostCmd('"my tool" x')`, both],
  [`${client}.execHostCmd("'tool'")`, both],
  [`${client}.execHostCmd('tool --x="a b"')`, both],
  [`${client}.execHostCmd("tool 'a'b'c'")`, both],
  [`${client}.execHostCmd('tool "a\\\\"b"')`, both],
  [`${client}.execHostCmd("tool a\\\\ b")`, both],
  [`${client}.execHostCmd('tool "$HOME"')`, both],
  [`const flags = "-a -q";\n${client}.execHostCmd(\`tool \${flags}\`)`, both],
  [`const flags = "'-a'";\n${client}.execHostCmd(\`tool \${flags}\`)`, podman],
  [`const pick = (all) => ${client}.execHostCmd(\`tool \${all ? "-a -q" : "-a"}\`);\npick(1)`, both],
  [`const pick = (all) => ${client}.execHostCmd(\`tool \${all ? "" : "-a"} x\`);\npick(1)`, both],
  [`const run = (command) => ${client}.execHostCmd(command);\nrun("tool 'a b'")`, podman],
  [`const run = (command) => ${client}.execHostCmd(command);\nrun("tool --x='a b'")`, both],
  [`const run = (verb) => ${client}.execHostCmd(\`tool \${verb}\`);\nrun("get all")`, []],
  [`const run = (verb) => ${client}.execHostCmd(\`tool \${verb} \${verb.length}\`);\nrun("get all")`, both],
  [`const run = (verb) => ${client}.execHostCmd(\`tool \${verb}\`);\nrun("get")`, []],
  [`${client}.backend.execInVMExtension("/bin/sh -c 'ls'")`, podman],
  [`${client}.backend.execInContainer("web", "sh -c 'ls -a'")`, podman],
  [`${client}.backend.execInContainer("-u root web", "ls")`, both],
  [`${client}.backend.execInContainer(5, "ls")`, []],
  [`${client}.execDockerCmd("ps -a", "-q")`, []],
  [`${client}.execDockerCmd("logs", 5, "--since=" + 7)`, []],
  [`${client}.execDockerCmd("ps", "-a -q")`, both],
  [`${client}.execDockerCmd("ps", " -a")`, both],
  [`${client}.execDockerCmd("ps", "")`, both],
  [`${client}.execDockerCmd("ps", "--filter=" + "name=a b")`, both],
  [`${client}.execDockerCmd("ps", "--filter", "'name=a b'")`, podman],
  [`${client}.execDockerCmd("ps", '--format="{{.ID}}"')`, both],
  [`${client}.execDockerCmd("rm", "a\\\\b")`, both],
  [`const flags = "-a -q";\n${client}.execDockerCmd("ps", flags)`, both],
  [`const flags = "-a -q";\n${client}.execDockerCmd("ps", \`--x=\${flags}\`)`, both],
  [`${client}.spawnHostCmd("tool", ["a b", "--x='a b'", '$HOME', "*"], () => {})`, []],
  [`${client}.spawnHostCmd("'tool'", ["a"], () => {})`, []],
  [`${client}.spawnHostCmd("tool", ["'a b'"], () => {})`, rancher],
  [`const args = ["x", '"a"'];\n${client}.spawnDockerCmd("ps", args, () => {})`, rancher],
  [`${client}.spawnInVMExtension("tool", ["--last", 5], () => {})`, []],
  [`${client}.spawnDockerCmd("ps", [-1, true], () => {})`, rancher],
];

describe.skipIf(isWindows)("what another host sees otherwise is noted, by hand", () => {
  test.each(programs)("%s", async (input, hosts) => {
    const views = await compareHosts({ path: "app.mjs", input }, computer);
    expect(views.map(({ others }) => [...others.keys()])).toEqual([hosts]);
    expect(views.flatMap(missingNotes)).toEqual([]);
    // A note on every command would say nothing.
    const isNoted = both.some((host) => words[host].test(views[0]!.reference!.notes.join("\n")));
    expect(isNoted).toBe(hosts.length > 0);
  });
});

/** Decided: a hole whose value nobody can see is taken to be one plain word, and has no note. */
test.skipIf(isWindows)("what a hole will hold is not proved, and not noted", async () => {
  const input = `const list = (name) => ${client}.execHostCmd(\`tool \${name}\`);\nlist(globalThis.given)`;
  const { references } = migrate(input, { path: "app.mjs" });
  expect(references).toMatchObject([{ outcome: "migrated", notes: [] }]);
  const views = await compareHosts(
    { path: "app.mjs", input: input.replace("globalThis.given", "['a', 'b'].join(' ')") },
    computer,
  );
  expect(views.map(({ argv, others }) => [argv, [...others.keys()]])).toEqual([
    [["./host/tool", "a", "b"], both],
  ]);
});

test.skipIf(isWindows)(
  "with --unsafe, the note at a command that is passed on whole says where it works",
  async () => {
    const input = `const run = (command) => ${client}.execHostCmd(command);\nrun(["tool", "a"].join(" "))`;
    const { code, references } = migrate(input, { path: "app.mjs", unsafe: true });
    const [view] = await compareHosts({ path: "app.mjs", input, output: code }, computer);
    expect(view).toMatchObject({ argv: ["./host/tool", "a"] });
    expect([...view!.others.keys()]).toEqual(both);
    expect(references[0]!.notes.join()).toContain("Docker Desktop");
  },
);
