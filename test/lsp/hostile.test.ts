import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { Client } from "./client.js";

const bin = fileURLToPath(new URL("../../dist/bin/ddclient-migrate.js", import.meta.url));
const processes: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const one of processes.splice(0)) one.kill("SIGKILL");
});

/** A server that is talked to by the byte. */
function raw(args: readonly string[] = []) {
  const server = spawn(process.execPath, [bin, "lsp", ...args]);
  processes.push(server);
  let output = "";
  server.stdout.on("data", (data: Buffer) => {
    output += data.toString();
  });
  server.stderr.resume();
  server.stdin.on("error", () => {});
  const ended = new Promise<number | null>((resolve) => server.on("exit", resolve));
  const write = (text: string) => server.stdin.write(text);
  const send = (message: object) => write(framed(JSON.stringify(message)));
  const answer = async (id: number) => {
    for (let i = 0; i < 400; i++) {
      if (output.includes(`"id":${id},`) || output.includes(`"id":${id}}`)) return output;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`no answer to ${id}: ${output}`);
  };
  return { server, ended, write, send, answer };
}

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const initialize = (id: number) => ({
  jsonrpc: "2.0",
  id,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
});

test("a message in pieces of a byte each is one message", async () => {
  const { write, answer } = raw();
  for (const byte of framed(JSON.stringify(initialize(1)))) write(byte);
  expect(await answer(1)).toContain('"name":"ddclient-migrate"');
});

test("what is no JSON is answered with an error, and the next message is heard", async () => {
  const { write, send, answer } = raw(["--stdio"]);
  send(initialize(1));
  await answer(1);
  write(framed("{ this is none"));
  send({ jsonrpc: "2.0", id: 2, method: "textDocument/hover", params: null });
  send({ jsonrpc: "2.0", id: 3, method: "no/such/method", params: {} });
  expect(await answer(3)).toContain("Unhandled method no/such/method");
});

test("a length that nobody has keeps nothing in memory", async () => {
  const { server, write, ended } = raw();
  write(`Content-Length: 99999999999999\r\n\r\n{`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(server.exitCode).toBeNull();
  server.stdin.end();
  expect(await ended).toBe(1);
});

test("a header without a length ends nothing but the conversation", async () => {
  const { server, write, ended } = raw();
  write("Content-Type: nothing\r\n\r\n");
  server.stdin.end();
  expect(await ended).not.toBeNull();
});

test("requests after shutdown are refused, and exit ends the server well", async () => {
  const { send, answer, ended } = raw();
  send(initialize(1));
  await answer(1);
  send({ jsonrpc: "2.0", id: 2, method: "shutdown" });
  await answer(2);
  send({
    jsonrpc: "2.0",
    id: 3,
    method: "textDocument/hover",
    params: { textDocument: { uri: "file:///a.ts" }, position: { line: 0, character: 0 } },
  });
  expect(await answer(3)).toMatch(/"id":3,"error":\{"code":-32600/);
  send({ jsonrpc: "2.0", method: "exit" });
  expect(await ended).toBe(0);
});

test("requests before initialize are refused", async () => {
  const { send, answer } = raw();
  send({ jsonrpc: "2.0", id: 1, method: "textDocument/hover", params: {} });
  expect(await answer(1)).toMatch(/"id":1,"error":\{"code":-32002/);
});

test("exit without shutdown ends it as a failure", async () => {
  const { send, answer, ended } = raw();
  send(initialize(1));
  await answer(1);
  send({ jsonrpc: "2.0", method: "exit" });
  expect(await ended).toBe(1);
});

test("an editor that dies takes its server along", async () => {
  const { server, send, answer, ended } = raw();
  send(initialize(1));
  await answer(1);
  server.stdin.destroy();
  server.stdout.destroy();
  expect(await ended).toBe(1);
});

test("so does one whose process is gone, though the pipe is open", async () => {
  const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  processes.push(editor as never);
  const { send, answer, ended } = raw();
  send({ ...initialize(1), params: { processId: editor.pid, rootUri: null, capabilities: {} } });
  await answer(1);
  editor.kill("SIGKILL");
  expect(await ended).toBe(1);
}, 30_000);

test("mistakes on the command line are told, with what there is", async () => {
  const { server, ended } = raw(["--port", "1"]);
  let said = "";
  server.stderr.on("data", (data: Buffer) => {
    said += data.toString();
  });
  expect(await ended).toBe(2);
  expect(said).toContain("unknown option '--port'");
});

test("a document that takes too long ends its thread, not the server, and the next one works", async () => {
  const client = await Client.start({ limits: [300, 300], settings: { types: false } });
  const slow = "file:///nowhere/slow.ts";
  const lines = Array.from({ length: 40_000 }, (_, i) => `window.ddClient.execHostCmd("tool ${i}");`);
  client.open(slow, lines.slice(0, 20_000).join("\n"));
  const [shown] = await client.diagnostics(slow);
  expect(shown).toMatchObject({ severity: 3, range: { start: { line: 0, character: 0 } } });
  expect(shown!.message).toContain("There was no answer within 0.3 seconds.");
  const fine = "file:///nowhere/fine.ts";
  client.open(fine, 'window.ddClient.toastError("x");\n');
  expect(await client.diagnostics(fine)).toHaveLength(1);
  // As soon as it is another text, it is looked at again.
  client.change(slow, [
    { range: { start: { line: 0, character: 0 }, end: { line: 20_000, character: 0 } }, newText: lines[0]! },
  ]);
  expect(await client.diagnostics(slow)).toHaveLength(1);
  expect(await client.stop()).toBe(0);
}, 60_000);

test("code that is nested more deeply than anybody writes is answered", async () => {
  const client = await Client.start({ settings: { types: false } });
  const deep = "file:///nowhere/deep.ts";
  client.open(deep, `window.ddClient.toastError(${"(".repeat(20_000)}1${")".repeat(20_000)});\n`);
  await client.diagnostics(deep);
  const fine = "file:///nowhere/fine.ts";
  client.open(fine, 'window.ddClient.toastError("x");\n');
  expect(await client.diagnostics(fine)).toHaveLength(1);
  expect(await client.stop()).toBe(0);
}, 60_000);

test("generated code is left alone, with a note", async () => {
  const client = await Client.start({ settings: { types: false } });
  const uri = "file:///nowhere/app.min.js";
  client.open(uri, 'window.ddClient.toastError("x");', "javascript");
  expect(await client.diagnostics(uri)).toMatchObject([
    { severity: 3, message: expect.stringContaining("generated code") },
  ]);
  expect(await client.stop()).toBe(0);
});

test("places that a text doesn't have are none", async () => {
  const client = await Client.start({ settings: { types: false } });
  const uri = "file:///nowhere/a.ts";
  client.open(uri, 'window.ddClient.toastError("x");');
  const far = { line: 1000, character: 1000 };
  expect(await client.actions(uri, { start: far, end: far })).toHaveLength(0);
  expect(
    await client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: far }),
  ).toBeNull();
  expect(
    await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: "file:///other.ts" },
      position: far,
    }),
  ).toBeNull();
  expect(await client.stop()).toBe(0);
});
