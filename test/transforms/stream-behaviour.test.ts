import { describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import type { ProcessEvent } from "../behaviour/machine.js";
import { run } from "../properties/callbacks/run.js";

const path = "page.js";
const command = "tool";

function spawnWith(callback: string): string {
  return `window.ddClient.spawnHostCmd("${command}", ["a"], ${callback});\n`;
}

const courses: readonly (readonly ProcessEvent[])[] = [
  [{ stdout: "a line" }, { stderr: "a problem" }, { stdout: "b" }, { code: 0 }],
  [{ stderr: "c" }, { code: 3 }],
  [{ stdout: "a" }, { signal: "SIGTERM" }],
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
    '(data) => { if (data.stdout && flag()) return; if (data.code === null) note("1"); }',
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
    '((prefix) => (data) => note(prefix, data.code))("1")',
    'settings.verbose ? (data) => print("1", data.stdout) : note',
  ],
};

describe.each(Object.entries(callbacks))(
  "a callback that is %s does the same for each event",
  (way, cases) => {
    test.each(cases.map((callback) => [callback]))("%s", async (callback) => {
      const before = spawnWith(callback);
      const { code: after, error, references } = migrate(before, { path });
      expect(error).toBeNull();
      expect(references.map(({ outcome }) => outcome)).toEqual(
        [...before.matchAll(/spawn/g)].map(() => "migrated"),
      );
      expect(references[0]!.notes.length > 0, after).toBe(way === "adapted");
      const isSplit = way === "split" || undefined;
      const split = new Set(isSplit && [command, "inner"]);
      for (const events of courses) {
        expect(await run(after, { path, events }), after).toEqual(await run(before, { path, events, split }));
      }
    });
  },
);
