import { afterAll, describe, expect, test } from "vitest";
import { call, runOn } from "./call-client.js";
import { createClient } from "./hosts/create-client.js";
import type { ProcessEvent } from "./machine.js";
import { createComputer } from "./real-machine.js";
import { createScriptedMachine } from "./scripted-machine.js";

const computer = createComputer();
afterAll(() => computer.remove());

async function give(
  events: readonly ProcessEvent[],
  path: string,
  args: readonly unknown[],
): Promise<unknown> {
  return (await runOn(computer, "docker-desktop", events, path, args)).result;
}

describe.skipIf(process.platform === "win32")("the end of a command is the same for v0 and v1", () => {
  const calls = [
    ["execHostCmd", ["tool"]],
    ["extension.host.cli.exec", ["tool", []]],
  ] as const;

  test.each(calls)("%s: success", async (path, args) => {
    const events = [{ stdout: '{"a":1}\n{"a":2}\n' }, { stderr: "careful" }, { code: 0 }];
    const result = (await give(events, path, args)) as {
      code?: number;
      stderr: string;
      lines(): string[];
      parseJsonLines(): unknown[];
      parseJsonObject(): unknown;
    };
    expect(result.code).toBeUndefined();
    expect(result.stderr).toBe("careful");
    expect(result.lines()).toEqual(['{"a":1}', '{"a":2}', ""]);
    expect(result.parseJsonLines()).toEqual([{ a: 1 }, { a: 2 }]);
    expect(() => result.parseJsonObject()).toThrow(SyntaxError);
  });

  test.each(calls)("%s: an exit code", async (path, args) => {
    const events = [{ stdout: "out" }, { stderr: "err" }, { code: 3 }];
    await expect(give(events, path, args)).rejects.toEqual({
      killed: false,
      code: 3,
      signal: null,
      cmd: "./host/tool",
      stdout: "out",
      stderr: "err",
    });
  });

  test.each(calls)("%s: no such program", async (path, args) => {
    const ended = give([{ error: "none" }], path, args);
    await expect(ended).rejects.toMatchObject({ code: 127, stdout: "" });
  });
});

describe.skipIf(process.platform === "win32")("what a stream tells", () => {
  const events = [{ stdout: "a\n" }, { stderr: "b" }, { stdout: "c" }];

  async function tellV0(more: readonly ProcessEvent[]) {
    const told: unknown[] = [];
    const listener = (data: unknown, error: unknown) => told.push([data, error]);
    const result = await give([...events, ...more], "spawnHostCmd", ["tool", [], listener]);
    return { told, result };
  }

  async function tellV1(more: readonly ProcessEvent[]) {
    const told: unknown[] = [];
    const stream = Object.fromEntries(
      ["onOutput", "onError", "onClose"].map((name) => [
        name,
        (...args: unknown[]) => told.push([name, ...args]),
      ]),
    );
    const args = ["tool", [], { stream }];
    const result = await give([...events, ...more], "extension.host.cli.exec", args);
    return { told, result };
  }

  test("v0: chunks, then the end, to one callback; nothing is returned", async () => {
    const { told, result } = await tellV0([{ code: 0 }]);
    expect(result).toBeUndefined();
    expect(told).toEqual([
      [{ stdout: "a\n" }, undefined],
      [{ stderr: "b" }, undefined],
      [{ stdout: "c" }, undefined],
      [{ close: true, code: 0 }, undefined],
    ]);
  });

  test("v1: chunks and the end to a handler each; there is a process to close", async () => {
    const { told, result } = await tellV1([{ code: 3 }]);
    expect(result).toEqual({ close: expect.any(Function) });
    expect(told).toEqual([
      ["onOutput", { stdout: "a\n" }],
      ["onOutput", { stderr: "b" }],
      ["onOutput", { stdout: "c" }],
      ["onClose", 3],
    ]);
  });

  test("a signal leaves no exit code", async () => {
    expect((await tellV0([{ signal: "SIGTERM" }])).told.at(-1)).toEqual([
      { close: true, code: null },
      undefined,
    ]);
    expect((await tellV1([{ signal: "SIGTERM" }])).told.at(-1)).toEqual(["onClose", null]);
  });

  test("a program that can't be started is an error", async () => {
    const machine = createScriptedMachine(() => [{ error: "none" }]);
    const client = createClient("docker-desktop", machine);
    const told: unknown[] = [];
    call(client, "spawnHostCmd", "tool", [], (data: unknown, error: unknown) => told.push([data, error]));
    call(client, "docker.cli.exec", "tool", [], {
      stream: { onError: (error: unknown) => told.push(error) },
    });
    await machine.settle();
    expect(told).toEqual([[{}, new Error("none")], new Error("none")]);
  });

  test("what is closed tells nothing more", async () => {
    const machine = createScriptedMachine(() => [{ stdout: "a" }, { code: 0 }]);
    const told: unknown[] = [];
    const stream = { onOutput: (data: unknown) => told.push(data) };
    const running = call(createClient("docker-desktop", machine), "docker.cli.exec", "logs", [], { stream });
    (running as { close(): void }).close();
    await machine.settle();
    expect(told).toEqual([]);
    expect(machine.started[0]!.isClosed).toBe(true);
  });

  test("what a callback throws or rejects with goes to the page", async () => {
    const machine = createScriptedMachine();
    const uncaught: unknown[] = [];
    const desktop = { act: () => undefined, uncaught: (error: unknown) => uncaught.push(error) };
    const client = createClient("docker-desktop", machine, desktop);
    call(client, "spawnHostCmd", "tool", [], () => {
      throw "thrown";
    });
    call(client, "docker.cli.exec", "tool", [], {
      stream: { onClose: async () => Promise.reject("rejected") },
    });
    await machine.settle();
    expect(uncaught).toEqual(["thrown", "rejected"]);
  });
});
