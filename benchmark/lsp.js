// `npm run bench:lsp`: how long somebody who types waits for the language server, over a pipe.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { milliseconds, say, textOf } from "./editing.js";
import { machine, watchOthers } from "./machine.js";
import { treeFiles } from "./trees.js";
import { writeTree } from "./write-tree.js";

const { values } = parseArgs({
  options: {
    changes: { type: "string", default: "60" },
    edits: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
  },
});
const changes = Number(values.changes);
const seed = Number(values.seed);
const bin = fileURLToPath(new URL("../dist/bin/ddclient-migrate.js", import.meta.url));

const on = machine();
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)} · ${on.system}, ${on.cores} cores (${on.processor}), Node ${on.node} · ` +
    `seed ${seed}, ${changes} changes each\n\n`,
);
const others = watchOthers();
const folder = mkdtempSync(path.join(tmpdir(), "ddclient-bench-"));
try {
  await measureTexts();
  await measureTypes();
  await measureMemory();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const busy = others();
if (busy !== null && busy > 0.15)
  process.stdout.write(
    `Other programs used ${busy.toFixed(1)} cores meanwhile; without them the figures would be others.\n`,
  );

/** A text changes in a project of 300 files that all use the client. */
async function measureTexts() {
  const tree = writeTree(path.join(folder, "dense"), "dense", { seed, files: 300 * 15 });
  const texts = [...treeFiles("dense", { seed, files: 300 * 15 })]
    .filter((file) => file.path.endsWith(".ts"))
    .map((file) => file.text);
  const client = await start(tree.folder, { types: false });
  await client.ask("workspace/executeCommand", { command: "ddclient-migrate.showReport" });
  for (const [lines, limit] of /** @type {const} */ ([
    [200, 100],
    [1000, 300],
    [5000, 700],
  ])) {
    const text = textOf(lines, texts);
    const uri = client.open(path.join(tree.folder, "src", `text-${lines}.ts`), text);
    say(`a key is struck in ${lines} lines`, await typing(client, uri), limit);
    if (lines === 1000) await measureActions(client, uri, text);
    client.close(uri);
  }
  const uri = client.open(path.join(tree.folder, "src/none.ts"), "export {};\n");
  say("a key is struck in a text without the client", await typing(client, uri), 10);
  await client.stop();
}

/**
 * @param {Client} client
 * @param {string} uri
 * @param {string} text
 */
async function measureActions(client, uri, text) {
  const line = text.split("\n").findIndex((one) => /\bddClient\.\w+\(/.test(one));
  const at = { line, character: (text.split("\n")[line] ?? "").indexOf("ddClient.") + 11 };
  const clicks = [];
  const saves = [];
  for (let i = 0; i < changes; i++) {
    client.type(uri);
    await client.ask("textDocument/diagnostic", { textDocument: { uri } });
    const here = { textDocument: { uri }, range: { start: at, end: at } };
    const [action] = await client.ask("textDocument/codeAction", {
      ...here,
      context: { diagnostics: [], triggerKind: 1 },
    });
    if (!action) throw new Error("Nothing is offered where there is a use.");
    const start = performance.now();
    const { edit } = await client.ask("codeAction/resolve", action);
    clicks.push(performance.now() - start);
    if (!edit) throw new Error("An action has no edit.");
    client.type(uri);
    const saved = performance.now();
    const whole = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
    const [all] = await client.ask("textDocument/codeAction", {
      ...{ textDocument: { uri }, range: whole },
      context: { diagnostics: [], only: ["source.fixAll.ddclient"], triggerKind: 2 },
    });
    await client.ask("codeAction/resolve", all);
    saves.push(performance.now() - saved);
  }
  say("a click, to its edit, in 1000 lines", clicks, 50);
  say("all that is safe in 1000 lines, on save, after a key", saves, 500);
}

/** Types are asked about one file, and another one has changed. */
async function measureTypes() {
  const tree = writeTree(path.join(folder, "typed"), "typed", { seed, files: 30_000 });
  const all = [...treeFiles("typed", { seed, files: 30_000 })];
  const asking = all.findLast((file) => file.apis.length > 0);
  const changing = all.find((file) => file.apis.length > 0);
  if (!asking || !changing) throw new Error("The typed tree has no uses.");
  const client = await start(tree.folder, { types: true });
  const start_ = performance.now();
  const uri = client.open(path.join(tree.folder, asking.path), asking.text);
  const other = client.open(path.join(tree.folder, changing.path), changing.text);
  await client.until(() => client.shown(uri) >= asking.apis.length);
  process.stdout.write(
    `${all.length} files with types, first: ${milliseconds(performance.now() - start_)}\n`,
  );
  const times = [];
  for (let i = 0; i < changes; i++) {
    const start = performance.now();
    client.forget(uri);
    client.type(other);
    await client.until(() => client.shown(uri) >= asking.apis.length);
    times.push(performance.now() - start);
  }
  say("another file has changed, with types", times.slice(1), 400);
  await client.stop();
}

/** Thousands of keys, and what the server still holds. */
async function measureMemory() {
  const tree = writeTree(path.join(folder, "small"), "small", { seed, files: 30_000 });
  const [file] = [...treeFiles("small", { seed, files: 30_000 })].filter((one) => one.apis.length > 0);
  if (!file) throw new Error("The small tree has no uses.");
  const client = await start(tree.folder, { types: true });
  const uri = client.open(path.join(tree.folder, file.path), file.text);
  let early = 0;
  for (let i = 1; i <= Number(values.edits); i++) {
    client.type(uri);
    await client.ask("textDocument/diagnostic", { textDocument: { uri } });
    if (i === 100) early = memoryOf(client.pid);
  }
  const late = memoryOf(client.pid);
  const growth = late / early - 1;
  process.stdout.write(
    `  ${growth <= 0.2 ? "reached" : "MISSED "}  memory after 100 keys ${(early / 1e6).toFixed(0)} MB, after ${values.edits} ` +
      `${(late / 1e6).toFixed(0)} MB: ${(100 * growth).toFixed(0)} % more (at most 20 %)\n`,
  );
  await client.stop();
}

/**
 * From before a key is struck until what there is to show has come back.
 *
 * @param {Client} client
 * @param {string} uri
 */
async function typing(client, uri) {
  const times = [];
  for (let i = 0; i <= changes; i++) {
    const start = performance.now();
    client.type(uri);
    await client.ask("textDocument/diagnostic", { textDocument: { uri } });
    times.push(performance.now() - start);
  }
  // The first is of a text that wasn't there.
  return times.slice(1);
}

/** @param {number} pid */
function memoryOf(pid) {
  const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(match?.[1] ?? 0) * 1024;
}

/** @typedef {Awaited<ReturnType<typeof start>>} Client */

/**
 * An editor that pulls, where types are not asked, and is pushed to, where they are.
 *
 * @param {string} root
 * @param {{ types: boolean }} settings
 */
async function start(root, settings) {
  const server = spawn(process.execPath, [bin, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  /** @type {Map<string, number>} */
  const shown = new Map();
  connection.onNotification("textDocument/publishDiagnostics", (params) => {
    shown.set(params.uri, params.diagnostics.length);
  });
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => settings));
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onNotification("window/logMessage", () => {});
  connection.onNotification("window/showMessage", () => {});
  connection.listen();
  const pushes = settings.types;
  const uriOf = (/** @type {string} */ file) => pathToFileURL(file).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uriOf(root),
    workspaceFolders: [{ uri: uriOf(root), name: "bench" }],
    capabilities: {
      textDocument: {
        ...(pushes ? {} : { diagnostic: {} }),
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } },
          dataSupport: true,
          resolveSupport: { properties: ["edit"] },
        },
      },
      workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: { settings },
  });
  await connection.sendNotification("initialized", {});
  /** @type {Map<string, number>} */
  const versions = new Map();
  return {
    pid: /** @type {number} */ (server.pid),
    /** @type {(method: string, params?: object) => Promise<any>} */
    ask: (method, params) =>
      pushes && method === "textDocument/diagnostic"
        ? connection.sendRequest("textDocument/hover", { ...params, position: { line: 0, character: 0 } })
        : connection.sendRequest(method, params ?? {}),
    open: (/** @type {string} */ file, /** @type {string} */ text) => {
      writeFileSync(file, text);
      const uri = uriOf(file);
      versions.set(uri, 1);
      const textDocument = { uri, languageId: "typescript", version: 1, text };
      void connection.sendNotification("textDocument/didOpen", { textDocument });
      return uri;
    },
    close: (/** @type {string} */ uri) =>
      void connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    /** Strikes a key: a digit of a comment before the code, so that the text doesn't grow. */
    type: (/** @type {string} */ uri) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const text = `/*${version % 10}*/`;
      const range = {
        start: { line: 0, character: 0 },
        end: { line: 0, character: version === 2 ? 0 : text.length },
      };
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    shown: (/** @type {string} */ uri) => shown.get(uri) ?? -1,
    forget: (/** @type {string} */ uri) => shown.delete(uri),
    until: async (/** @type {() => boolean} */ isTrue) => {
      for (let i = 0; !isTrue(); i++) {
        if (i > 60_000) throw new Error("It never came.");
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await new Promise((resolve) => server.on("exit", resolve));
      connection.dispose();
    },
  };
}
