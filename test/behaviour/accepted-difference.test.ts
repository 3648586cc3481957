import { afterAll, describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { matchEffects } from "./accepted-difference.js";
import { compile } from "./driver/compile.js";
import type { Difference } from "./driver/drive.js";
import { createComputer } from "./real-machine.js";
import { runProgram } from "./run-program.js";
import { scenarios } from "./scenarios.js";

// The commands need a real sh.
const isWindows = process.platform === "win32";

const computer = createComputer();
afterAll(() => computer.remove());

const path = "app.mjs";
const callback = `(data, err) => {
  print(data.stdout);
  if (err) fail(err.message);
  if (data.close) end(data.code);
  print(data.stderr);
}`;
const input = `window.ddClient.spawnHostCmd("tool", ["-f"], ${callback});\n`;
const output = `window.ddClient.extension.host.cli.exec("tool", ["-f"], {
  stream: {
    onOutput: (data) => {
      print(data.stdout);
      print(data.stderr);
    },
    onError: (err) => {
      fail(err.message);
    },
    onClose: (exitCode) => {
      end(exitCode);
    },
  },
});\n`;

const [chunks, failure] = [scenarios[3]!.events, scenarios[4]!.events];

async function run(code: string, events: typeof chunks, difference?: Difference) {
  return runProgram(await compile(code, path), "docker-desktop", computer, events, difference);
}

async function textsOf(code: string, events: typeof chunks) {
  const { effects } = await run(code, events);
  return effects.map(({ text, message }) => `${message?.event}: ${text}`);
}

async function match(code: string, events: typeof chunks) {
  const before = await run(input, events);
  const { run: after, empties } = await matchEffects(before, (difference) => run(code, events, difference));
  const texts = (effects: typeof before.effects) => effects.map(({ text }) => text);
  return { isSame: texts(after.effects).join() === texts(before.effects).join(), empties };
}

test.skipIf(isWindows)(
  "the difference: at the end and on an error, v0 also ran what looks at output",
  async () => {
    expect(migrate(input, { path }).code).toBe(output);
    const [v0, v1] = [await textsOf(input, chunks), await textsOf(output, chunks)];
    expect(v0.slice(0, -3)).toEqual(v1.slice(0, -1));
    expect(v0.slice(-3)).toEqual(["5: print(undefined)", "5: end(0)", "5: print(undefined)"]);
    expect(v1.slice(-1)).toEqual(["5: end(0)"]);
    const problem = expect.stringContaining("0: fail(");
    expect(await textsOf(input, failure)).toEqual(["0: print(undefined)", problem, "0: print(undefined)"]);
    expect(await textsOf(output, failure)).toEqual([problem]);
  },
);

test.skipIf(isWindows)("with an empty message put back, both do the same", async () => {
  expect(await match(output, chunks)).toEqual({ isSame: true, empties: [{ program: 0, event: 5 }] });
  expect(await match(output, failure)).toEqual({ isSame: true, empties: [{ program: 0, event: 0 }] });
});

test.skipIf(isWindows)("what does the same without it gets none", async () => {
  const adapted = output.replace(/\{\n {2}stream: [\s\S]*\}\);/, () => {
    return `((handle) => ({ stream: {
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    } }))(${callback}));`;
  });
  expect(await match(adapted, chunks)).toEqual({ isSame: true, empties: [] });
});

describe.skipIf(isWindows)("anything else is a difference", () => {
  test.each([
    ["the end goes missing", "end(exitCode);", ""],
    ["another exit code", "end(exitCode)", "end(1)"],
    ["the end only after a failure", "end(exitCode)", "if (exitCode) end(exitCode)"],
    ["output at the end that v0 had not", "end(exitCode)", 'end(exitCode); print("")'],
    ["one channel is lost", "      print(data.stderr);\n", ""],
    [
      "channels change places",
      /print\(data.stdout\);\n(.*)print\(data.stderr\)/,
      "print(data.stderr);\n$1print(data.stdout)",
    ],
    ["only with output", "print(data.stdout)", "if (data.stdout) print(data.stdout)"],
    ["chunks are told twice", "print(data.stdout)", "print(data.stdout); print(data.stdout)"],
  ])("%s", async (_, from, to) => {
    const broken = output.replace(from, to);
    expect(broken).not.toBe(output);
    expect((await match(broken, chunks)).isSame).toBe(false);
  });

  test("an error that nobody hears of", async () => {
    expect((await match(output.replace("fail(err.message);", ""), failure)).isSame).toBe(false);
  });
});
