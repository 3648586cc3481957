import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Word } from "../../../run/ask/question.js";
import { makeFolder } from "../temporary.js";
import { type Answering, type AskedRun, oneByOne, runAsked, sayAsked } from "./ask.js";

const three = `window.ddClient.toastError("a");
window.ddClient.toastSuccess("b");
window.ddClient.toastWarning("c");
`;
const one = `window.ddClient.listImages();\n`;

/** What became of the uses of a file: `toastError migrated`, or why it wasn't. */
function became({ file }: AskedRun, path: string): string[] {
  return file(path).references.map(({ api, outcome, message }) => `${api} ${message ?? outcome}`);
}

const left = "You left this one; run again to choose it.";
const unasked = "You were not asked about this one; run again to choose it.";
const stopped = "You stopped before its file was done; run again to choose it.";

describe("answers", () => {
  it.each<[readonly Word[], readonly string[], readonly string[]]>([
    [["yes", "no", "yes", "yes"], ["migrated", left, "migrated"], ["migrated"]],
    [["no", "all", "no"], [left, "migrated", "migrated"], [left]],
    [["no", "everything"], [left, "migrated", "migrated"], ["migrated"]],
    [["yes", "none", "yes"], ["migrated", left, left], ["migrated"]],
    [["yes", "skip", "yes"], [left, left, left], ["migrated"]],
    [["yes", "quit"], ["migrated", unasked, unasked], [unasked]],
    [["quit"], [unasked, unasked, unasked], [unasked]],
    [["yes", "no", "quit"], ["migrated", left, unasked], [unasked]],
    [["yes", "no", "stop"], [stopped, left, stopped], [unasked]],
    [["yes", "yes", "yes", "quit"], ["migrated", "migrated", "migrated"], [unasked]],
    [["yes", "yes", "yes", "stop"], ["migrated", "migrated", "migrated"], [stopped]],
    [["yes", "back", "no", "yes", "yes", "yes"], [left, "migrated", "migrated"], ["migrated"]],
    [["none", "back", "yes", "all", "yes"], ["migrated", "migrated", "migrated"], ["migrated"]],
    [["yes", "no", "yes", "back", "no", "yes"], ["migrated", left, left], ["migrated"]],
    [["yes", "all", "back", "back", "no", "skip", "no"], [left, left, left], [left]],
    [["no", "no", "skip", "back", "yes", "no"], [left, left, "migrated"], [left]],
  ])("%j", async (words, first, second) => {
    const folder = makeFolder({ "a.js": three, "b.js": one });
    const run = await runAsked(folder, oneByOne(...words));
    const names = ["toastError", "toastSuccess", "toastWarning"];
    expect(became(run, "a.js")).toEqual(names.map((name, index) => `${name} ${first[index]}`));
    expect(became(run, "b.js")).toEqual(second.map((how) => `listImages ${how}`));
    for (const [path, text] of [
      ["a.js", three],
      ["b.js", one],
    ] as const) {
      const lines = text.split("\n").slice(0, -1);
      const made = run.file(path).references.map(({ outcome }) => outcome === "migrated");
      const written = readFileSync(join(folder, path), "utf8").split("\n");
      expect(lines.map((line, index) => written[index] !== line)).toEqual(made);
      for (const { outcome, reason } of run.file(path).references)
        expect(`${outcome} ${reason}`).toMatch(/^(migrated null|manual declined)$/);
    }
  });

  it("are asked for by path, with counts of what there is to ask about", async () => {
    const run = await runAsked(
      makeFolder({ "b.js": three, "a.js": one, "c.js": "window.ddClient.execHostCmd('a | b');\n" }),
      oneByOne("yes"),
    );
    expect(run.asked.map(sayAsked)).toEqual([
      "a.js 1/2 1/1 listImages",
      "b.js 2/2 1/3 toastError",
      "b.js 2/2 2/3 toastSuccess",
      "b.js 2/2 3/3 toastWarning",
    ]);
    expect(run.asked.map(({ canGoBack }) => canGoBack)).toEqual([false, true, true, true]);
  });

  it("can be taken back as long as their file isn't written: until the one after it is answered", async () => {
    const folder = makeFolder({ "a.js": one, "b.js": one, "c.js": one });
    const read = (path: string) => readFileSync(join(folder, path), "utf8") !== one;
    const seen: string[] = [];
    const words: Word[] = ["yes", "yes", "back", "back", "no", "yes", "yes"];
    const run = await runAsked(folder, (asked, index) => {
      seen.push(`${asked.path} ${asked.canGoBack} ${["a.js", "b.js", "c.js"].filter(read).join()}`);
      return words[index]!;
    });
    // At c.js, a.js is written: so from b.js on there is no way back.
    expect(seen).toEqual([
      "a.js false ",
      "b.js true ",
      "c.js true a.js",
      "b.js false a.js",
      "b.js false a.js",
      "c.js true a.js",
    ]);
    expect(became(run, "b.js")).toEqual([`listImages ${left}`]);
  });

  it("go on where nothing is left to go back to", async () => {
    const run = await runAsked(makeFolder({ "a.js": one }), oneByOne("back", "back", "yes"));
    expect(run.asked).toHaveLength(3);
    expect(became(run, "a.js")).toEqual(["listImages migrated"]);
  });

  it("write nothing in a dry run", async () => {
    const folder = makeFolder({ "a.js": three });
    const run = await runAsked(folder, oneByOne("yes", "no", "yes"), { dryRun: true });
    expect(run.file("a.js").code).toBe(
      three.replace("toastError", "desktopUI.toast.error").replace("toastWarning", "desktopUI.toast.warning"),
    );
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(three);
  });
});

describe("what is left", () => {
  const source = `window.ddClient.execHostCmd("a | b");
window.ddClient.toastError("a");
window.ddClient.execHostCmd("c && d");
`;

  it("is shown in its place, and any answer goes on", async () => {
    const run = await runAsked(makeFolder({ "a.js": source }), () => "yes");
    expect(run.asked.map(sayAsked)).toEqual([
      "left a.js 1/1 execHostCmd",
      "a.js 1/1 1/1 toastError",
      "left a.js 1/1 execHostCmd",
    ]);
    expect(run.asked[0]).toMatchObject({
      reference: { reason: "shell-operator", snippet: expect.any(String) },
    });
    expect(run.result.summary).toMatchObject({ migrated: 1, manual: 2 });
  });

  it("is no longer shown once the file is answered", async () => {
    for (const word of ["all", "none", "skip", "quit", "everything"] as const) {
      const run = await runAsked(makeFolder({ "a.js": source }), oneByOne(word));
      expect(run.asked.map(({ kind }) => kind)).toEqual(["left", "change"]);
    }
  });

  it("can be gone back over, and quit at", async () => {
    const words: Word[] = ["yes", "yes", "back", "no", "quit"];
    const run = await runAsked(makeFolder({ "a.js": source, "b.js": one }), (_, index) => words[index]!);
    expect(run.asked.map(sayAsked)).toEqual([
      "left a.js 1/2 execHostCmd",
      "a.js 1/2 1/1 toastError",
      "left a.js 1/2 execHostCmd",
      "a.js 1/2 1/1 toastError",
      "left a.js 1/2 execHostCmd",
    ]);
    expect(became(run, "b.js")).toEqual([`listImages ${unasked}`]);
  });
});

describe("comments of --todo", () => {
  const source = `window.ddClient.execHostCmd("a | b");
window.ddClient.toastError("a");
`;
  const run = async (...words: readonly Word[]) => {
    const folder = makeFolder({ "a.js": one, "b.js": source });
    const asked = await runAsked(folder, (_, index) => words[index] ?? "yes", { todo: true });
    return { ...asked, text: readFileSync(join(folder, "b.js"), "utf8") };
  };

  it("are shown before the questions of their file, and once more after going back", async () => {
    const { asked, text } = await run("yes", "yes", "yes", "back", "yes", "yes", "yes", "no");
    expect(asked.map(sayAsked)).toEqual([
      "a.js 1/2 1/1 listImages",
      ...["markers b.js 2/2", "left b.js 2/2 execHostCmd", "b.js 2/2 1/1 toastError"],
      "a.js 1/2 1/1 listImages",
      ...["markers b.js 2/2", "left b.js 2/2 execHostCmd", "b.js 2/2 1/1 toastError"],
    ]);
    expect(asked[1]).toMatchObject({ parts: [{ before: source, after: text }] });
    expect(text).toMatch(/^\/\/ TODO\(ddclient-migrate\): execHostCmd: /);
  });

  it.each(["skip", "quit", "stop"] as const)("are not left in a file that is left by %s", async (word) => {
    expect((await run("no", "yes", "yes", word)).text).toBe(source);
  });
});

describe("what is unsafe", () => {
  const source = `export function go(command) {
  window.ddClient.toastError("a");
  window.ddClient.execHostCmd(command);
  window.ddClient.toastSuccess("b");
}
`;
  const safe = source
    .replace("toastError", "desktopUI.toast.error")
    .replace("toastSuccess", "desktopUI.toast.success");
  const bold = "window.ddClient.extension.host.cli.exec(command, []);";
  const run = async (answering: Answering, options = {}) => {
    const folder = makeFolder({ "a.js": source });
    const asked = await runAsked(folder, answering, options);
    return { ...asked, text: readFileSync(join(folder, "a.js"), "utf8") };
  };
  const why =
    'The command ("command") is put together elsewhere, so its words can\'t be told apart. Pass the command and its ' +
    "arguments separately: exec(cmd, [arg, …]). With --unsafe it becomes exec(cmd, []), which works where the words are " +
    "joined for a shell (Docker Desktop).";

  it("is offered, with why it is", async () => {
    const { asked } = await run(() => "no");
    expect(asked.map(sayAsked)).toEqual([
      "a.js 1/1 1/3 toastError",
      "a.js 1/1 2/3 execHostCmd",
      "a.js 1/1 3/3 toastSuccess",
    ]);
    expect(asked[1]).toMatchObject({ isOffer: true, dangers: [{ reason: "dynamic-command", message: why }] });
    expect(asked[0]).toMatchObject({ isOffer: false, dangers: [] });
  });

  it("is made by its own yes, and reported as chosen", async () => {
    const { text, file, result } = await run(oneByOne("no", "yes", "no"));
    expect(text).toBe(source.replace("window.ddClient.execHostCmd(command);", bold));
    expect(file("a.js").references[1]).toMatchObject({
      outcome: "migrated",
      reason: null,
      message: null,
      replacement: "extension.host.cli.exec",
      accepted: ["dynamic-command"],
      notes: [`Applied as you chose: ${why}`],
    });
    expect(result.summary).toMatchObject({ changed: 1, migrated: 1, unsafe: 0, manual: 2 });
  });

  it.each<Word>(["all", "everything"])("is not made by %s, wherever that is said", async (word) => {
    for (const words of [[word], ["yes", word]] as const) {
      const { text, file } = await run(oneByOne(...words));
      expect(text).toBe(safe);
      expect(file("a.js").references[1]).toMatchObject({
        outcome: "unsafe",
        reason: "dynamic-command",
        message: why,
      });
    }
  });

  it("stays what it was where it isn't made", async () => {
    for (const word of ["no", "none", "skip", "quit", "stop"] as const) {
      const { file } = await run(oneByOne("yes", word, "yes"));
      expect(file("a.js").references[1]).toMatchObject({
        outcome: "unsafe",
        reason: "dynamic-command",
        message: why,
      });
    }
  });

  it("is asked about like all others with --unsafe, and marked", async () => {
    const { text, asked } = await run(oneByOne("all"), { unsafe: true });
    expect(text).toBe(safe.replace("window.ddClient.execHostCmd(command);", bold));
    expect(asked).toHaveLength(1);
    const one = await run(() => "yes", { unsafe: true });
    expect(one.asked[1]).toMatchObject({
      isOffer: false,
      dangers: [{ reason: "dynamic-command", message: null }],
    });
  });

  it("isn't offered where types are checked, which would not have seen it", async () => {
    const { asked } = await run(() => "yes", { verify: true });
    expect(asked.map(sayAsked)).toEqual([
      "a.js 1/1 1/2 toastError",
      "left a.js 1/1 execHostCmd",
      "a.js 1/1 2/2 toastSuccess",
    ]);
  });

  it("is asked about in a file that has nothing else", async () => {
    const folder = makeFolder({ "a.js": "export const go = (cmd) => window.ddClient.execHostCmd(cmd);\n" });
    const { result } = await runAsked(folder, () => "yes");
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(
      "export const go = (cmd) => window.ddClient.extension.host.cli.exec(cmd, []);\n",
    );
    expect(result.summary).toMatchObject({ changed: 1, migrated: 1, unsafe: 0 });
  });

  it("may share a constant with what is safe: then it comes after it, and does both", async () => {
    const shared = `const command = "ls -la";
export const f = (ddClient) => ddClient.execHostCmd(command);
window.ddClient.execHostCmd(command);
`;
    const made = `export const f = (ddClient) => ddClient.extension.host.cli.exec("ls", ["-la"]);
window.ddClient.extension.host.cli.exec("ls", ["-la"]);
`;
    for (const words of [
      ["yes", "yes"],
      ["no", "yes"],
    ] as const) {
      const folder = makeFolder({ "a.js": shared });
      const { asked, result, file } = await runAsked(folder, oneByOne(...words));
      expect(asked).toMatchObject([
        { isOffer: false, references: [{ line: 3 }] },
        { isOffer: true, references: [{ line: 2 }, { line: 3 }] },
      ]);
      expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(made);
      expect(result.summary).toMatchObject({ migrated: 2, unsafe: 0 });
      expect(file("a.js").references.map(({ accepted }) => accepted)).toEqual([
        ["unknown-receiver"],
        undefined,
      ]);
    }
  });

  it("leaves no comment behind once it is made", async () => {
    const { text } = await run(oneByOne("yes", "yes", "yes"), { todo: true });
    expect(text).toBe(safe.replace("window.ddClient.execHostCmd(command);", bold));
  });
});
