import { expect, test } from "vitest";
import { plainPath, table } from "../../src/api/table.js";
import { call } from "./call-client.js";
import { createClient } from "./hosts/create-client.js";
import { createComputer } from "./real-machine.js";
import { createScriptedMachine } from "./scripted-machine.js";
import { isHarmless } from "./shell-line.js";

const members = table.filter(({ kind, transform }) => kind === "member" && transform === "member");

test.each(members.filter(({ api }) => api !== "backend").map(({ api, to }) => [api, plainPath(to!)]))(
  "%s does what %s does",
  async (v0, v1) => {
    const done: unknown[] = [];
    const act = (...what: unknown[]) => {
      done.push(what);
      return "answer";
    };
    const client = createClient("docker-desktop", createScriptedMachine(), { act, uncaught: () => {} });
    const answers = [await call(client, v0, "/x", { y: 1 }), await call(client, v1, "/x", { y: 1 })];
    expect(done).toHaveLength(2);
    expect(done[1]).toEqual(done[0]);
    expect(done[0]).toEqual([expect.any(String), ["/x", { y: 1 }]]);
    // Pages, toasts and links of v0 gave nothing to some, a promise to others.
    expect(new Set([...answers, undefined, "answer"]).size).toBe(2);
  },
);

test("every action has a name of its own", () => {
  const done: string[] = [];
  const act = (action: string) => done.push(action);
  const client = createClient("docker-desktop", createScriptedMachine(), { act, uncaught: () => {} });
  for (const { api } of members) if (api !== "backend") call(client, api);
  expect(new Set(done).size).toBe(done.length);
});

test("nothing but our own program is run", async () => {
  const machine = createComputer().boot(() => [{ stdout: "as scripted" }, { code: 0 }]);
  const client = createClient("docker-desktop", machine);
  const result = await call(client, "execHostCmd", "tool; rm -r /nowhere > /nowhere/file");
  expect(result).toMatchObject({ stdout: "as scripted" });
  expect(machine.ran).toEqual([
    { given: { line: "./host/tool; rm -r /nowhere > /nowhere/file" }, argvs: [] },
  ]);
  const dangerous = ["a > b", "a | b", "a `b`", 'a "$(b)"', "a\nb", "a '", "../a", "x/../../a", "a 'b' & c"];
  expect(dangerous.filter(isHarmless)).toEqual([]);
  const harmless = ["a 'b | c'", 'a "> d"', "a \\> b", "'a\nb'", "a..b", 'a "\\$x"'];
  expect(harmless.filter(isHarmless)).toEqual(harmless);
});
