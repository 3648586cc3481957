import { describe, expect, it } from "vitest";
import { kindOf, kinds } from "../../fronts/browser/kinds.js";
import { type Pasted, pastedOf } from "../../fronts/browser/pasted.js";
import { renderTried } from "../../fronts/browser/render-tried.js";
import { tryCode } from "../../fronts/browser/try-code.js";
import { isCodeFile } from "../../src/source/extensions.js";
import { finderOf } from "../../src/source/hosts/finders.js";

const show = async (code: string, more: Partial<Pasted> = {}) =>
  renderTried(await tryCode({ ...pastedOf(code, "ts"), ...more }));
/** As it is read. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)));

describe("the languages", () => {
  it("are read by the program, each by the name that stands for it", () => {
    for (const { id, path } of kinds) {
      expect(isCodeFile(path) || finderOf(path) !== undefined).toBe(true);
      expect(kindOf(path)?.id).toBe(id);
    }
    expect(["a.mts", "a.jsx", "tsx", "a.py"].map((path) => kindOf(path)?.id)).toEqual([
      ...["ts", "js", "tsx"],
      undefined,
    ]);
  });
});

describe("what was pasted", () => {
  it("is shown as it becomes, and what changes", async () => {
    const shown = await show('window.ddClient.toastError("no");\n');
    expect(shown).toMatchObject({
      summary: "1 use of the old client API: 1 migrated.",
      code: 'window.ddClient.desktopUI.toast.error("no");\n',
      changed: true,
    });
    expect(textOf(shown.diff)).toBe(
      '-window.ddClient.toastError("no");\n+window.ddClient.desktopUI.toast.error("no");\n',
    );
    expect(shown.uses).toContain('<a href="members/toastError.html"><code>toastError</code></a>');
  });

  it("is told of where it is left: why, where in it, and what to write by hand", async () => {
    const code = 'async function f() {\n  return (await window.ddClient.execHostCmd("ls | wc")).stdout;\n}\n';
    const { summary, uses, diff, changed } = await show(code);
    expect([summary, changed]).toEqual(["1 use of the old client API: 1 left.", false]);
    expect(textOf(diff)).toBe("Nothing changes.");
    expect(uses).toContain('manual (<a href="reasons/shell-operator.html">shell-operator</a>)');
    const [, start, end] = /data-start="(\d+)" data-end="(\d+)">2:17</.exec(uses)!;
    expect(code.slice(Number(start), Number(end))).toBe("execHostCmd");
    expect(textOf(uses)).toContain("Instead, to look through and paste:");
  });

  it("is migrated with the options of the command line", async () => {
    const code =
      'declare const cmd: string;\nwindow.ddClient.execHostCmd(cmd);\nwindow.ddClient.toastError("no");\n';
    const plain = await show(code);
    expect(plain.summary).toBe(
      "2 uses of the old client API: 1 migrated, 1 left (--unsafe would rewrite 1).",
    );
    const unsafe = await show(code, { unsafe: true });
    expect([unsafe.summary, unsafe.code]).toEqual([
      "2 uses of the old client API: 2 migrated.",
      expect.stringContaining("host!.cli.exec(cmd, [])"),
    ]);
    expect((await show(code, { todo: true })).code).toContain("// TODO(ddclient-migrate):");
    const imported = await show(`export {};\n${code}`, { client: "import" });
    expect(imported.code).toContain(
      'import { createDockerDesktopClient } from "@docker/extension-api-client";',
    );
    const script = await show(code, { client: "import" });
    expect(textOf(script.uses)).toContain("code.ts keeps window.ddClient: ");
  });

  it.each([
    ["html", `<a onclick="window.ddClient.toastError(&quot;no&quot;)">x</a>\n`, "toastError"],
    [
      "vue",
      "<script setup>\nconst c = window.ddClient;\n</script>\n<template><a @click=\"c.toastError('no')\">x</a></template>\n",
      "toastError",
    ],
    [
      "svelte",
      "<script>\n  const c = window.ddClient;\n</script>\n<a onclick={() => c.toastError('no')}>x</a>\n",
      "toastError",
    ],
    ["md", "- first\n\n  ```js\n  ddClient.toastError('no');\n  ```\n", "toastError"],
    ["mdx", "export const f = () => window.ddClient.toastError('no');\n", "toastError"],
  ])("may be in %s, with places that are those of the file", async (kind, code, name) => {
    const shown = await show(code, { kind });
    expect(shown.summary).toBe("1 use of the old client API: 1 migrated.");
    expect(shown.code).toBe(code.replace(name, "desktopUI.toast.error"));
    const [, start, end] = /data-start="(\d+)" data-end="(\d+)"/.exec(shown.uses)!;
    expect(code.slice(Number(start), Number(end))).toBe(name);
  });

  it("counts what a comment says to leave", async () => {
    const { summary } = await show('// ddclient-migrate-ignore: old\nwindow.ddClient.toastError("no");\n');
    expect(summary).toBe("1 use of the old client API: 1 ignored.");
  });

  it("is told of where it can't be read", async () => {
    const code = 'window.ddClient.toastError("no");\nconst a = (;\n';
    const { summary, uses, changed } = await show(code);
    expect(summary).toMatch(/^Left alone, since it can't be parsed \(line 2\): .+/);
    expect(changed).toBe(false);
    const [, start] = /data-start="(\d+)" data-end="\d+">2:12</.exec(uses)!;
    expect(code.slice(Number(start))).toBe(";\n");
    expect(uses).toContain("<mark>;</mark>");
  });

  it("is told of a part that can't be read beside those that can", async () => {
    const code = `<script>const a = (;</script>\n<a onclick="window.ddClient.toastError('no')">x</a>\n`;
    const shown = await show(code, { kind: "html" });
    expect(shown.summary).toMatch(
      /^1 use of the old client API: 1 migrated\. A part is left alone, since it can't be parsed \(line 1\): .+/,
    );
    expect(shown.code).toBe(code.replace("toastError", "desktopUI.toast.error"));
    expect(shown.uses.match(/<article/g)).toHaveLength(2);
  });

  it("may be text that speaks of what is deprecated", async () => {
    const { summary, uses } = await show("Call `window.ddClient.execHostCmd()`.\n", { kind: "md" });
    expect(summary).toBe("Nothing here uses the old client API.");
    expect(textOf(uses)).toContain("speaks of a deprecated member: execHostCmd.");
  });

  it.each([
    ["", "There is no code yet."],
    [" \n", "There is no code yet."],
    ["client.toastError('mine');", "Nothing here uses the old client API."],
  ])("may be %j", async (code, summary) => {
    expect(await show(code)).toMatchObject({ summary, code, changed: false, uses: "" });
  });

  it("is never markup", async () => {
    const evil = '</pre><script>alert(1)</script><img src=x onerror="alert(1)">\u202e';
    const { diff, uses } = await show(
      `// ${evil}\nwindow.ddClient.toastError(\`${evil}\`);\nwindow.ddClient.execHostCmd(\`${evil} | x\`);\nconst [a = (\`${evil}\`;`,
    );
    const valid = await show(
      `window.ddClient.toastError(\`${evil}\`);\nwindow.ddClient.execHostCmd(\`${evil} | x\`);\n`,
    );
    for (const markup of [diff, uses, valid.diff, valid.uses])
      expect(markup).not.toMatch(/<script|<img|\u202e/);
    expect(textOf(valid.diff)).toContain("<script>alert(1)</script>");
  });
});
