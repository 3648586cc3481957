import { describe, expect, it } from "vitest";
import { answers, type Files } from "./open.js";

const arrow = "«(cmd) => exec(cmd)»";
const run = "export «function run(cmd) { exec(cmd); }»";
const shell = `export class Shell { «run(cmd) { exec(cmd); }» }`;
const open = `export const open = () => ({ run: ${arrow} });`;

/** What uses a module, and all calls that it makes. */
const known: Record<string, [Files, string[]]> = {
  // A type is nothing that calls.
  "a type beside it": [{ "a.ts": run, "b.ts": 'import * as a from "./a";\nlet b: a.Other;' }, []],
  "the type of something beside it": [
    {
      "a.ts": `${run}\nexport const title = 1;`,
      "b.ts": 'import * as a from "./a";\ntype B = typeof a.title;',
    },
    [],
  ],
  "its class as a type": [
    { "a.ts": shell, "b.ts": 'import { Shell } from "./a";\nlet b: Shell; const c = (d: Shell[]) => d;' },
    [],
  ],
  "its class as a type of a module of a module": [
    {
      "a.ts": shell,
      "lib.ts": 'export * as inner from "./a";',
      "b.ts": 'import * as lib from "./lib";\nlet b: lib.inner.Shell;',
    },
    [],
  ],
  "its class as a type of Flow": [
    {
      "a.js": `// @flow\n${shell}`,
      "b.js": '// @flow\nimport { Shell } from "./a";\nlet b: Shell = make();',
    },
    [],
  ],
  "a member of an object, beside another type": [
    { "a.ts": `const api = { run: ${arrow}, stop() {} };\n(api.stop as () => void)();` },
    [],
  ],
  // Classes.
  "a private field": [
    { "a.ts": `class Shell { #run = ${arrow}; list() { this.#run("1"); } }` },
    ['a.ts: this.#run("1")'],
  ],
  "a private field beside another class's": [
    { "a.ts": `class Shell { #run = ${arrow}; }\nclass Other { #run = String; list() { this.#run("1"); } }` },
    [],
  ],
  "a static member, in a static block": [
    { "a.ts": `class Shell { static run = ${arrow}; static { this.run("1"); } list() { this.run("2"); } }` },
    ['a.ts: this.run("1")'],
  ],
  "a static member, by its instances": [
    { "a.ts": `class Shell { static run = ${arrow}; }\nnew Shell().run("1");\nShell.run("2");` },
    ['a.ts: Shell.run("2")'],
  ],
  "a member, in what is static": [
    {
      "a.ts": `${shell.replace(" }» }", " }» static { new this().run('1'); } static go() { this.run('2'); } }")}`,
    },
    ["a.ts: new this().run('1')"],
  ],
  "a method, by a class without a name": [
    { "a.ts": "export const shell = new (class { «run(cmd) {}» })();\nshell.run('1');" },
    ["a.ts: shell.run('1')"],
  ],
  "a method that stays bound to its object": [
    {
      "a.ts": `class Shell { «run(cmd) {}» constructor() { on(this.list.bind(this)); } list() { this.run("1"); } }`,
    },
    ['a.ts: this.run("1")'],
  ],
  "a constructor": [
    {
      "a.ts": "export class Shell { «constructor(cmd) {}» }",
      "b.ts": 'import { Shell as S } from "./a";\nnew S("1");',
    },
    ['b.ts: new S("1")'],
  ],
  // Objects.
  "a member that stands behind what it replaces": [
    { "a.ts": `const api = { ...others, [name]: 1, run: ${arrow} };\napi.run("1");` },
    ['a.ts: api.run("1")'],
  ],
  "a member, beside functions of other objects": [
    {
      "a.ts": `export const api = { run: ${arrow} };\nconst other = { list: function () { this.run("1"); } };\nclass Other { list = function () { this.run("2"); }; }\nclass More { #list = function () { this.run("3"); }; }`,
    },
    [],
  ],
  "a member, in a function of its object": [
    {
      "a.ts": `const api = { run: ${arrow}, list: function () { this.run("1"); } };`,
    },
    ['a.ts: this.run("1")'],
  ],
  "what a pattern takes out by its name": [
    { "a.ts": `const api = { run: ${arrow}, stop: 1 };\nconst { run, stop, ...rest } = api;\nrun("1");` },
    ['a.ts: run("1")'],
  ],
  "an element of a list": [{ "a.ts": `const api = { run: ${arrow} };\napi[0]("1");` }, []],
  "a member that is looked at": [
    { "a.ts": `const api = { run: ${arrow} };\nif (api.run) log(typeof api.run);\napi.run && api.run("1");` },
    ['a.ts: api.run("1")'],
  ],
  "a member of a member, many levels deep": [
    {
      "a.ts": `const a = { b: { c: { d: { e: { f: { g: { h: { i: ${arrow} } } } } } } } };\na.b.c.d.e.f.g.h.i("1");`,
    },
    ['a.ts: a.b.c.d.e.f.g.h.i("1")'],
  ],
  // Functions.
  "what a function returns": [
    {
      "a.ts": open,
      "b.ts": 'import { open } from "./a";\nopen().run("1");\nconst { run } = open();\nrun("2");',
    },
    ['b.ts: open().run("1")', 'b.ts: run("2")'],
  ],
  "what a block returns": [
    { "a.ts": `function open() { if (ok) return { run: ${arrow} }; }\nopen()?.run("1");` },
    ['a.ts: open()?.run("1")'],
  ],
  "a function by its own name": [
    { "a.ts": 'use(1);\n(«function run(cmd) { run("1"); }»)("2");' },
    ['a.ts: («function run(cmd) { run("1"); }»)("2")'.replace(/[«»]/g, ""), 'a.ts: run("1")'],
  ],
  "what useMemo makes": [
    {
      "a.ts": `import { useMemo } from "react";\nexport const useShell = () => useMemo(() => ({ run: ${arrow} }), []);`,
      "b.ts": 'import { useShell } from "./a";\nuseShell().run("1");',
    },
    ['b.ts: useShell().run("1")'],
  ],
  // Modules.
  "an import of a module of the same name that holds another": [
    { "a.ts": run, "x/a.ts": "export const run = 1;", "b.ts": 'import { run } from "./x/a";\nrun("1");' },
    [],
  ],
  "what modules pass on": [
    {
      "a.ts": `${run}\nexport default 1;`,
      "lib.ts": 'export * from "./a";\nexport { run as go } from "./a";\nexport * as all from "./a";',
      "b.ts": 'import no, { run, go, all } from "./lib";\nrun("1");\ngo("2");\nall.run("3");\nno("4");',
    },
    ['b.ts: all.run("3")', 'b.ts: go("2")', 'b.ts: run("1")'],
  ],
  "a default export, which no star passes on": [
    {
      "a.ts": "export default «function (cmd) {}»;".replace("»;", "»"),
      "lib.ts": 'export * from "./a";',
      "b.ts": 'import go from "./lib";\ngo("1");',
    },
    [],
  ],
  "a module that imports itself": [
    { "a.ts": `${run}\nimport * as self from "./a";\nself.run("1");` },
    ['a.ts: self.run("1")'],
  ],
  "modules that export each other": [
    {
      "a.ts": `${run}\nexport * from "./b";`,
      "b.ts": 'export * from "./a";',
      "c.ts": 'import { run } from "./b";\nrun("1");',
    },
    ['c.ts: run("1")'],
  ],
  "modules that export each other, and the module": [
    {
      "a.ts": run,
      "b.ts": 'export * from "./a";\nexport * from "./c";',
      "c.ts": 'export * from "./b";',
      "d.ts": 'import { run } from "./c";\nrun("1");',
    },
    ['d.ts: run("1")'],
  ],
  "an export of an import": [
    {
      "a.ts": run,
      "b.ts": 'export import a = require("./a");\na.run("1");',
      "c.ts": 'import { a } from "./b";\na.run("2");',
    },
    ['b.ts: a.run("1")', 'c.ts: a.run("2")'],
  ],
  "a type of its module": [{ "a.ts": run, "b.ts": 'let b: import("./a").Other;' }, []],
  "what a name that is written before takes": [
    {
      "a.js": "exports.run = «(cmd) => {}»;",
      "b.js": 'const shell = require("./a");\nshell.run("1");\nrequire("./a")["run"]("2");',
    },
    ['b.js: require("./a")["run"]("2")', 'b.js: shell.run("1")'],
  ],
  // Components.
  "a function beside the options of Vue": [
    {
      "A.vue": `<script>export «function run(cmd) {}»\nexport default { methods: { list() { run("1"); } } };</script>`,
      "B.vue":
        '<script setup>import { run } from "./A.vue";</script><template><p @click="run(2)" /></template>',
    },
    ['A.vue: run("1")', "B.vue: run(2)"],
  ],
  "a function of the module of a component of Svelte": [
    {
      "A.svelte": '<script module>export «function run(cmd) {}»</script><script>run("1");</script>',
      "b.js": 'import { run } from "./A.svelte";\nrun("2");',
    },
    ['A.svelte: run("1")', 'b.js: run("2")'],
  ],
};

describe("all calls are known of", () => {
  it.each(Object.entries(known))("%s", (_name, [files, calls]) => {
    expect(answers(files)).toEqual([{ calls, unknown: null }]);
  });
});

const used = (text: string): Files => ({ "a.ts": run, "b.ts": `import { run } from "./a";\n${text}` });
const held = (text: string): Files => ({ "a.ts": `const api = { run: ${arrow} };\n${text}` });
const classed = (text: string): Files => ({ "a.ts": shell, "b.ts": `import { Shell } from "./a";\n${text}` });
const flow = (text: string): Files => ({
  "a.js": `// @flow\n${shell}`,
  "b.js": `// @flow\nimport { Shell } from "./a";\n${text}`,
});

/** What uses a module, and why there may be more calls. */
const unknown: Record<string, [Files, string]> = {
  "the type of a member of its module": [
    { "a.ts": run, "b.ts": 'import * as a from "./a";\ntype B = typeof a.run;' },
    "gives its type to another [b.ts: typeof a.run]",
  ],
  "the type of a member of what it stands in": [
    {
      "a.ts": `export const api = { inner: { run: ${arrow} } };`,
      "b.ts": 'import * as a from "./a";\ntype B = typeof a.api.inner;',
    },
    "gives its type to another [b.ts: typeof a.api.inner]",
  ],
  "its type, for Flow": [
    { "a.js": `// @flow\n${run}`, "b.js": '// @flow\nimport { run } from "./a";\ntype B = typeof run;' },
    "gives its type to another [b.js: typeof run]",
  ],
  "a type that isn't a name": [used('(run as () => void)("1");'), "is given another type [b.ts: run]"],
  "a type of a module": [used('(run as types.Run)("1");'), "is given another type [b.ts: run]"],
  "a type that it has to fit": [used('(run satisfies Run)("1");'), "is given another type [b.ts: run]"],
  "a type that is written before it": [used('(<Run>run)("1");'), "is given another type [b.ts: run]"],
  "an interface that extends its class": [
    classed("interface Mine extends Shell {}"),
    "may be replaced in a class that is derived [b.ts: Shell]",
  ],
  "a class that implements it": [
    classed("class Mine implements Shell {}"),
    "may be replaced in a class that is derived [b.ts: Shell]",
  ],
  "a class without a name that is derived": [
    classed("export default class extends Shell {}"),
    "may be replaced in a class that is derived [b.ts: Shell]",
  ],
  "an interface of Flow that extends its class": [
    flow("interface Mine extends Shell {}"),
    "may be replaced in a class that is derived [b.js: Shell]",
  ],
  "a class of Flow that implements it": [
    flow("class Mine implements Shell {}"),
    "may be replaced in a class that is derived [b.js: Shell]",
  ],
  "a function that returns it, called with new": [
    { "a.ts": `export function open() { return { run: ${arrow} }; }\nnew open();` },
    "is called with new [a.ts: open]",
  ],
  "a name that is computed": [
    { "a.ts": "const api = { «[name](cmd) {}» };" },
    "has a name that is computed [a.ts: name]",
  ],
  "a name of a method that is computed": [
    { "a.ts": "class Shell { «[name](cmd) {}» }" },
    "has a name that is computed [a.ts: name]",
  ],
  "a name of a field that is computed": [
    { "a.ts": `class Shell { [name] = ${arrow}; }` },
    "has a name that is computed [a.ts: name]",
  ],
  "a name of a property that is computed": [
    { "a.ts": `const api = { [name]: ${arrow} };` },
    "is used as a value [a.ts: (cmd) => exec(cmd)]",
  ],
  "a field with a type": [
    { "a.ts": `class Shell { run: Run = ${arrow}; }` },
    "is held by a field with a type of its own [a.ts: Run]",
  ],
  "a field with a decorator": [
    { "a.ts": `class Shell { @bound run = ${arrow}; }` },
    "has a decorator [a.ts: @bound run = (cmd) => exec(cmd);]",
  ],
  "a method that is declared twice": [
    { "a.ts": "class Shell { «run(cmd) {}» run(cmd) { other(cmd); } }" },
    "is declared more than once [a.ts: run(cmd) {}]",
  ],
  "a member that stands twice": [
    { "a.ts": `const api = { run: ${arrow}, run: other };` },
    `is one of two members of this name [a.ts: { run: ${arrow.replace(/[«»]/g, "")}, run: other }]`,
  ],
  "a member that a computed one may replace": [
    { "a.ts": `const api = { run: ${arrow}, [name]: other };` },
    "may be replaced by this [a.ts: [name]: other]",
  ],
  "the rest of a list": [
    held("const [one] = api;"),
    "is taken out by a pattern that can't be followed [a.ts: [one]]",
  ],
  "a pattern that takes by a computed name": [
    held("const { [name]: go } = api;"),
    "may be taken out by this pattern [a.ts: [name]: go]",
  ],
  "a pattern out of a function": [
    { "a.ts": `${run}\nconst { name } = run;` },
    "is taken out by a pattern that can't be followed [a.ts: { name }]",
  ],
  "its object's prototype": [
    held("api.__proto__;\nuse(api.__proto__);"),
    "may be reached from here [a.ts: api.__proto__]",
  ],
  "the value of its object": [held("use(api.valueOf());"), "may be reached from here [a.ts: api.valueOf]"],
  "another member of its object that is assigned to": [
    held("api.stop = other;"),
    "may be called by what is added here [a.ts: api.stop]",
  ],
  "its object as an argument": [held("use(1, api);"), "is used as a value [a.ts: api]"],
  "its object as an argument of new": [held("new Use(api);"), "is used as a value [a.ts: api]"],
  "its object as the name of a member": [held("use[api];\nlog(use[api]);"), "is used as a value [a.ts: api]"],
  "a promise that isn't awaited": [
    { "a.ts": `async function open() { return { run: ${arrow} }; }\nopen().run("1");` },
    "is held by a promise [a.ts: open().run]",
  ],
  "a generator": [
    { "a.ts": `function* open() { return { run: ${arrow} }; }` },
    `is returned by a generator [a.ts: function* open() { return { run: ${arrow.replace(/[«»]/g, "")} }; }]`,
  ],
  "what holds itself": [
    { "a.ts": `export function open() { return { run: ${arrow}, again: open() }; }` },
    "is held by something too deep to follow [a.ts: open]",
  ],
  "a method that another object gets by bind": [
    { "a.ts": `class Shell { «run(cmd) {}» list() { use(this.run.bind(other)); } }` },
    "is used as a value [a.ts: this.run.bind]",
  ],
  "a hook that compares it with something else": [
    { "a.ts": `import { useMemo } from "react";\nconst run = useMemo(${arrow}, []);` },
    "is used as a value [a.ts: (cmd) => exec(cmd)]",
  ],
  "a hook's name, without React": [
    { "a.ts": `const run = useCallback(${arrow}, []);` },
    "is used as a value [a.ts: (cmd) => exec(cmd)]",
  ],
  "a callback with a type that is given": [
    { "a.ts": `import { useCallback } from "react";\nconst run = useCallback<Run>(${arrow}, []);` },
    "is used as a value [a.ts: (cmd) => exec(cmd)]",
  ],
  "an assignment that adds something": [
    { "a.js": `exports.run ||= ${arrow};` },
    "is used as a value [a.js: (cmd) => exec(cmd)]",
  ],
  "a name that a loop assigns to": [
    { "a.ts": `let run = ${arrow};\nfor (run of list) run("1");` },
    "is assigned to [a.ts: run]",
  ],
  "a function that is declared again": [
    { "a.ts": "«function run(cmd) {}»\nvar run = other;" },
    "is declared more than once [a.ts: run]",
  ],
  "a class that a namespace adds to": [
    { "a.ts": `${shell}\nexport namespace Shell { export const one = 1; }` },
    "is declared more than once [a.ts: Shell]",
  ],
  "a module that is all that it exports, in another language": [
    {
      "a.js": "module.exports = «(cmd) => {}»;",
      "App.astro": '<script>import { title } from "./a";</script>',
    },
    "is imported by App.astro, which is not read",
  ],
  "a module that returns it, in another language": [
    {
      "a.js": `module.exports = () => ({ run: ${arrow} });`,
      "App.astro": '<script>import { title } from "./a";</script>',
    },
    "is imported by App.astro, which is not read",
  ],
  // Components.
  "a method of Vue's options": [
    { "A.vue": "<script>export default { methods: { «run(cmd) {}», list() { this.run('1'); } } };</script>" },
    "belongs to the component A.vue, whose template may name it",
  ],
  "a function among Vue's options": [
    {
      "A.vue":
        "<script>«function run(cmd) {}»\nrun(1);\nconst a = { methods: { run } };\nexport default a;</script>",
    },
    "belongs to the component A.vue, whose template may name it",
  ],
  "a function that Vue is given by setup": [
    {
      "A.vue": `<script>module.exports = { setup() { const run = ${arrow}; run(1); return { run }; } };</script>`,
    },
    "belongs to the component A.vue, whose template may name it",
  ],
  "a method in a script of its own": [
    {
      "a.ts": "export default { methods: { «run(cmd) {}» } };",
      "A.vue": '<template><p @click="run(1)" /></template>\n<script src="./a.ts" lang="ts"></script>',
    },
    "is in the script of A.vue, whose template may name it",
  ],
  "what a component of Svelte exports": [
    { "A.svelte": "<script>export «function run(cmd) {}»\nrun('1');</script>" },
    "is used as a value [A.svelte: ]",
  ],
};

describe("it is said why not all calls are known of", () => {
  it.each(Object.entries(unknown))("%s", (_name, [files, why]) => {
    expect(answers(files).map((answer) => answer.unknown)).toEqual([why]);
  });
});

describe("functions of one file", () => {
  it("have each its own calls", () => {
    const files = {
      "a.ts": "export const run = «(a) => {}»;\nexport «function stop(a) {}»\n«function list() { list(); }»",
      "b.ts": 'import { run, stop } from "./a";\nrun("1");\nstop("2");\nuse(stop);',
    };
    expect(answers(files)).toEqual([
      { calls: ['b.ts: run("1")'], unknown: null },
      { calls: ['b.ts: stop("2")'], unknown: "is used as a value [b.ts: stop]" },
      { calls: ["a.ts: list()"], unknown: null },
    ]);
  });
});
