import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  type CodeAction,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from "vscode-languageserver-protocol/node";
import { Client, type ClientOptions, uriOf } from "./client.js";
import { profiles } from "./profiles.js";

const app = `const client = window.ddClient;
export const up = async (name: string) => {
  await client.backend.execInVMExtension("/app/tool up");
  client.toastError("😀"); client.toastSuccess("done");
  await client.execHostCmd(name);
  await client.execHostCmd("a | b");
};
`;
const wrapper = `export function run(command: string) {
  return window.ddClient.execHostCmd(command);
}
`;
const caller = `import { run } from "./run";
export const up = () => run("tool up --json");
`;

const made: string[] = [];
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ddclient-lsp-"));
  made.push(folder);
  for (const [name, text] of Object.entries({ "package.json": "{}", ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** An editor with a folder of files, some of which may be opened by what it applies. */
async function start(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const folder = write(files);
  const client = await Client.start({ folders: [folder], ...options });
  clients.push(client);
  client.openFromDisk = (uri) => client.open(uri, readFileSync(new URL(uri), "utf8"));
  const open = (name: string) => {
    const uri = uriOf(join(folder, name));
    client.open(uri, files[name]!);
    return uri;
  };
  return { client, folder, open };
}

/** Where a text stands in a document, as an empty selection at its start. */
function at(client: Client, uri: string, text: string): Range {
  const document = client.documents.get(uri)!;
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  return { start: position, end: position };
}

function everything(client: Client, uri: string): Range {
  const document = client.documents.get(uri)!;
  return { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
}

const titled = (actions: readonly CodeAction[], title: string) =>
  actions.find((action) => action.title.startsWith(title))!;

/** Asks until something is there that takes a moment: the rest of the project, types. */
async function eventually<Found>(ask: () => Promise<Found | undefined>): Promise<Found> {
  for (let i = 0; i < 200; i++) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it never came");
}

describe.each(Object.keys(profiles))("for %s", (profile) => {
  test("uses are struck through at the member's name", async () => {
    const { client, open } = await start({ "app.ts": app }, { profile });
    const uri = open("app.ts");
    const shown = await client.diagnostics(uri);
    const document = client.documents.get(uri)!;
    expect(
      shown.map(({ range, code, severity, source, tags }) => [
        ...[document.getText(range), code, severity, source, tags],
      ]),
    ).toEqual([
      ["execInVMExtension", "deprecated", 2, "ddclient-migrate", [2]],
      ["toastError", "deprecated", 2, "ddclient-migrate", [2]],
      ["toastSuccess", "deprecated", 2, "ddclient-migrate", [2]],
      ["execHostCmd", "dynamic-command", 2, "ddclient-migrate", [2]],
      ["execHostCmd", "shell-operator", 2, "ddclient-migrate", [2]],
    ]);
    expect(client.capabilities.positionEncoding).toBe("utf-16");
  });

  test("a use is migrated by itself, behind an emoji, too", async () => {
    const { client, open } = await start({ "app.ts": app }, { profile });
    const uri = open("app.ts");
    const actions = await client.actions(uri, at(client, uri, "toastSuccess"));
    const action = titled(actions, "Migrate to desktopUI.toast.success");
    expect(action).toMatchObject({ kind: "quickfix", isPreferred: true });
    expect(action.edit === undefined).toBe(profile !== "eglot");
    const { edit } = await client.resolve(action);
    expect(edit!.documentChanges !== undefined).toBe(!profile.startsWith("Neovim"));
    expect(client.apply(edit!)).toBe(true);
    expect(client.textOf(uri)).toBe(app.replace("toastSuccess", "desktopUI.toast.success"));
    expect(await client.diagnostics(uri)).toHaveLength(4);
  });

  test("all that is safe in a file is migrated at once, on save", async () => {
    const { client, open } = await start({ "app.ts": app }, { profile });
    const uri = open("app.ts");
    for (const only of ["source.fixAll", "source.fixAll.ddclient"]) {
      const actions = await client.actions(uri, everything(client, uri), { only: [only], triggerKind: 2 });
      expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.ddclient"]);
    }
    const [action] = await client.actions(uri, everything(client, uri), { only: ["source.fixAll"] });
    client.apply((await client.resolve(action!)).edit!);
    expect(client.textOf(uri)).toBe(
      app
        .replace('backend.execInVMExtension("/app/tool up")', 'extension.vm!.cli.exec("/app/tool", ["up"])')
        .replace("toastError", "desktopUI.toast.error")
        .replace("toastSuccess", "desktopUI.toast.success"),
    );
    expect(await client.actions(uri, everything(client, uri), { only: ["source.fixAll"] })).toEqual([]);
  });

  test("a function changes with its calls in another file", async () => {
    const { client, open, folder } = await start({ "run.ts": wrapper, "caller.ts": caller }, { profile });
    const uri = open("run.ts");
    const action = await eventually(async () =>
      titled(
        await client.actions(uri, at(client, uri, "execHostCmd")),
        "Migrate to extension.host.cli.exec with 1 other file",
      ),
    );
    expect(await client.actions(uri, everything(client, uri), { only: ["source.fixAll"] })).toEqual([]);
    expect(client.apply((await client.resolve(action)).edit!)).toBe(true);
    expect(client.textOf(uri)).toBe(`export function run(command: string, args: string[]) {
  return window.ddClient.extension.host!.cli.exec(command, args);
}
`);
    expect(client.textOf(uriOf(join(folder, "caller.ts")))).toBe(
      caller.replace('"tool up --json"', '"tool", ["up", "--json"]'),
    );
  });

  test("an unsafe rewrite says what it relies on, and is never one of all", async () => {
    const { client, open } = await start({ "app.ts": app }, { profile });
    const uri = open("app.ts");
    const [action] = await client.actions(uri, at(client, uri, "execHostCmd(name)"), { only: ["refactor"] });
    expect(action).toMatchObject({
      title:
        "Migrate to extension.host.cli.exec, relying on Docker Desktop joining the words of a command (unsafe)",
      kind: "refactor.rewrite.ddclient",
    });
    expect(action!.isPreferred).toBeUndefined();
    const { edit } = await client.resolve(action!);
    expect(edit!.changeAnnotations !== undefined).toBe(profile === "VS Code");
    // Who lets the user tick edits is given one to tick.
    if (profile === "VS Code") expect(edit!.documentChanges).toMatchObject([{ edits: { length: 1 } }]);
    client.apply(edit!);
    expect(client.textOf(uri)).toBe(app.replace("execHostCmd(name)", "extension.host!.cli.exec(name, [])"));
  });
});

test("nothing is offered beside a use, and nothing for what a person has to do", async () => {
  const { client, open } = await start({ "app.ts": app });
  const uri = open("app.ts");
  expect(await client.actions(uri, at(client, uri, "const client"))).toEqual([]);
  const manual = await client.actions(uri, at(client, uri, 'execHostCmd("a | b")'), {
    only: ["quickfix", "refactor"],
  });
  expect(manual.filter(({ title }) => title.startsWith("Migrate"))).toEqual([]);
});

test("an action that was offered for another text changes nothing, and says so", async () => {
  const { client, open } = await start({ "app.ts": app });
  const uri = open("app.ts");
  const [action] = await client.actions(uri, at(client, uri, "toastError"));
  client.type(uri, at(client, uri, "const client"), "\n");
  expect((await client.resolve(action!)).edit).toBeUndefined();
  expect(client.messages).toEqual([
    "ddclient-migrate: The file has changed since this was offered. Ask again.",
  ]);
});

test("changes of several files are refused where one of them is another by now", async () => {
  const { client, open, folder } = await start({ "run.ts": wrapper, "caller.ts": caller });
  const uri = open("run.ts");
  const action = await eventually(async () =>
    titled(
      await client.actions(uri, at(client, uri, "execHostCmd")),
      "Migrate to extension.host.cli.exec with",
    ),
  );
  writeFileSync(join(folder, "caller.ts"), `${caller}// another\n`);
  expect((await client.resolve(action)).edit).toBeUndefined();
  expect(client.messages[0]).toContain(
    "caller.ts has changed since this was offered, so nothing was changed.",
  );
});

test("a hover shows the v1 form of this very call, or what is in the way", async () => {
  const { client, open } = await start({ "app.ts": app });
  const uri = open("app.ts");
  const textAt = async (text: string) =>
    ((await client.hover(uri, app.indexOf(text) + 1))?.contents as { value: string } | undefined)?.value;
  expect(await textAt("execInVMExtension")).toContain('client.extension.vm!.cli.exec("/app/tool", ["up"])');
  expect(await textAt('execHostCmd("a | b")')).toContain("The command needs a shell for the pipe");
  expect(await textAt('execHostCmd("a | b")')).toContain(
    "```typescript\n// Unlike the pipe, this rejects if a fails.\n// Still to do, with the lines: b\n",
  );
  expect(await textAt("const client")).toBeUndefined();
});

test("what only types show comes by itself, and nobody waits for it", async () => {
  const { client, open } = await start({
    "client.ts": "export const get = () => window.ddClient;\n",
    "app.ts": `import { get } from "./client";\nconst tools = { one: get() };\ntools.one.toastError("x");\n`,
    "tsconfig.json": "{}",
    "global.d.ts":
      'interface Window { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient & { toastError(text: string): void } }\n',
  });
  const uri = open("app.ts");
  await client.diagnostics(uri);
  const refreshed = await eventually(async () => (client.refreshes > 0 ? client.refreshes : undefined));
  expect(refreshed).toBeGreaterThan(0);
});

describe("a use can be left", () => {
  const text = 'const client = window.ddClient;\nexport const up = () =>\n  client.execHostCmd("a | b");\n';

  test("by a comment that ignores it", async () => {
    const { client, open } = await start({ "app.ts": text });
    const uri = open("app.ts");
    const actions = await client.actions(uri, at(client, uri, "execHostCmd"), { only: ["quickfix"] });
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ["Ignore execHostCmd here, with a comment", undefined],
      ["Leave a TODO(ddclient-migrate) comment on execHostCmd", undefined],
    ]);
    client.apply((await client.resolve(actions[0]!)).edit!);
    expect(client.textOf(uri)).toBe(text.replace("  client", "  // ddclient-migrate-ignore\n  client"));
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(await client.actions(uri, everything(client, uri))).toEqual([]);
  });

  test("as something to be done", async () => {
    const { client, open } = await start({ "app.ts": text });
    const uri = open("app.ts");
    const todo = async () =>
      titled(
        await client.actions(uri, at(client, uri, "execHostCmd(")),
        "Leave a TODO(ddclient-migrate) comment",
      );
    client.apply((await client.resolve(await todo())).edit!);
    expect(client.textOf(uri)).toMatch(
      /\n\s*\/\/ TODO\(ddclient-migrate\): execHostCmd: The command needs a shell/,
    );
    expect(await client.diagnostics(uri)).toHaveLength(1);
    // Once is enough.
    expect((await client.resolve(await todo())).edit).toBeUndefined();
    expect(client.messages.at(-1)).toContain("There is such a comment already");
  });
});

describe("a comment that has nothing to ignore", () => {
  const comment = "// ddclient-migrate-ignore: gone";
  const text = `const client = window.ddClient;\n${comment}\nconst one = 1;\nclient.toastError("x");\n`;

  test.each([true, false])("fades, and can be removed (with types: %s)", async (types) => {
    const { client, open } = await start({ "app.ts": text }, { settings: { types } });
    const uri = open("app.ts");
    const idle = await eventually(async () =>
      (await client.diagnostics(uri)).find(({ code }) => code === "nothing-to-ignore"),
    );
    expect(idle).toEqual({
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: comment.length } },
      severity: DiagnosticSeverity.Hint,
      code: "nothing-to-ignore",
      source: "ddclient-migrate",
      message: "ddclient-migrate-ignore has nothing to ignore on the line below it.",
      tags: [DiagnosticTag.Unnecessary],
    });
    const actions = await client.actions(uri, at(client, uri, "ddclient-migrate-ignore"));
    expect(actions).toMatchObject([
      { title: "Remove the comment that ignores nothing", kind: "quickfix", diagnostics: [idle] },
    ]);
    client.apply((await client.resolve(actions[0]!)).edit!);
    expect(client.textOf(uri)).toBe(text.replace(`${comment}\n`, ""));
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(["deprecated"]);
    // It speaks of a text that is another by now.
    expect((await client.resolve(actions[0]!)).edit).toBeUndefined();
  });

  test("is not one as long as types may show what it ignores", async () => {
    const ignore = "// ddclient-migrate-ignore\n";
    const { client, open } = await start({
      "client.ts": "export const get = () => window.ddClient;\n",
      "app.ts": `import { get } from "./client";\nconst tools = { one: get() };\n${ignore}tools.one.toastError("x");\n${ignore}const one = 1;\n`,
      "tsconfig.json": "{}",
      "global.d.ts":
        'interface Window { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient & { toastError(text: string): void } }\n',
    });
    const uri = open("app.ts");
    expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain("nothing-to-ignore");
    const idle = await eventually(async () => {
      const shown = (await client.diagnostics(uri)).filter(({ code }) => code === "nothing-to-ignore");
      return shown.length > 0 ? shown : undefined;
    });
    expect(idle.map(({ range }) => range.start.line)).toEqual([4]);
  });
});

describe("commands", () => {
  test("migrate a file", async () => {
    const { client, open } = await start({ "app.ts": app });
    const uri = open("app.ts");
    await client.command("ddclient-migrate.migrateFile", uri);
    expect(client.textOf(uri)).toContain('client.desktopUI.toast.error("😀")');
    expect(client.messages).toEqual(["2 uses left in this file: see the problems."]);
  });

  test("migrate the workspace", async () => {
    const { client, folder } = await start({ "app.ts": app, "run.ts": wrapper, "caller.ts": caller });
    await client.command("ddclient-migrate.migrateWorkspace");
    expect(client.messages).toEqual(["4 uses migrated in 3 files, 2 left."]);
    expect(client.textOf(uriOf(join(folder, "caller.ts")))).toContain('run("tool", ["up", "--json"])');
  });

  test("show a report", async () => {
    const { client } = await start({ "app.ts": app });
    const { text, json } = (await client.command("ddclient-migrate.showReport")) as {
      text: string;
      json: string;
    };
    expect(text).toContain("app.ts:6:9  execHostCmd  manual (shell-operator)");
    expect(JSON.parse(json).summary).toMatchObject({ references: 5, migrated: 3, unsafe: 1, manual: 1 });
  });

  test("show a report with paths as the folder has them", async () => {
    const { client, folder } = await start({ "run.ts": wrapper, "caller.ts": caller });
    const report = (await client.command("ddclient-migrate.showReport")) as { json: string; folder: string };
    expect(report.folder).toBe(realpathSync(folder));
    const [file] = JSON.parse(report.json).files;
    expect(file.path).toBe("run.ts");
    expect(file.references[0].notes.join()).toContain("caller.ts:2");
    expect(report.json).not.toContain(report.folder);
  });

  test("count, once somebody has asked for anything", async () => {
    const { client, open } = await start({ "app.ts": app, "run.ts": wrapper, "caller.ts": caller });
    const count = () => client.connection.sendRequest("ddclient-migrate/summary");
    expect(await count()).toBeNull();
    await client.diagnostics(open("app.ts"));
    expect(await count()).toMatchObject({ references: 6, migrated: 4, unsafe: 1, manual: 1 });
    client.settings = { enable: false };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await eventually(async () => ((await count()) === null ? true : undefined));
  });

  test("begin anew", async () => {
    const { client, open } = await start({ "app.ts": app });
    const uri = open("app.ts");
    await client.command("ddclient-migrate.restart");
    expect(await client.diagnostics(uri)).toHaveLength(5);
  });
});

describe("settings", () => {
  test("switch it off, and choose how uses are shown", async () => {
    const { client, open } = await start(
      { "app.ts": app },
      { settings: { severity: { manual: "error", unsafe: "off" } } },
    );
    const uri = open("app.ts");
    expect((await client.diagnostics(uri)).map(({ severity }) => severity)).toEqual([2, 2, 2, 1]);
    client.settings = { enable: false };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await eventually(async () => ((await client.diagnostics(uri)).length === 0 ? true : undefined));
  });

  test("that aren't any are told, with what there is", async () => {
    const { client } = await start({}, { settings: { types: "yes" } });
    await eventually(async () => client.messages[0]);
    expect(client.messages[0]).toBe('The setting ddclient.types is "yes"; it can be true, false.');
  });

  test("show how many uses there are above a file", async () => {
    const { client, open } = await start({ "app.ts": app }, { settings: { codeLens: true } });
    const uri = open("app.ts");
    expect(await client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } })).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        command: {
          title: "5 deprecated uses · migrate this file",
          command: "ddclient-migrate.migrateFile",
          arguments: [uri],
        },
      },
    ]);
  });
});

test("files that change on the disk are looked at again", async () => {
  const { client, open, folder } = await start({ "run.ts": wrapper, "caller.ts": caller });
  const uri = open("run.ts");
  await eventually(async () =>
    titled(
      await client.actions(uri, at(client, uri, "execHostCmd")),
      "Migrate to extension.host.cli.exec with 1",
    ),
  );
  writeFileSync(
    join(folder, "other.ts"),
    `import { run } from "./run";\nexport const down = () => run("tool down");\n`,
  );
  const changes = [{ uri: uriOf(join(folder, "other.ts")), type: 1 }];
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  await eventually(async () =>
    titled(
      await client.actions(uri, at(client, uri, "execHostCmd")),
      "Migrate to extension.host.cli.exec with 2",
    ),
  );
  rmSync(join(folder, "caller.ts"));
  rmSync(join(folder, "other.ts"));
  const gone = ["caller.ts", "other.ts"].map((name) => ({ uri: uriOf(join(folder, name)), type: 3 }));
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: gone });
  await eventually(async () => {
    const [action] = await client.actions(uri, at(client, uri, "execHostCmd"));
    // Nobody calls it, so nobody shows what it is given.
    return action?.kind === "refactor.rewrite.ddclient" ? true : undefined;
  });
});

test("documents that are on no disk are looked at by themselves", async () => {
  const { client } = await start({});
  for (const [uri, language] of [
    ["untitled:Untitled-1", "typescript"],
    ["vscode-vfs://github/a/b.ts", "typescript"],
    ["file:///c%3A/some%20folder/a%23b.ts", "typescript"],
    ["file:///nowhere/100%25.js", "javascript"],
  ] as const) {
    client.open(uri, 'window.ddClient.toastError("x");\n', language);
    const [action] = await client.actions(uri, at(client, uri, "toastError"));
    const { edit } = await client.resolve(action!);
    expect(edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    client.apply(edit!);
    expect(client.textOf(uri)).toBe('window.ddClient.desktopUI.toast.error("x");\n');
    client.close(uri);
  }
});
