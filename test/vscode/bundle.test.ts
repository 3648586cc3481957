import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { buildExtension } from "../../editors/vscode/build.js";
import type { Parsers } from "../../src/source/hosts/parsers.js";
import { profiles } from "../lsp/profiles.js";

// Outside of the checkout, so that no package of it is near.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "ddclient-vscode-")));
const extension = join(folder, "extension");
const workspace = join(folder, "workspace");

beforeAll(async () => {
  await buildExtension(join(extension, "dist"));
  cpSync(join(import.meta.dirname, "../../editors/vscode/package.json"), join(extension, "package.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("is the extension, the server and the client's typings, and nothing else", () => {
  const files = readdirSync(join(extension, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(extension.length + 1)
        .replaceAll("\\", "/"),
    );
  const part = /^dist\/server\/parts\/[\w-]+\.js$/;
  const typing =
    /^dist\/node_modules\/@docker\/extension-api-client(?:-types)?\/(?:package\.json|dist\/.*\.d\.ts)$/;
  expect(files.filter((file) => !part.test(file) && !typing.test(file)).sort()).toEqual([
    "dist/THIRD-PARTY-NOTICES.txt",
    "dist/extension.cjs",
    "dist/server/lsp-thread.js",
    "dist/server/main/parsers.js",
    "dist/server/main/server.js",
    ...["acorn", "decode", "entities", "html", "markdown", "svelte", "vue"].map(
      (name) => `dist/server/parsers/${name}.cjs`,
    ),
  ]);
  expect(files.filter((file) => typing.test(file)).length).toBeGreaterThan(10);
});

it("has the parsers of other languages", async () => {
  const { parsers } = (await import(pathToFileURL(join(extension, "dist/server/main/parsers.js")).href)) as {
    parsers: Parsers;
  };
  expect(parsers.vue().parse("<p/>").children).toHaveLength(1);
  expect(parsers.svelte().parse("<p/>", { modern: true }).fragment.nodes).toHaveLength(1);
  expect(parsers.html().parseFragment("<p></p>").childNodes).toHaveLength(1);
  expect(parsers.markdown().mdxJsx()).toBeTypeOf("object");
  expect(parsers.entities().EntityDecoder).toBeTypeOf("function");
});

it("answers by itself, with the types of the client that it brings", async () => {
  const text = `import type { v0 } from "@docker/extension-api-client-types";
import { made } from "./made";
const client: v0.DockerDesktopClient = window.ddClient;
client.toastError("oh");
made().toastWarning("well");
`;
  mkdirSync(workspace);
  writeFileSync(join(workspace, "package.json"), "{}");
  writeFileSync(join(workspace, "tsconfig.json"), "{}");
  const typing = `export declare const made: () => import("@docker/extension-api-client-types").v0.DockerDesktopClient;\n`;
  writeFileSync(join(workspace, "made.d.ts"), typing);
  writeFileSync(join(workspace, "app.ts"), text);
  const server = spawn(process.execPath, [join(extension, "dist/server/main/server.js"), "--stdio"], {
    cwd: workspace,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest("workspace/configuration", () => [null]);
  for (const method of ["client/registerCapability", "workspace/diagnostic/refresh"])
    connection.onRequest(method, () => null);
  connection.listen();
  // So that nothing waits for one that can't be started.
  void ended.then(() => connection.dispose());
  const uri = pathToFileURL(join(workspace, "app.ts")).href;
  const { serverInfo } = await connection.sendRequest<{ serverInfo: object }>("initialize", {
    processId: process.pid,
    capabilities: profiles["VS Code"],
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: "workspace" }],
  });
  expect(serverInfo).toEqual({ name: "ddclient-migrate", version: "0.1.0" });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 1, text },
  });
  const namesOf = async () => {
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return items.map(({ range: { start, end } }) =>
      text.split("\n")[start.line]!.slice(start.character, end.character),
    );
  };
  // Types come a moment later.
  let names = await namesOf();
  expect(names).toContain("toastError");
  for (let i = 0; i < 200 && !names.includes("toastWarning"); i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    names = await namesOf();
  }
  expect(names).toContain("toastWarning");
  const summary = await connection.sendRequest<{ references: number }>("ddclient-migrate/summary");
  expect(summary.references).toBe(names.length + 1);
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await ended).toBe(0);
});
