import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import { Session } from "../../transforms/session/session.js";

const direct = `await window.ddClient.listContainers();\n`;
const wrapper = `export const run = (cmd) => window.ddClient.backend.execInVMExtension(cmd);\n`;
const caller = `import { run } from "./run.js";\nrun("/bin/df -h");\n`;

/** A session with documents, all of version 1. */
function open(texts: Readonly<Record<string, string>>, isWhole = true): Session {
  const session = new Session({ isWhole });
  for (const [path, text] of Object.entries(texts)) session.set(path, 1, text);
  return session;
}

/** How many files are analysed, and uses decided on, for an answer. */
async function stepsOf(session: Session, path: string): Promise<number> {
  let steps = 0;
  await session.migrate(path, () => steps++);
  return steps;
}

describe("a session", () => {
  it("says what becomes of a document, and of which version", async () => {
    const session = open({ "src/a.js": direct });
    const result = await session.migrate("src/a.js");
    expect(result.code).toBe(`await window.ddClient.docker.listContainers();\n`);
    expect(result.version).toBe(1);
    expect(result.references.map(({ api, outcome }) => [api, outcome])).toEqual([
      ["listContainers", "migrated"],
    ]);
  });

  it("has nothing to say of a document that doesn't use the client", async () => {
    const session = open({ "src/a.js": direct, "src/b.js": "go();\n" });
    expect(await session.migrate("src/b.js")).toEqual({
      ...{ code: "go();\n", changed: false, references: [], changes: [], offers: [], notes: [], error: null },
      ...{ version: 1, others: new Map() },
    });
  });

  it("goes by the text that was set last", async () => {
    const session = open({ "src/a.js": direct });
    await session.migrate("src/a.js");
    session.set("src/a.js", 2, "export {};\n");
    const result = await session.migrate("src/a.js");
    expect(result).toMatchObject({ version: 2, changed: false, references: [] });
  });

  it("knows a document however its path is written", async () => {
    const session = open({ "src/run.js": wrapper, "src/main.js": caller });
    const first = await session.migrate("src/run.js");
    session.set("./src/run.js", 2, wrapper);
    expect(await session.migrate("./src/run.js")).toEqual({ ...first, version: 2 });
    session.delete("src/../src/run.js");
    session.set("./src/run.js", 3, wrapper);
    expect(await session.migrate("src/run.js")).toEqual({ ...first, version: 3 });
    expect([...(await session.migrateAll()).keys()]).toEqual(["src/main.js", "src/run.js"]);
  });

  it("has no answer about what isn't there", async () => {
    const session = open({ "src/a.js": direct });
    expect(session.delete("src/a.js")).toBe(true);
    expect(session.delete("src/a.js")).toBe(false);
    await expect(session.migrate("src/a.js")).rejects.toThrow(
      new RangeError("There is no document src/a.js: set it first."),
    );
    expect(await session.migrateAll()).toEqual(new Map());
  });

  it("tells of the other documents that change along, with their versions", async () => {
    const session = open({ "src/run.js": wrapper });
    session.set("src/main.js", 7, caller);
    const { changes, others } = await session.migrate("src/run.js");
    const [change] = changes;
    expect(change?.group).toBeDefined();
    expect([...others.keys()]).toEqual(["src/main.js"]);
    const along = others.get("src/main.js")!;
    expect(along.version).toBe(7);
    expect(along.changes.map(({ group }) => group)).toEqual([change!.group]);
    // The other way round, too.
    const other = await session.migrate("src/main.js");
    expect(other.code).toContain(`run("/bin/df", ["-h"])`);
    expect([...other.others.keys()]).toEqual(["src/run.js"]);
  });

  it("tells of those changes only, and of no other document", async () => {
    const own = 'window.ddClient.toastError("x");\n';
    const session = open({ "src/run.js": wrapper, "src/main.js": `${caller}${own}`, "src/other.js": direct });
    const { others } = await session.migrate("src/run.js");
    expect([...others.keys()]).toEqual(["src/main.js"]);
    expect(others.get("src/main.js")!.changes).toHaveLength(1);
    expect((await session.migrate("src/main.js")).references).toHaveLength(1);
    expect((await session.migrate("src/other.js")).others.size).toBe(0);
  });

  it("tells of no other function that the same document calls", async () => {
    const session = open({
      "src/run.js": wrapper,
      "src/go.js": wrapper.replace("run", "go"),
      "src/main.js": `${caller}${caller.replaceAll("run", "go")}`,
    });
    const { others } = await session.migrate("src/run.js");
    expect([...others].map(([path, { changes }]) => [path, changes.length])).toEqual([["src/main.js", 1]]);
    expect([...(await session.migrate("src/main.js")).others.keys()]).toEqual(["src/go.js", "src/run.js"]);
  });

  it("keeps documents apart that have the same text", async () => {
    const files = ["a", "b"].flatMap((folder) => [
      [`${folder}/run.js`, wrapper],
      [`${folder}/main.js`, caller],
    ]);
    const results = await open(Object.fromEntries(files)).migrateAll();
    expect([...results.keys()].sort()).toEqual(["a/main.js", "a/run.js", "b/main.js", "b/run.js"]);
    for (const { changed, others } of results.values()) expect([changed, others.size]).toEqual([true, 1]);
    expect([...results.get("b/run.js")!.others.keys()]).toEqual(["b/main.js"]);
  });

  it("goes by the packages that documents are in", async () => {
    const session = open({
      "a/package.json": "{}",
      "b/package.json": "{}",
      "a/patch.js": "window.ddClient.listContainers = () => [];\n",
      "a/src/use.js": direct,
      "b/use.js": direct,
    });
    expect((await session.migrate("a/src/use.js")).references[0]?.reason).toBe("assigned");
    expect((await session.migrate("b/use.js")).changed).toBe(true);
  });

  it("asks for types again when something else has changed that they rest on", async () => {
    let isString = false;
    const nothing = { receiverType: () => null, sees: () => false, implementerOf: () => null };
    const typeOf = () => ({ client: null, isOther: false, isFaulty: false, isString, texts: null });
    const session = new Session({ types: { ...nothing, typeOf } });
    const text =
      'import type { Row } from "rows";\nexport const show = (row: Row) => window.ddClient.execHostCmd(`tool ${row.id} x`);\n';
    session.set("a.ts", 1, text);
    expect((await session.migrate("a.ts")).code).toContain('[`${row.id}`, "x"]');
    isString = true;
    expect((await session.migrate("a.ts")).code).toContain('[`${row.id}`, "x"]');
    session.touch();
    expect((await session.migrate("a.ts")).code).toContain('[row.id, "x"]');
  });

  it("leaves a function that others may call, unless the documents are all there are", async () => {
    const whole = await open({ "src/run.js": wrapper, "src/main.js": caller }).migrate("src/run.js");
    expect(whole.references[0]).toMatchObject({ outcome: "migrated" });
    const part = await open({ "src/run.js": wrapper, "src/main.js": caller }, false).migrate("src/run.js");
    expect(part.references[0]).toMatchObject({ outcome: "unsafe" });
    expect(part.others.size).toBe(0);
    const session = new Session();
    session.set("src/run.js", 1, wrapper);
    session.set("src/main.js", 1, caller);
    expect((await session.migrate("src/run.js")).references[0]).toMatchObject({ outcome: "unsafe" });
  });

  it("offers what `--unsafe` would change, from the same analysis", async () => {
    const source = "export const go = (cmd) => window.ddClient.execHostCmd(cmd);\n";
    const { changes, offers } = await open({ "a.js": source }, false).migrate("a.js");
    expect(changes).toEqual([]);
    expect(offers).toHaveLength(1);
  });

  it("offers it with its parts in other documents", async () => {
    const unknown = `export function run(cmd) {
  const ddClient = window.it;
  return ddClient.execHostCmd(cmd);
}
`;
    const { changes, offers, others } = await open({ "src/run.js": unknown, "src/main.js": caller }).migrate(
      "src/run.js",
    );
    expect(changes).toEqual([]);
    expect(offers).toMatchObject([{ references: [0], group: "src/run.js:3:10" }]);
    expect([...others.keys()]).toEqual(["src/main.js"]);
    const along = others.get("src/main.js")!.changes;
    expect(along).toMatchObject([{ references: [], group: "src/run.js:3:10" }]);
    expect(applyEdits(caller, along[0]!.edits)).not.toBe(caller);
  });

  it("asks no document again that nothing new concerns", async () => {
    const texts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`src/${index}.js`, direct]));
    const session = open({ ...texts, "src/run.js": wrapper, "src/main.js": caller });
    const first = await stepsOf(session, "src/0.js");
    expect(await stepsOf(session, "src/0.js")).toBe(0);
    session.set("src/3.js", 2, `${direct}// one more line\n`);
    const again = await stepsOf(session, "src/3.js");
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(first / 10);
    // Another number is no other text.
    session.set("src/3.js", 3, `${direct}// one more line\n`);
    expect(await stepsOf(session, "src/3.js")).toBe(0);
    expect((await session.migrate("src/3.js")).version).toBe(3);
  });

  it("notices what a change in one document means for another", async () => {
    const session = open({ "src/run.js": wrapper, "src/main.js": caller });
    expect((await session.migrate("src/run.js")).changed).toBe(true);
    session.set("src/main.js", 2, `import { run } from "./run.js";\nrun(location.hash);\n`);
    expect((await session.migrate("src/run.js")).changed).toBe(false);
    session.set("src/main.js", 3, caller);
    expect((await session.migrate("src/run.js")).changed).toBe(true);
    session.set("src/more.js", 1, `export { run as default } from "./run.js";\n`);
    session.set("src/dynamic.js", 1, `export const load = (name) => import("./" + name);\n`);
    expect((await session.migrate("src/run.js")).changed).toBe(false);
    session.delete("src/dynamic.js");
    expect((await session.migrate("src/run.js")).changed).toBe(true);
  });

  it("notices where names of modules lead", async () => {
    const config = (paths: object) => JSON.stringify({ compilerOptions: { paths } });
    const session = open({
      "tsconfig.json": config({ "~/*": ["./src/*"] }),
      "src/run.ts": `export const run = (cmd: string) => window.ddClient.backend.execInVMExtension(cmd);\n`,
      "src/main.ts": `import { run } from "~/run";\nrun("/bin/df -h");\n`,
    });
    expect((await session.migrate("src/main.ts")).changed).toBe(true);
    session.set("tsconfig.json", 2, config({ "~/*": ["./other/*"] }));
    expect((await session.migrate("src/main.ts")).changed).toBe(false);
  });

  it("speaks of the documents as they are in the end, if some are set meanwhile", async () => {
    const session = open({ "src/a.js": direct, "src/b.js": direct });
    const pending = session.migrate("src/a.js");
    session.set("src/a.js", 2, `${direct}${direct}`);
    const result = await pending;
    expect(result.version).toBe(2);
    expect(result.references).toHaveLength(2);
  });

  it("speaks of all of them as they are in the end, too", async () => {
    const session = open({ "src/a.js": direct });
    const pending = session.migrateAll();
    session.set("src/a.js", 2, `${direct}${direct}`);
    session.set("src/b.js", 1, direct);
    const results = await pending;
    expect([...results].map(([path, { version, references }]) => [path, version, references.length])).toEqual(
      [
        ["src/a.js", 2, 2],
        ["src/b.js", 1, 1],
      ],
    );
  });

  it("can be stopped, and loses nothing by it", async () => {
    const session = open({ "src/a.js": direct, "src/b.js": direct });
    const stop = new Error("no longer wanted");
    const stopping = () => {
      throw stop;
    };
    await expect(session.migrate("src/a.js", stopping)).rejects.toBe(stop);
    expect((await session.migrate("src/a.js")).changed).toBe(true);
  });

  it("keeps a document's error to itself", async () => {
    const session = open({ "src/a.js": direct, "src/broken.js": "window.ddClient.listContainers(;\n" });
    const broken = await session.migrate("src/broken.js");
    expect(broken.error).toMatchObject({ code: "syntax-error", line: 1 });
    expect((await session.migrate("src/a.js")).changed).toBe(true);
  });
});
