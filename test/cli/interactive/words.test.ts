import { describe, expect, it, test } from "vitest";
import type { Asked } from "../../../run/ask/question.js";
import { fileResult, reference } from "../../report/example-result.js";
import { question, startTalking } from "./asked.js";

const words = [
  ["y", "yes"],
  ["n", "no"],
  ["a", "all"],
  ["A", "everything"],
  ["d", "none"],
  ["s", "skip"],
  ["b", "back"],
  ["q", "quit"],
] as const;

describe("lines", () => {
  it.each([...words, ["Y", "yes"], [" n ", "no"], ["Q", "quit"]] as const)(
    "%s means %s",
    async (line, word) => {
      const { ask, input } = startTalking();
      input.end(`${line}\n`);
      expect(await ask(question())).toEqual({ word });
    },
  );

  it("end with what quits", async () => {
    const { ask, input, printed } = startTalking();
    input.end("y\n");
    expect(await ask(question())).toEqual({ word: "yes" });
    printed();
    expect(await ask(question())).toEqual({ word: "quit" });
    expect(printed()).toMatch(/Make this change \[y,n,a,A,d,s,b,e,q,\?\]\? \n$/);
    expect(await ask(question())).toEqual({ word: "quit" });
  });

  it("are explained where they say nothing, an empty one too", async () => {
    for (const line of ["?", "maybe", ""]) {
      const { ask, input, printed } = startTalking();
      input.end(`${line}\ny\n`);
      expect(await ask(question())).toEqual({ word: "yes" });
      expect(printed().split("[y,n,a,A,d,s,b,e,q,?]? ")[1]).toBe(`y - make this change
n - don't make it
a - make it and all later ones in this file
A - make it and all later ones in all files
d - make neither it nor any later one in this file
s - skip this file: also take back what you chose in it
b - go back to the question before
e - edit the new text
q - quit: ask about neither it nor anything after it
? - print this help
a and A make what is safe; what is unsafe is made only by its own y.
Make this change `);
    }
  });

  it("are for questions only", async () => {
    const { ask, input } = startTalking();
    input.end("y\n");
    const left: Asked = {
      ...{ kind: "left", path: "a.ts", at: { file: 1, files: 1 }, canGoBack: false },
      ...{
        file: fileResult({ path: "a.ts" }),
        reference: reference({ outcome: "manual", reason: "spread" }),
      },
    };
    expect(await ask(left)).toEqual({ word: "yes" });
    expect(await ask(question())).toEqual({ word: "yes" });
  });
});

describe("what can't be answered", () => {
  it("isn't among the keys", async () => {
    const { ask, input, printed } = startTalking();
    input.end("?\ny\n");
    await ask(question({ canGoBack: false, editable: { why: "No." }, isOffer: true }));
    const text = printed();
    expect(text).toContain("Make this change [y,n,a,A,d,s,q,?]? ");
    expect(text).toContain("a - make all later ones in this file\nA - make all later ones in all files\n");
    expect(text).not.toMatch(/^[be] - /m);
  });

  it("says why", async () => {
    const { ask, input, printed } = startTalking();
    input.end("b\ne\nn\n");
    expect(
      await ask(question({ canGoBack: false, editable: { why: "It has parts in other files." } })),
    ).toEqual({
      word: "no",
    });
    const text = printed();
    expect(text).toContain(
      "? Nothing before this can be answered anew: a file is written once the one after it is answered.\nMake",
    );
    expect(text).toContain("? It has parts in other files.\nMake");
  });

  it("is an unsafe change, by a and A", async () => {
    for (const line of ["a", "A"]) {
      const { ask, input, printed } = startTalking();
      input.end(`${line}\n`);
      await ask(question({ isOffer: true }));
      expect(printed()).toMatch(/\? This one is unsafe, so it was not made: only y does that\.\n$/);
    }
  });

  test("with --unsafe, all can", async () => {
    const { ask, input, printed } = startTalking({ takesUnsafe: true });
    input.end("?\na\n");
    expect(await ask(question())).toEqual({ word: "all" });
    expect(printed()).toContain("? - print this help\nMake");
  });
});

test("nothing of a repository gets to the terminal as it is", async () => {
  const evil = "\x1b]0;x\x07\u202e";
  const path = `${evil}.ts`;
  const before = `go("${evil}");\n`;
  const named = reference({ api: evil, replacement: evil, notes: [evil], outcome: "manual", message: evil });
  const base = { path, canGoBack: true, at: { file: 1, files: 1, change: 1, changes: 1 } };
  const dangers = [{ reason: "dynamic-command", message: evil }] as const;
  const parts = [path, `other-${path}`].map((each) => ({ path: each, before, after: `v1.${before}` }));
  const file = fileResult({ path, source: before });
  const problem = { message: evil, code: before, line: 1, column: 1 };
  const { ask, input, printed } = startTalking({ columns: 60 });
  input.end("e\ny\nn\n");
  const all: readonly Asked[] = [
    question({ ...base, parts, references: [named], dangers, editable: { why: evil } }),
    { ...base, kind: "unmet", references: [named], why: evil },
    { ...base, kind: "left", file, reference: { ...named, snippet: evil, reason: "spread" } },
    { ...base, kind: "markers", parts },
    { ...base, kind: "mend", text: evil, problem },
  ];
  for (const each of all) await ask(each);
  const text = printed();
  expect(text).toContain("can't be taken");
  for (const char of ["\x1b", "\x07", "\u202e"]) expect(text).not.toContain(char);
});

describe("keys", () => {
  it.each(words)("%s means %s, without Enter", async (key, word) => {
    const { ask, input, printed, modes, chooser } = startTalking({ isRaw: true });
    input.write(key);
    expect(await ask(question())).toEqual({ word });
    expect(printed()).toMatch(new RegExp(`\\? ${key}\\n$`));
    expect(modes).toEqual([true]);
    chooser.close();
    expect(modes).toEqual([true, false]);
  });

  it("leave a line free for what follows them", async () => {
    const { ask, input, printed, chooser } = startTalking({ isRaw: true });
    input.write("y");
    await ask(question());
    printed();
    chooser.close();
    chooser.close();
    expect(printed()).toBe("\n");
  });

  it("shows the ends of lines, and lines that are blank", async () => {
    const { ask, input, printed } = startTalking();
    input.end("y\n");
    const before = "one();\r\n\r\n";
    await ask(question({ parts: [{ path: "a.ts", before, after: `v1.${before}` }] }));
    expect(printed()).toContain("\n-one();\u240d\n+v1.one();\u240d\n \u240d\nMake");
    const next = startTalking();
    next.input.end("y\n");
    await next.ask(question({ parts: [{ path: "a.ts", before: "one();\n\n", after: "v1.one();\n\n" }] }));
    expect(next.printed()).toContain("\n-one();\n+v1.one();\n \nMake");
  });

  it("may come early, and Enter after them is nothing", async () => {
    const { ask, input, printed } = startTalking({ isRaw: true });
    input.write("y\rn\rq");
    expect(await ask(question())).toEqual({ word: "yes" });
    expect(await ask(question())).toEqual({ word: "no" });
    expect(await ask(question())).toEqual({ word: "quit" });
    expect(printed()).not.toContain("print this help");
  });

  it("are explained where they say nothing", async () => {
    const { ask, input, printed } = startTalking({ isRaw: true });
    input.write("\x1b[Az?y");
    expect(await ask(question())).toEqual({ word: "yes" });
    expect(printed().match(/y - make this change/g)).toHaveLength(3);
  });

  it.each([
    ["Ctrl+D", "\x04", { word: "quit" }, 0],
    ["Ctrl+C", "\x03", { word: "stop" }, 1],
  ])("%s", async (_, key, answer, interrupts) => {
    const talking = startTalking({ isRaw: true });
    const answered = talking.ask(question());
    talking.input.write(key);
    expect(await answered).toEqual(answer);
    expect(talking.printed()).toMatch(/\? \n$/);
    expect(talking.interrupts()).toBe(interrupts);
  });

  test("Ctrl+Z gives the terminal back, and asks once more afterwards", async () => {
    let wake = () => {};
    const suspend = () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      });
    const { ask, input, printed, modes } = startTalking({ isRaw: true, suspend });
    const answered = ask(question());
    input.write("\x1a");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(modes).toEqual([true, false]);
    printed();
    wake();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(modes).toEqual([true, false, true]);
    expect(printed()).toBe("Make this change [y,n,a,A,d,s,b,e,q,?]? ");
    input.write("y");
    expect(await answered).toEqual({ word: "yes" });
  });

  it.each([
    ["x", "yes"],
    ["\r", "yes"],
    ["n", "yes"],
    ["b", "back"],
    ["q", "quit"],
  ])("what can't be chosen goes on by any: %j", async (key, word) => {
    const { ask, input, printed } = startTalking({ isRaw: true });
    input.write(key);
    const file = fileResult({ path: "a.ts", source: "go();\n" });
    const left = { kind: "left", path: "a.ts", at: { file: 1, files: 1 }, canGoBack: false } as const;
    expect(await ask({ ...left, file, reference: reference({ outcome: "manual" }) })).toEqual({ word });
    expect(printed()).toContain("Nothing to choose here: any key goes on. ");
  });

  it("aren't waited for where a change can't be made any more", async () => {
    const { ask, printed } = startTalking({ isRaw: true });
    const at = { file: 1, files: 2, change: 2, changes: 3 };
    const why = "You left a use that needs it; run again to choose both.";
    const base = { path: "a.ts", canGoBack: true, references: [reference({})] };
    expect(await ask({ kind: "unmet", at, why, ...base })).toEqual({ word: "yes" });
    expect(printed()).toBe(`
a.ts  file 1 of 2, change 2 of 3
listContainers → docker.listContainers
Not asked: You left a use that needs it; run again to choose both.
`);
  });

  test("after the end nobody is asked", async () => {
    const { ask, chooser, printed } = startTalking({ isRaw: true });
    chooser.close();
    expect(await ask(question())).toEqual({ word: "stop" });
    expect(printed()).toBe("");
  });
});
