import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer, Asked } from "../../../run/ask/question.js";
import { makeFolder } from "../temporary.js";
import { runAsked, sayAsked } from "./ask.js";

/** Answers all that is asked about, in order; then no more. */
const inTurn =
  (...answers: readonly (Answer | Answer["word"])[]) =>
  (_: Asked, index: number): Answer => {
    const answer = answers[index] ?? "no";
    return typeof answer === "string" ? { word: answer } : answer;
  };
const write = (text: string): Answer => ({ word: "edit", text });

async function edit(source: string, answers: readonly (Answer | Answer["word"])[], more = {}, options = {}) {
  const folder = makeFolder({ "a.ts": source, ...more });
  const run = await runAsked(folder, inTurn(...answers), options);
  return { ...run, text: readFileSync(join(folder, "a.ts"), "utf8") };
}

const textOf = (asked: Asked | undefined) =>
  asked?.kind === "change"
    ? "text" in asked.editable
      ? asked.editable.text
      : asked.editable.why
    : asked?.kind;

const nested =
  "Other changes lie in it or between its parts, so it can't be edited alone. Answer it as it is, and edit the file afterwards.";

describe("what can be edited", () => {
  it("is whole lines, as they would be", async () => {
    const source = `export function go() {
  window.ddClient.execHostCmd("ls -la");
}
`;
    const { asked } = await edit(source, ["no"]);
    expect(textOf(asked[0])).toBe('  window.ddClient.extension.host!.cli.exec("ls", ["-la"]);');
  });

  it("is the piece itself where something else changes on the line", async () => {
    const source = 'window.ddClient.toastError("a"); window.ddClient.execHostCmd("ls -la");\n';
    const { asked } = await edit(source, ["no", "no"]);
    expect(asked.map(textOf)).toEqual(["desktopUI.toast.error", 'extension.host!.cli.exec("ls", ["-la"]']);
  });

  it("begins after a byte order mark, and may be the last line", async () => {
    const source = "\ufeffwindow.ddClient.listImages()";
    const { asked, text } = await edit(source, [write("a()"), "yes"]);
    expect(textOf(asked[0])).toBe("window.ddClient.docker.listImages()");
    expect(text).toBe("\ufeffa()");
  });

  it("is nothing where other changes lie in it; what lies in another moves along with that", async () => {
    const source = `window.ddClient.spawnHostCmd("tool", [], (data: any) => {
  window.ddClient.toastError(data.stdout);
});
`;
    const { asked, text } = await edit(source, ["yes", write("one();\n  two();"), "yes"]);
    expect(asked.map(textOf)).toEqual([
      nested,
      "window.ddClient.desktopUI.toast.error(data.stdout);",
      "one();\n  two();",
    ]);
    expect(text).toContain("      one();\n      two();\n");
  });

  it("is not what is shared with other changes: that comes with each of them", async () => {
    const source = `import type { v0 } from "@docker/extension-api-client-types";

export const one = (client: v0.DockerDesktopClient) => client.toastError("a");
export const two = (client: v0.DockerDesktopClient) => client.toastSuccess("b");
`;
    const answers = ["no", "no", "no", "no"] as const;
    const { asked } = await edit(source, answers, { "package.json": '{ "name": "app", "private": true }\n' });
    expect(asked.map(sayAsked).slice(0, 2)).toEqual(
      ["a.ts 1/1 1/4 toastError", "a.ts 1/1 2/4 toastSuccess"].map((line) => line),
    );
    expect(textOf(asked[0])).toBe("desktopUI.toast.error");
  });
});

describe("what is edited", () => {
  const source = `window.ddClient.toastError("a");
window.ddClient.toastSuccess("b");
`;
  const second = 'window.ddClient.desktopUI.toast.success("b");\n';

  it("is shown, asked about anew, and written", async () => {
    const { asked, text, file } = await edit(source, [write('console.error("a");'), "yes", "yes"]);
    expect(asked.map(sayAsked)).toEqual([
      "a.ts 1/1 1/2 toastError",
      "a.ts 1/1 1/2 toastError",
      "a.ts 1/1 2/2 toastSuccess",
    ]);
    expect(asked[1]).toMatchObject({
      isEdited: true,
      parts: [{ after: source.replace('window.ddClient.toastError("a");', 'console.error("a");') }],
    });
    expect(text).toBe(`console.error("a");\n${second}`);
    expect(file("a.ts").references.map(({ outcome }) => outcome)).toEqual(["migrated", "migrated"]);
  });

  it("can be edited once more, from what it is", async () => {
    const { asked, text } = await edit(source, [write("one();"), write("two();"), "yes", "no"]);
    expect(asked.map(textOf).slice(0, 3)).toEqual([
      'window.ddClient.desktopUI.toast.error("a");',
      "one();",
      "two();",
    ]);
    expect(text).toBe(source.replace('window.ddClient.toastError("a")', "two()"));
  });

  it("can be left, or gone back on", async () => {
    const left = await edit(source, [write("one();"), "no", "no"]);
    expect(left.text).toBe(source);
    const back = await edit(source, [write("one();"), "yes", "back", "yes", "no"]);
    expect(back.asked[3]).toMatchObject({ isEdited: false });
    expect(back.text).toBe(source.replace("toastError", "desktopUI.toast.error"));
  });

  it("is formatted where the file is", async () => {
    const config = { ".prettierrc": "{}\n" };
    const { asked, text } = await edit(source, [write("one( 1,2 )"), "yes", "yes"], config, {
      prettier: true,
    });
    expect(asked[1]).toMatchObject({
      parts: [{ after: source.replace('window.ddClient.toastError("a")', "one(1, 2)") }],
    });
    expect(text).toBe(`one(1, 2);\n${second}`);
  });

  it("has to be code", async () => {
    const { asked, text } = await edit(source, [
      write("one(;"),
      write("one());"),
      write("one();"),
      "yes",
      "no",
    ]);
    expect(asked.map(({ kind }) => kind)).toEqual(["change", "mend", "mend", "change", "change"]);
    expect(asked[1]).toMatchObject({
      text: "one(;",
      problem: { message: "Unexpected token", code: `one(;\n${source.split("\n")[1]}\n`, line: 1, column: 5 },
    });
    expect(text).toBe(source.replace('window.ddClient.toastError("a")', "one()"));
  });

  it.each([
    ["drops what can't be taken", "no", "change", "toastError"],
    ["quits there", "quit", undefined, undefined],
    ["stops there", "stop", undefined, undefined],
  ] as const)("%s", async (_, word, kind, api) => {
    const { asked, text } = await edit(source, [write("one(;"), word, "no", "no"]);
    expect(text).toBe(source);
    expect(asked[2]?.kind).toBe(kind);
    if (api) expect(asked[2]).toMatchObject({ isEdited: false, references: [{ api }] });
  });

  it("can't be what is on its way out", async () => {
    const { asked } = await edit(source, [write('window.ddClient.toastWarning("a");'), "no", "no", "no"]);
    expect(asked[1]).toMatchObject({
      kind: "mend",
      problem: { message: "This still uses toastWarning.", line: 1, column: 1 },
    });
    const beside = 'window.ddClient.toastError("a"); window.ddClient.toastSuccess("b");\n';
    const piece = await edit(beside, [write("toastWarning"), "no", "no"]);
    expect(piece.asked[1]).toMatchObject({
      kind: "mend",
      problem: { message: "This still uses toastWarning." },
    });
    const kept = 'window.ddClient.execHostCmd("a | b"); window.ddClient.toastError("a");\n';
    // What a person has to look at may stay where it stands.
    const more = await edit(kept, ["yes", write('window.ddClient.execHostCmd("a | b"); go();'), "yes"]);
    expect(more.text).toBe('window.ddClient.execHostCmd("a | b"); go();\n');
  });

  it("may ignore a use", async () => {
    const text = '// ddclient-migrate-ignore: for now\nwindow.ddClient.toastError("a");';
    const run = await edit(source, [write(text), "yes", "no"]);
    expect(run.text).toBe(`${text}\n${source.split("\n")[1]}\n`);
  });

  it("keeps the file's line ends", async () => {
    const { text } = await edit(source.replaceAll("\n", "\r\n"), [write("one();\ntwo();"), "yes", "yes"]);
    expect(text).toBe(`one();\r\ntwo();\r\n${second.replace("\n", "\r\n")}`);
  });

  it("may be what is unsafe", async () => {
    const unsafe = "export const go = (cmd: string) => window.ddClient.execHostCmd(cmd);\n";
    const { text, file } = await edit(unsafe, [
      write(
        'export const go = (cmd: string) => window.ddClient.extension.host!.cli.exec("sh", ["-c", cmd]);',
      ),
      "yes",
    ]);
    expect(text).toContain('exec("sh", ["-c", cmd])');
    expect(file("a.ts").references[0]).toMatchObject({ outcome: "migrated", accepted: ["dynamic-command"] });
  });
});
