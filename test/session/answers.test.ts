import { describe, expect, it } from "vitest";
import { Trees } from "../../src/scopes/trees.js";
import { DocumentCalls } from "../../src/session/document-calls.js";
import { Documents } from "../../src/session/documents.js";
import type { Settings } from "../../transforms/project/project.js";
import { answersOf, Made } from "../../transforms/session/answers.js";

const source = {
  path: "a.js",
  text: "export const run = (cmd) => window.ddClient.execHostCmd(cmd);\nwindow.ddClient.listImages();\n",
};

/** Answers about one document, in which what was made is remembered. */
function open(made = new Made()) {
  const documents = new Documents();
  documents.set("/a.js", { version: 0, text: source.text });
  const trees = new Trees();
  const display = (path: string) => path.slice(1);
  const answers = answersOf({
    types: null,
    calls: new DocumentCalls(documents, documents.snapshot(), { isPart: true, trees, display }),
    textOf: () => undefined,
    toFile: (path) => `/${path}`,
    display,
    made,
    checkpoint: undefined,
  });
  const alone = async (settings: Settings) => (await answers.migrateAlone(source, settings)).result;
  const together = async (settings: Settings) => {
    const [results] = await answers.migrate([{ sources: [source], settings }]);
    return results!.get(source.path)!;
  };
  return { made, answers, alone, together };
}

describe.each(["alone", "together"] as const)("what becomes of a document %s", (how) => {
  it("is remembered", async () => {
    const ask = open()[how];
    const first = await ask({});
    expect(first.code).toContain("docker.listImages()");
    expect(await ask({})).toBe(first);
    expect(await ask({ unsafe: false, client: "keep", refused: [], elsewhere: new Map() })).toBe(first);
  });

  const start = source.text.indexOf("window.ddClient.listImages");
  const use = { path: "a.js", api: "listImages", start };
  const settings: readonly Settings[] = [
    { unsafe: true },
    { client: "import" },
    { refused: [{ ...use, message: "It stays." }] },
    { results: [] },
    { elsewhere: new Map([["a.js", { stillUsed: null, hasMoved: true }]]) },
    { kept: new Map([["a.js", "for some reason"]]) },
  ];
  it.each(settings)("is another by other settings: %o", async (changed) => {
    const ask = open()[how];
    const first = await ask({});
    const other = await ask(changed);
    expect(other).not.toBe(first);
    expect(await ask({})).toBe(first);
    expect(await ask(changed)).toBe(other);
  });

  it("is the same by settings of other documents", async () => {
    const ask = open()[how];
    const first = await ask({});
    const refused = [{ ...use, path: "b.js", message: "It stays." }];
    expect(await ask({ refused, kept: new Map([["b.js", "for some reason"]]) })).toBe(first);
  });

  it("is forgotten when nobody asks for it from one time to the next", async () => {
    const { made, [how]: ask } = open();
    const first = await ask({});
    made.sweep();
    expect(await ask({})).toBe(first);
    made.sweep();
    made.sweep();
    expect(await ask({})).not.toBe(first);
  });
});

describe("types", () => {
  it("are known where somebody can be asked", async () => {
    const { answers } = open();
    expect(answers.areAsked).toBe(false);
    expect(answers.known()).toBeNull();
    expect(await answers.sees("a.js", source.text, "b.js")).toBe(false);
    expect(await answers.implementerOf("a.js", source.text, { start: 0, end: 1 })).toBeNull();
    const members = { old: ["listImages"], now: "docker" };
    expect(await answers.receiverType("a.js", source.text, { start: 0, end: 1 }, members)).toBeNull();
  });
});
