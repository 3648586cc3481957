import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { makeFolder, makeRepository } from "../../run/temporary.js";
import { migratable, migrated, script } from "../run-command.js";
import { Terminal } from "./terminal.js";

const two = `window.ddClient.toastError("a");
window.ddClient.toastSuccess("b");
`;
const error = 'window.ddClient.desktopUI.toast.error("a");\n';
const success = 'window.ddClient.desktopUI.toast.success("b");\n';
const asks = "]? ";

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

/** A program for `$EDITOR`: a shell script that gets the file as its first argument. */
function editor(script: string): string {
  const file = join(makeFolder({ editor: `#!/bin/sh\n${script}\n` }), "editor");
  chmodSync(file, 0o755);
  return file;
}

// There is a pty on Windows, too, but no shell for the editors here.
describe.skipIf(process.platform === "win32")("on a terminal", () => {
  it("takes single keys, and prints them", async () => {
    const cwd = makeRepository({ "a.js": two, "b.js": two });
    const terminal = new Terminal(["-i"], { cwd });
    await terminal.answer(asks, "n");
    expect(await terminal.answer(asks, "y")).toMatch(/^n\n\na\.js {2}file 1 of 2, change 2 of 2\n/);
    await terminal.answer(asks, "a");
    expect(await terminal.ended).toBe(0);
    expect(terminal.text).toContain("Migrated 3 of 4 uses of the old client API in 2 files; 1 is left.");
    expect(read(cwd, "a.js")).toBe(`${two.split("\n")[0]}\n${success}`);
    expect(read(cwd, "b.js")).toBe(error + success);
  });

  it("takes keys that come early, and no Enter for an answer", async () => {
    const cwd = makeRepository({ "a.js": two, "b.js": two });
    const terminal = new Terminal(["-i"], { cwd });
    await terminal.answer(asks, "y\rn\rd");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(`${error}${two.split("\n")[1]}\n`);
    expect(read(cwd, "b.js")).toBe(two);
    expect(terminal.text).not.toContain("print this help");
  });

  it("goes back into the file before, and lets the terminal go at the end", async () => {
    const cwd = makeRepository({ "a.js": migratable, "b.js": migratable });
    const terminal = new Terminal(["-i"], { cwd });
    await terminal.answer(asks, "n");
    await terminal.answer(asks, "b");
    expect(await terminal.answer(asks, "y")).toContain("a.js  file 1 of 2");
    await terminal.answer(asks, "y");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(migrated);
    expect(read(cwd, "b.js")).toBe(migrated);
  });

  it("asks first whether files may be changed that git could not bring back", async () => {
    const texts = {
      "a.js": migratable,
      "b.js": "export const go = (c) => window.ddClient.execHostCmd(c);\n",
    };
    const cwd = makeFolder(texts);
    const terminal = new Terminal(["-i"], { cwd });
    expect(await terminal.answer("[y,N]? ", "y\r")).toContain("  a.js\n  b.js\n");
    await terminal.answer(asks, "y");
    await terminal.answer(asks, "y");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(migrated);
    expect(read(cwd, "b.js")).toContain("extension.host.cli.exec(c, [])");
    const other = makeFolder(texts);
    const refused = new Terminal(["-i"], { cwd: other });
    await refused.answer("[y,N]? ", "n\r");
    expect(await refused.ended).toBe(2);
    expect(refused.text).not.toContain("Make this change");
    for (const [path, text] of Object.entries(texts)) expect(read(other, path)).toBe(text);
  });

  test("Ctrl+C leaves the file at hand, and writes the one before", async () => {
    const cwd = makeRepository({ "a.js": migratable, "b.js": two, "c.js": two });
    const terminal = new Terminal(["-i"], { cwd });
    await terminal.answer(asks, "y");
    await terminal.answer(asks, "y");
    await terminal.answer(asks, "\x03");
    expect(await terminal.ended).toBe(130);
    expect(read(cwd, "a.js")).toBe(migrated);
    expect(read(cwd, "b.js")).toBe(two);
    expect(terminal.text).toContain("Stopped by Ctrl+C: 1 file changed, the others are as they were.");
    expect(terminal.text).toContain("You stopped before its file was done; run again to choose it.");
    expect(terminal.text).toContain("You were not asked about this one; run again to choose it.");
    expect(terminal.text).toContain("  4 are left because you stopped before them: run again to go on.");
  });

  test("Ctrl+D quits", async () => {
    const cwd = makeRepository({ "a.js": two, "b.js": two });
    const terminal = new Terminal(["-i"], { cwd });
    await terminal.answer(asks, "y");
    await terminal.answer(asks, "\x04");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(`${error}${two.split("\n")[1]}\n`);
    expect(terminal.text).toContain("  3 are left because you stopped before them: run again to go on.");
  });

  test("Ctrl+Z puts it to sleep, and it asks once more when it wakes up", async () => {
    const cwd = makeRepository({ "a.js": migratable });
    const terminal = new Terminal(["--norc", "--noprofile", "-i"], {
      cwd,
      program: "bash",
      env: { PS1: "> " },
    });
    await terminal.answer("> ", `'${process.execPath}' '${script}' -i\r`);
    await terminal.answer(asks, "\x1a");
    await terminal.answer(/Stopped[\s\S]*> /, "fg\r");
    await terminal.answer(asks, "y");
    await terminal.answer(/Migrated 1 of 1 use [\s\S]*> /, "exit\r");
    await terminal.ended;
    expect(read(cwd, "a.js")).toBe(migrated);
  });

  test("Ctrl+Z is nothing where no shell could wake it up", async () => {
    const cwd = makeRepository({ "a.js": migratable });
    const terminal = new Terminal(["-i"], { cwd });
    await terminal.answer(asks, "\x1a");
    await terminal.answer(asks, "y");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(migrated);
  });

  it("fits what it prints to the terminal, also when that is another width", async () => {
    const long = `window.ddClient.toastError("${"x".repeat(90)}"); window.ddClient.toastSuccess("b");\n`;
    const name = `${"deeply/".repeat(9)}a.js`;
    for (const [columns, least] of [
      [60, 55],
      [80, 75],
      [200, 110],
    ] as const) {
      const cwd = makeRepository({ [name]: long + two });
      const terminal = new Terminal(["-i", "--dry-run"], { cwd, columns });
      const seen = await terminal.answer(asks, "n");
      const lines = seen.split("\n");
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
      expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(least);
      const added = lines.find((line) => line.startsWith("+"));
      expect(added).toContain("+window.ddClient.desktopUI.toast.error(");
      const second = await terminal.see(asks);
      // The line is shown where it changes: at its end.
      if (columns < 200) expect(second).toMatch(/^\+….*dow\.ddClient\.desktopUI\.toast\.success\("b"\);$/m);
      terminal.resize(50);
      // The signal for that may come later than the key.
      await new Promise((resolve) => setTimeout(resolve, 200));
      terminal.type("n");
      const narrow = await terminal.answer(asks, "q");
      expect(Math.max(...narrow.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(50);
      await terminal.ended;
    }
  });

  test("--diff is cut to the terminal, and not for a file", async () => {
    const long = `window.ddClient.toastError("${"x".repeat(90)}");\n`;
    const terminal = new Terminal(["--diff"], { cwd: makeFolder({ "a.js": long }), columns: 60 });
    expect(await terminal.ended).toBe(0);
    expect(terminal.text).toMatch(/^\+window\.ddClient\.desktopUI\.toast\.error\("x+…$/m);
    expect(
      Math.max(
        ...terminal.text
          .split("\n")
          .slice(0, 8)
          .map(({ length }) => length),
      ),
    ).toBe(60);
  });
});

describe.skipIf(process.platform === "win32")("the editor", () => {
  const source = 'export const go = () => window.ddClient.execHostCmd("ls -la");\n';
  const start = (script: string, text = source, args: readonly string[] = []) => {
    const cwd = makeRepository({ "a.js": text });
    return { cwd, terminal: new Terminal(["-i", ...args], { cwd, env: { VISUAL: editor(script) } }) };
  };

  it("gets the new lines, and the question is asked anew with what comes back", async () => {
    const { cwd, terminal } = start('cat "$1" > seen; sed -i s/-la/-lh/ "$1"');
    await terminal.answer(asks, "e");
    expect(await terminal.answer(asks, "y")).toContain(`As you edited it:
@@ -1,1 +1,1 @@
-export const go = () => window.ddClient.execHostCmd("ls -la");
+export const go = () => window.ddClient.extension.host.cli.exec("ls", ["-lh"]);
`);
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "seen")).toBe(
      'export const go = () => window.ddClient.extension.host.cli.exec("ls", ["-la"]);\n',
    );
    expect(read(cwd, "a.js")).toBe(
      'export const go = () => window.ddClient.extension.host.cli.exec("ls", ["-lh"]);\n',
    );
    expect(terminal.text).toContain("Migrated 1 of 1 use of the old client API in 1 file; nothing is left.");
  });

  it("may be a command with arguments, and has the terminal for itself", async () => {
    const cwd = makeRepository({ "a.js": source });
    const file = editor('[ "$1" = --wait ] && stty -a | tr ";" "\\n" > modes; sed -i s/-la/-lh/ "$2"');
    const terminal = new Terminal(["-i"], { cwd, env: { EDITOR: `${file} --wait` } });
    await terminal.answer(asks, "e");
    await terminal.answer(asks, "y");
    await terminal.ended;
    expect(read(cwd, "modes")).toMatch(/(^| )icanon/m);
    expect(read(cwd, "a.js")).toContain('["-lh"]');
  });

  it("asks what to do with what doesn't parse, and says where", async () => {
    const { cwd, terminal } = start(
      'if [ -e once ]; then sed -i "s/((/(/" "$1"; else touch once; sed -i "s/exec(/exec((/" "$1"; fi',
    );
    await terminal.answer(asks, "e");
    expect(await terminal.answer("drop what you wrote [n]? ", "e")).toContain(
      `
What you wrote can't be taken: Unexpected token, expected ","
> 1 | export const go = () => window.ddClient.extension.host.cli.exec(("ls", ["-la"]);
    |                                                                                ^
`.replace(" (1:79)", ""),
    );
    await terminal.answer(asks, "y");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(
      source.replace('execHostCmd("ls -la")', 'extension.host.cli.exec("ls", ["-la"])'),
    );
  });

  it("may be told to drop it", async () => {
    const { cwd, terminal } = start('echo "((" > "$1"');
    await terminal.answer(asks, "e");
    await terminal.answer("drop what you wrote [n]? ", "n");
    expect(await terminal.answer(asks, "n")).not.toContain("As you edited it");
    expect(await terminal.ended).toBe(0);
    expect(read(cwd, "a.js")).toBe(source);
  });

  it("can't bring the old API back", async () => {
    const { terminal } = start('sed -i "s/extension.host.cli.exec/execHostCmd/" "$1"');
    await terminal.answer(asks, "e");
    expect(await terminal.answer("drop what you wrote [n]? ", "q")).toContain(
      "What you wrote can't be taken: This still uses execHostCmd.",
    );
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ["true", "Nothing was edited.\n"],
    ['echo > "$1"', "Nothing was left of it, so nothing was edited.\n"],
    ["exit 3", " ended with 3, so nothing was edited. $VISUAL or $EDITOR says which one is used.\n"],
  ])("changes nothing with %j", async (script, said) => {
    const { terminal } = start(script);
    await terminal.answer(asks, "e");
    expect((await terminal.answer(asks, "q")).replace(/\n(?! *Make)/g, " ").replace("\n", "\n")).toContain(
      said.trim(),
    );
    expect(await terminal.ended).toBe(0);
  });

  it("isn't opened for what other changes lie in", async () => {
    const nested = `window.ddClient.spawnHostCmd("tool", [], (data) => {
  window.ddClient.toastError(data.stdout);
});
`;
    const { cwd, terminal } = start("touch opened", nested);
    expect(await terminal.see(asks)).toContain("Make this change [y,n,a,A,d,s,q,?]? ");
    terminal.type("e");
    expect(await terminal.answer(asks, "q")).toBe(`e
Other changes lie in it or between its parts, so it can't be edited alone. Answer it as it is, and edit the file
afterwards.
Make this change [y,n,a,A,d,s,q,?]? `);
    expect(await terminal.ended).toBe(0);
    expect(existsSync(join(cwd, "opened"))).toBe(false);
  });

  it("keeps CRLF", async () => {
    const { cwd, terminal } = start(
      'printf "a();\\nb();\\n" > "$1"',
      `one();\r\n${source.replace("\n", "\r\n")}`,
    );
    await terminal.answer(asks, "e");
    await terminal.answer(asks, "y");
    await terminal.ended;
    expect(read(cwd, "a.js")).toBe("one();\r\na();\r\nb();\r\n");
  });
});
