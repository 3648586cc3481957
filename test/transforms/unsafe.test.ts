import { describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

/** Migrates with `--unsafe`; the source is one statement, or several lines. */
function migrateUnsafe(source: string, path = "app.mjs") {
  const result = migrate(source, { path, unsafe: true });
  expect(result.error).toBeNull();
  const again = migrate(result.code, { path, unsafe: true });
  expect(again.changed).toBe(false);
  return result;
}

describe("a command that nobody can see is passed on whole", () => {
  test.each([
    ["window.ddClient.execHostCmd(command)", "window.ddClient.extension.host.cli.exec(command, [])"],
    [
      "window.ddClient.backend.execInVMExtension(commands.list)",
      "window.ddClient.extension.vm.cli.exec(commands.list, [])",
    ],
    [
      'window.ddClient.execHostCmd(["a", "b"].join(" "))',
      'window.ddClient.extension.host.cli.exec(["a", "b"].join(" "), [])',
    ],
    [
      'window.ddClient.execHostCmd(up ? "tool up" : "tool down")',
      'window.ddClient.extension.host.cli.exec(up ? "tool up" : "tool down", [])',
    ],
    [
      "window.ddClient.execHostCmd(String.raw`tool C:\\x`)",
      "window.ddClient.extension.host.cli.exec(String.raw`tool C:\\x`, [])",
    ],
    [
      "window.ddClient.execHostCmd(/* as given */ command, )",
      "window.ddClient.extension.host.cli.exec(/* as given */ command, [], )",
    ],
    [
      "window.ddClient.backend.execInContainer(id, command)",
      'window.ddClient.docker.cli.exec("exec", [id, command])',
    ],
    ["window.ddClient.execDockerCmd(command)", "window.ddClient.docker.cli.exec(command, [])"],
    [
      'window.ddClient.execDockerCmd(command, "--last", 5, ...ids)',
      'window.ddClient.docker.cli.exec(command, ["--last", "5", ...ids])',
    ],
  ])("%s", (source, expected) => {
    const { code, references } = migrateUnsafe(source);
    expect(code).toBe(expected);
    expect(references).toMatchObject([{ outcome: "migrated", reason: null }]);
    expect(references[0]!.notes.join()).toContain("Applied with --unsafe");
  });
});

test("an executable that may be more than one word is passed on as it is", () => {
  const { code } = migrateUnsafe("window.ddClient.execHostCmd(`${path} status --json`)");
  expect(code).toBe('window.ddClient.extension.host.cli.exec(`${path}`, ["status", "--json"])');
});

test("a constant that may be something else at the call stays, and is passed on", () => {
  const source = [
    "export async function late(row, next) {",
    "  const command = `tool show ${row.id}`;",
    "  await next();",
    "  return window.ddClient.execHostCmd(command);",
    "}",
  ].join("\n");
  const { code, references } = migrateUnsafe(source);
  expect(code).toBe(
    source.replace("ddClient.execHostCmd(command)", "ddClient.extension.host.cli.exec(command, [])"),
  );
  expect(references[0]!.notes.join()).toContain('"row.id" may have changed in between');
});

test.each([
  [
    'props.ddClient.backend.execInVMExtension("tool list")',
    'props.ddClient.extension.vm.cli.exec("tool", ["list"])',
  ],
  [
    'props.ddClient.backend("notes").execHostCmd("tool")',
    'props.ddClient.extension.host.cli.exec("tool", [])',
  ],
  [
    'props.ddClient.backend("notes").execInVMExtension("tool")',
    'props.ddClient.extension.vm.cli.exec("tool", [])',
  ],
  [
    'props.ddClient.backend.spawnInVMExtension("tool", [], (data) => log(data.stdout));',
    `props.ddClient.extension.vm.cli.exec("tool", [], {
  stream: {
    onOutput: (data) => log(data.stdout),
  },
});`,
  ],
])("the backend of a likely client goes with its members: %s", (source, expected) => {
  expect(migrateUnsafe(source).code).toBe(expected);
});

test("a private function with a call site that can't follow keeps its parameter", () => {
  const source = [
    "const run = (command) => window.ddClient.execHostCmd(command);",
    'run("tool a b");',
    "export const pass = (text) => run(text);",
  ].join("\n");
  const { code } = migrateUnsafe(source);
  expect(code).toBe(source.replace("execHostCmd(command)", "extension.host.cli.exec(command, [])"));
});

test("the call that keeps the signature of a wrapper from changing is named, with --unsafe and without", () => {
  const source = [
    "const run = (command) => window.ddClient.execHostCmd(command);",
    "const outer = (line) => run(line);",
    'outer("tool a b");',
    'outer("tool | head");',
  ].join("\n");
  const why = `"outer" is called with a command that can't be split on line 4 ("tool | head").`;
  expect(migrate(source, { path: "app.mjs" }).references[0]!.message).toContain(why);
  expect(migrateUnsafe(source).references[0]!.notes.join()).toContain(why);
});

test.each([
  'window.ddClient.execHostCmd("tool | head")',
  'window.ddClient.execHostCmd("DEBUG=1 tool")',
  'window.ddClient.execHostCmd("echo hello")',
  'window.ddClient.execHostCmd("it\'s")',
  'window.ddClient.execHostCmd("")',
  'window.ddClient.execHostCmd(tool + " list")',
  "window.ddClient.execDockerCmd(...argv)",
  "commands.map(window.ddClient.execHostCmd)",
])("%s is never rewritten", (source) => {
  const { changed, references } = migrateUnsafe(source);
  expect(changed).toBe(false);
  expect(references).toMatchObject([{ outcome: "manual" }]);
  expect(references[0]!.message).not.toContain("--unsafe");
});

test("what is unsafe says so, and what --unsafe would do", () => {
  const { references } = migrate("window.ddClient.execHostCmd(command)", { path: "app.mjs" });
  expect(references).toMatchObject([
    { outcome: "unsafe", reason: "dynamic-command", replacement: "extension.host.cli.exec" },
  ]);
  expect(references[0]!.message).toContain("exec(cmd, [])");
});
