import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { migrate } from "../../src/migrate.js";
import { callbackPrograms, inputSequences } from "./callback-grammar.js";
import { run, type StreamInput } from "./stream-run.js";

const path = "page.js";

/** The program after the migration, and the commands whose callbacks were split by event, not adapted. */
function migrateProgram(code: string) {
  const { code: after, error, references } = migrate(code, { path });
  expect(error).toBeNull();
  const commands = [...code.matchAll(/spawn\w+\("(\w+)"/g)].map(([, name]) => name!);
  expect(references.map(({ outcome }) => outcome)).toEqual(commands.map(() => "migrated"));
  return { after, split: new Set(commands.filter((_, i) => references[i]!.notes.length === 0)) };
}

function spawnWith(callback: string): string {
  return `window.ddClient.spawnHostCmd("tool", ["a"], ${callback});\n`;
}

const sequences: readonly (readonly StreamInput[])[] = [
  [{ stdout: "a line" }, { stderr: "a problem" }, { stdout: "b" }, { code: 0 }],
  [{ stderr: "c" }, { code: 3 }],
  [{ error: "no such program" }],
  [{ stdout: "a" }, { error: "it broke" }, { code: 3 }],
];

/** By what becomes of them. `print` and `append` take output, `note` takes anything else. */
const callbacks = {
  split: [
    '(data, err) => { print("1", data.stdout, data.stderr); if (data.code) { note("2", data.code); } }',
    '(data, err) => { if (err) { note("1", err); } print("2", data.stdout); }',
    '(data, err) => { if (err) { note("1", err); return; } print("2", data.stdout); if (data.close) note("3"); }',
    '(data, err) => { if (err) return note("1", err); if (data.stdout) append(data.stdout); }',
    '(data, err) => { if (!err) { print("1", data.stderr); } else { note("2", err); } }',
    '(data, err) => { if (err) note("1", err); else if (data.code) note("2", data.code); else print("3", data.stdout); }',
    '(data) => { if (data.code === 0) note("1"); else if (data.code === 3) note("2", data.code); }',
    '(data) => { if (data.code !== undefined) { note("1", data.code); note("2", lines.length); } append(data.stdout); }',
    '(data) => { if (data.close) note("1", data.close, data.code); }',
    '(data) => { if (data.stdout) print("1", data.stdout); else if (data.stderr) print("2", data.stderr); else if (data.close) note("3"); }',
    '(data) => { if (data.stdout) print("1", data.stdout); else if (data.close) note("2"); else print("3", data.stderr); }',
    '({ stdout, code }, err) => { if (err) note("1", err); if (stdout) print("2", stdout); if (code) note("3", code); }',
    '({ stdout: out, code: exit }) => { print("1", out); if (exit !== undefined) note("2", exit); }',
    '(data) => { const { stdout, code } = data; print("1", stdout); if (code > 0) note("2", { code }.code); }',
    '(data) => { const text = data.stdout || data.stderr; const failed = data.code > 0; if (text) append(text); if (failed) note("1"); }',
    '(data) => print("1", data.stdout)',
    '(data) => data.close && note("1", data.code)',
    '(data, err) => err ? note("1", err) : print("2", data.stdout)',
    'function (data, err) { err && note("1", err); data.close || print("2", data.stdout); }',
    'async (data) => { if (data.stdout) { await later(); append(data.stdout); } if (data.close) { await later(); note("1", lines.length); } }',
    '(data, err) => { if (err) throw err; print("1", data.stdout); }',
    '(data) => { if (!data.close) return; if (data.code === 0) return note("1"); note("2", data.code); }',
    '(data) => { if (data.close) { const exitCode = 1; note("1", exitCode, data.code); } }',
    '(data) => { if (data.close) note("1", `\n  ${data.code}\n    end`); }',
    '(data) => { for (const part of parts(data.stdout)) print("1", part); if (data.close) note("2"); }',
    '(data) => { if (data.close) window.ddClient.spawnDockerCmd("inner", [], (inner) => { print("1", inner.stdout); if (inner.close) note("2", data.code, inner.code); }); }',
  ],
  adapted: [
    "note",
    '(data) => note("1", data.stdout, data.code)',
    '(data, err) => { note("1"); if (err) note("2", err); }',
    '(data) => { if (data.stdout) print("1", data.stdout); else note("2"); }',
    '(data) => { if (data.code === 0) note("1"); else note("2"); }',
    '(data) => { note("1", Object.keys(data).length); }',
    '({ stdout, ...rest }) => note("1", stdout, rest.code)',
    'function (data) { note("1", arguments.length); }',
    '(data) => { print("1", data.stdout, data.stdout.length); if (data.close) note("2"); }',
    'async (data) => { await print("1", data.stdout); if (data.close) note("2"); }',
    '(data) => { const text = data.stdout; if (data.close) note("1", text); }',
    '(data) => { if (settings.verbose) return; if (data.close) note("1"); }',
    '(data, err) => { try { if (err) throw err; print("1", data.stdout); } catch (error) { note("2", error); } }',
    '(data) => { if (data.stdout && flag()) return; if (data.code === null) note("1"); }',
    '((prefix) => (data) => note(prefix, data.code))("1")',
    'settings.verbose ? (data) => print("1", data.stdout) : note',
  ],
};

describe.each(Object.entries(callbacks))(
  "a callback that is %s does the same for each event",
  (way, cases) => {
    test.each(cases.map((callback) => [callback]))("%s", async (callback) => {
      const before = spawnWith(callback);
      const { after, split } = migrateProgram(before);
      expect(split.has("tool"), after).toBe(way === "split");
      for (const inputs of sequences) {
        expect(await run(after, inputs, split), after).toEqual(await run(before, inputs, split));
      }
    });
  },
);

test("the one difference is what looks at output when there is none", async () => {
  const before = spawnWith(
    '(data, err) => { print("1", data.stdout); if (err) note("2"); if (data.close) note("3"); }',
  );
  const { after } = migrateProgram(before);
  const inputs = [{ stdout: "a" }, { error: "it broke" }, { code: 0 }];
  const nothing = new Set<string>();
  const [v0, v1] = [await run(before, inputs, nothing), await run(after, inputs, nothing)];
  const more = v0.filter((effect) => !v1.some((other) => JSON.stringify(other) === JSON.stringify(effect)));
  expect(more.map(({ message, name, values }) => [message, name, ...values])).toEqual([
    [2, "print", "string 1", "undefined undefined"],
    [3, "print", "string 1", "undefined undefined"],
  ]);
  expect(v1).toEqual(v0.filter((effect) => !more.includes(effect)));
});

test("any callback does the same for any sequence of events", async () => {
  const ways = { split: 0, adapted: 0 };
  await fc.assert(
    fc.asyncProperty(callbackPrograms, inputSequences, async ({ code, comments }, inputs) => {
      const { after, split } = migrateProgram(code);
      ways[split.has("tool") ? "split" : "adapted"]++;
      for (const comment of comments) expect(after.split(comment), after).toHaveLength(2);
      expect(await run(after, inputs, split), after).toEqual(await run(code, inputs, split));
      expect(migrate(after, { path }).changed).toBe(false);
    }),
    { numRuns: 4000 },
  );
  // Otherwise the property would say little about one of them.
  expect(ways.split).toBeGreaterThan(400);
  expect(ways.adapted).toBeGreaterThan(400);
});
