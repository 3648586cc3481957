import { describe, expect, it } from "vitest";
import { Trees } from "../../src/scopes/trees.js";
import { DocumentCalls } from "../../src/session/document-calls.js";
import { Documents } from "../../src/session/documents.js";

const wrapper = "export function run(cmd) { shell(cmd); }\n";
const caller = 'import { run } from "./run.js";\nrun("a b");\n';

/** Documents with calls among them, and a way to ask who calls the function in `/run.js`. */
function open(texts: Readonly<Record<string, string>>, isPart = false) {
  const documents = new Documents();
  const set = (path: string, text: string) => documents.set(path, { version: 0, text });
  for (const [path, text] of Object.entries(texts)) set(path, text);
  const calls = new DocumentCalls(documents, documents.snapshot(), {
    ...{ isPart, trees: new Trees(1_000_000), display: (path) => path.slice(1) },
  });
  const ask = () => {
    const { text } = documents.get("/run.js")!;
    const start = text.indexOf("function");
    return calls.callersOf("/run.js", text, { start, end: text.lastIndexOf("}") + 1 });
  };
  const move = () => calls.moveTo(documents.snapshot());
  return { documents, set, calls, ask, move };
}

describe("calls among documents", () => {
  it("are those of all of them", () => {
    const { ask } = open({ "/run.js": wrapper, "/main.js": caller });
    expect(ask()).toEqual({ calls: [{ path: "main.js", start: 32, end: 42 }], unknown: null });
  });

  it("may be others where the documents are a part of a project", () => {
    const { ask } = open({ "/run.js": wrapper, "/main.js": caller }, true);
    expect(ask()?.unknown?.why).toContain("were not read");
  });

  it("are found again where a caller has changed, and only then", () => {
    const { set, ask, move } = open({ "/run.js": wrapper, "/main.js": caller, "/other.js": "go();\n" });
    const first = ask();
    expect(ask()).toBe(first);
    set("/other.js", "stop();\n");
    move();
    expect(ask()).toBe(first);
    set("/main.js", `${caller}run("c");\n`);
    move();
    expect(ask()?.calls).toHaveLength(2);
    set("/main.js", caller);
    move();
    expect(ask()).toEqual(first);
  });

  it.each(["vue", "svelte"])(
    "aren't looked for again where a component has changed that is none (%s)",
    (kind) => {
      const component = (markup: string) => `<script>\nimport "./a.js";\n</script>\n<p>${markup}</p>\n`;
      const { set, ask, move } = open({
        ...{ "/run.js": wrapper, "/main.js": caller, [`/Other.${kind}`]: component("a") },
      });
      const first = ask();
      set(`/Other.${kind}`, component("b"));
      move();
      expect(ask()).toBe(first);
      set(`/Other.${kind}`, component("b").replace("./a.js", "./run.js"));
      move();
      expect(ask()).not.toBe(first);
    },
  );

  it("are found again where a caller has changed among others", () => {
    const { set, ask, move } = open({ "/run.js": wrapper, "/main.js": caller, "/other.js": "go();\n" });
    ask();
    set("/other.js", "stop();\n");
    set("/main.js", `${caller}run("c");\n`);
    move();
    expect(ask()?.calls).toHaveLength(2);
    // One that loads what it loaded, and one that doesn't.
    set("/main.js", caller);
    set("/other.js", caller);
    move();
    expect(ask()?.calls).toHaveLength(2);
  });

  it("are found again where the function has changed", () => {
    const { set, ask, move } = open({ "/run.js": wrapper, "/main.js": caller });
    const first = ask();
    set("/run.js", `// moved\n${wrapper}`);
    move();
    expect(ask()).toEqual(first);
    expect(ask()).not.toBe(first);
  });

  it.each([
    ["another document loads the module", "/more.js", caller],
    ["a document loads it that didn't", "/other.js", caller],
    [
      "one loads by a name that it makes",
      "/other.js",
      "export const load = (name) => import(`./${name}`);\n",
    ],
    ["a component calls it", "/page.vue", '<script>import { run } from "./run.js"; run("ls");</script>\n'],
  ])("are asked for anew where %s", (_, path, text) => {
    const { set, ask, move } = open({ "/run.js": wrapper, "/main.js": caller, "/other.js": "go();\n" });
    const first = ask();
    set(path, text);
    move();
    const now = ask();
    expect(now).not.toEqual(first);
  });

  it("are fewer where a document is gone", () => {
    const { documents, ask, move } = open({ "/run.js": wrapper, "/a.js": caller, "/b.js": caller });
    expect(ask()?.calls).toHaveLength(2);
    documents.delete("/b.js");
    move();
    expect(ask()?.calls).toHaveLength(1);
    // As many documents as before, and others.
    documents.delete("/a.js");
    documents.set("/c.js", { version: 0, text: "go();\n" });
    move();
    expect(ask()).toBeUndefined();
  });

  it("follow a configuration", () => {
    const config = (folder: string) =>
      JSON.stringify({ compilerOptions: { paths: { "~/*": [`./${folder}/*`] } } });
    const { set, ask, move } = open({
      "/run.js": wrapper,
      "/main.ts": 'import { run } from "~/run.js";\nrun("a");\n',
      "/tsconfig.json": config("."),
    });
    expect(ask()?.calls).toHaveLength(1);
    set("/tsconfig.json", config("lib"));
    move();
    expect(ask()?.calls ?? []).toHaveLength(0);
  });

  it("count no bundle, once it is one", () => {
    const long = `/* ${"x".repeat(600)} */`.repeat(400);
    const { set, ask, move } = open({ "/run.js": wrapper, "/main.js": caller });
    expect(ask()?.unknown).toBeNull();
    set("/main.js", `${caller.replaceAll("\n", "")}${long}`);
    move();
    expect(ask()?.unknown).not.toBeNull();
  });

  it("are none of a module that Node has", () => {
    const { ask } = open({
      "/run.js": wrapper,
      "/main.js": `${caller}import "node:run";\nimport "node:fs";\n`,
    });
    expect(ask()).toMatchObject({ calls: [{ path: "main.js" }], unknown: null });
  });

  it("aren't known of what isn't there", () => {
    const { calls } = open({ "/main.js": caller });
    expect(calls.callersOf("/run.js", wrapper, { start: 7, end: wrapper.length - 1 })).toBeUndefined();
    expect(calls.ranBefore("/run.js")).toEqual([]);
  });

  it("tell what is run before a module", () => {
    const { calls } = open({ "/run.js": wrapper, "/main.js": caller, "/other.js": "go();\n" });
    expect(calls.ranBefore("/run.js")).toEqual(["/main.js"]);
    expect(calls.ranBefore("/other.js")).toEqual([]);
  });
});

describe("globals among documents", () => {
  const page = '<script src="a.js"></script><b onclick="docker.toastError()"></b>';

  it("are found again where a script or the page has changed", () => {
    const { set, calls, move } = open({ "/index.html": page, "/a.js": "const docker = window.ddClient;" });
    const ask = () => calls.globalAt("/index.html", ["docker"]);
    const first = ask();
    expect(first).toMatchObject({ kind: "client", client: { path: [], certain: true } });
    expect(ask()).toBe(first);
    set("/a.js", "const docker = { cli: window.ddClient };");
    move();
    expect(ask()).toEqual({ kind: "object" });
    expect(calls.globalAt("/index.html", ["docker", ".cli"])).toMatchObject({ kind: "client" });
    set("/a.js", "const docker = () => ddClient.backend;");
    move();
    expect(calls.globalAt("/index.html", ["docker", "()"])).toMatchObject({ client: { path: ["backend"] } });
    set("/index.html", page.replace("a.js", "b.js"));
    move();
    expect(ask()).toEqual({ kind: "unknown" });
    set("/b.js", "go();");
    move();
    expect(ask()).toEqual({ kind: "none" });
  });

  it("aren't followed round and round", () => {
    const { calls } = open({
      "/index.html": '<script src="a.js"></script><script src="b.js"></script>',
      "/a.js": "var docker = other; docker.self = docker;",
      "/b.js": "var other = docker;",
    });
    expect(calls.globalAt("/index.html", ["docker"])).toEqual({ kind: "unknown" });
    expect(calls.globalAt("/index.html", ["docker", ".self", ".self", "()"])).toEqual({ kind: "unknown" });
  });
});
