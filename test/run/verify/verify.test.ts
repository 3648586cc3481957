import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Migrated, verify } from "../../../src/check/verify.js";
import type { Finding, Migration, RefusedUse } from "../../../src/findings/finding.js";
import { toReference } from "../../../src/findings/to-reference.js";
import type { Change } from "../../../src/model.js";
import { Document } from "../../../src/source/document.js";
import { migrateTogether } from "../../../transforms/migrate.js";
import { makeFolder } from "../temporary.js";

type Files = Readonly<Record<string, string>>;

const strict = '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler" } }';
const hybrid = `import type { v1Hybrid } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: v1Hybrid.DockerDesktopClient;
  }
}
`;

/** Migrates the code of a folder, each file alone, and verifies the result. */
async function run(files: Files, limit?: number, configFolders: readonly string[] = []) {
  const cwd = makeFolder(files);
  const paths = Object.keys(files).filter((path) => !path.endsWith(".json"));
  const again = async (refused: readonly RefusedUse[]) =>
    paths.map((path): Migrated => {
      const source = files[path]!;
      return { path, source, result: migrateTogether([{ path, text: source }], { refused }).get(path)! };
    });
  const notes: string[] = [];
  const settings = {
    ...{ cwd, roots: [cwd], note: (text: string) => void notes.push(text), ...(limit && { limit }) },
    configFolders: configFolders.map((folder) => join(cwd, folder)),
  };
  const verified = await verify(await again([]), again, settings);
  const left = verified.flatMap(({ path, result }) =>
    result.findings.filter(({ outcome }) => outcome !== "migrated").map((one) => say(path, one, files)),
  );
  return {
    left,
    notes,
    codeOf: (path: string) => verified.find((one) => one.path === path)!.result.code,
    verified,
  };
}

function say(path: string, finding: Finding, files: Files): string {
  const { api, line, reason, message } = toReference(finding, new Document(path, files[path]!));
  return `${path}:${line} ${api} ${reason}: ${message?.replace(/ Change it by hand.*| Change that one.*/, "")}`;
}

describe("a change that the compiler finds fault with", () => {
  it("is left with the compiler's words, and so is the typing that it needs", async () => {
    const { left, notes, codeOf } = await run({
      "tsconfig.json": strict,
      "global.d.ts": hybrid,
      "use.ts": `export function show(id: string) {
  const done: void = window.ddClient.navigateToVolume(id);
  window.ddClient.toastError("Lost");
  return done;
}
`,
    });
    expect(left).toEqual([
      "global.d.ts:5 v1Hybrid.DockerDesktopClient type-error: TypeScript reports an error after this change: TS2339 in use.ts on line 2: Property 'navigateToVolume' does not exist on type 'DockerDesktopClient'.",
      "use.ts:2 navigateToVolume type-error: TypeScript reports an error after this change: TS2322: Type 'Promise<void>' is not assignable to type 'void'.",
    ]);
    expect(notes).toEqual([
      "Type-checked 1 file in 1 program: no new error",
      "2 uses were left because of --verify: TypeScript would report new errors.",
    ]);
    expect(codeOf("global.d.ts")).toBe(hybrid);
    expect(codeOf("use.ts")).toContain("ddClient.navigateToVolume(id)");
    expect(codeOf("use.ts")).toContain("desktopUI.toast.error");
  });

  it("is found where another file uses its result", async () => {
    const { left } = await run({
      "tsconfig.json": strict,
      "global.d.ts": hybrid,
      "api.ts": `export const warn = (text: string) => window.ddClient.toastWarning(text);
export const open = (id: string) => window.ddClient.navigateToContainer(id);
export const close = () => window.ddClient.navigateToImages();
`,
      "hook.ts": 'import * as api from "./api";\n\nexport const useApi = () => api;\n',
      "use.ts": `import { useApi } from "./hook";

export async function read(): Promise<boolean> {
  const opened: boolean = await useApi().open("a");
  return opened;
}
`,
    });
    expect(left).toEqual([
      expect.stringMatching(/^global.d.ts:5 .*TS2339 in api.ts on line 2: Property 'navigateToContainer'/),
      expect.stringMatching(
        /^api.ts:2 navigateToContainer type-error: .*TS2322 in use.ts on line 4: Type 'void'/,
      ),
    ]);
  });

  it("is the typing that uses in other files need", async () => {
    const { left, codeOf } = await run({
      "tsconfig.json": strict,
      "global.d.ts": hybrid,
      "use.ts": 'window.ddClient.execHostCmd("a | b");\nwindow.ddClient.toastError("Lost");\n',
    });
    expect(left).toEqual([
      expect.stringMatching(/^global.d.ts:5 .*TS2339 in use.ts on line 1: Property 'execHostCmd'/),
      expect.stringMatching(/^use.ts:1 execHostCmd shell-operator/),
    ]);
    expect(codeOf("global.d.ts")).toBe(hybrid);
  });

  it("is taken back with all that goes with it", async () => {
    const { left, codeOf } = await run({
      "tsconfig.json": strict,
      "global.d.ts": hybrid,
      "use.ts": `const { navigateToVolume, toastError } = window.ddClient;

export const opened: void = navigateToVolume("data");
toastError("Lost");
window.ddClient.toastWarning("Late");
`,
    });
    expect(left).toEqual([
      expect.stringMatching(/^global.d.ts:5 .*TS2339 in use.ts on line 1: Property 'navigateToVolume'/),
      expect.stringMatching(
        /^use.ts:1 navigateToVolume type-error: .*TS2322 on line 3: Type 'Promise<void>'/,
      ),
      expect.stringMatching(/^use.ts:1 toastError linked: .*with navigateToVolume on line 1/),
    ]);
    expect(codeOf("use.ts")).toContain('toastError("Lost");\nwindow.ddClient.desktopUI');
  });

  it.each([
    [
      "a class implements",
      "class Page implements Opener {\n  async open(id: string) {\n    return await window.ddClient.navigateToContainer(id);\n  }\n}\n",
    ],
    ["a mock has", "const page: Opener = { open: (id) => window.ddClient.navigateToContainer(id) };\n"],
    [
      "a subclass overrides",
      "class Page extends Base {\n  override open = async (id: string) => window.ddClient.navigateToContainer(id);\n}\n",
    ],
  ])("is found where %s its type", async (_, code) => {
    const { left } = await run({
      "tsconfig.json": strict,
      "global.d.ts": hybrid,
      "opener.ts": `export interface Opener {
  open(id: string): Promise<{ ok: boolean }>;
}

export class Base {
  open: Opener["open"] = async () => ({ ok: true });
}
`,
      "page.ts": `import { Base, type Opener } from "./opener";\n\nwindow.ddClient.toastError("Lost");\nexport const base: Opener = new Base();\nexport ${code}`,
    });
    expect(left).toEqual([
      expect.stringMatching(/^global.d.ts:5 /),
      expect.stringMatching(/^page.ts:\d+ navigateToContainer type-error: /),
    ]);
  });
});

describe("a change with parts in several files", () => {
  const files = {
    "tsconfig.json": strict,
    "run.ts": "export function run(line: string) {\n  return line;\n}\n",
    "use.ts": 'import { run } from "./run";\n\nexport const [first]: string = run("a");\n',
  };
  const at = (path: "run.ts" | "use.ts", text: string, by: string) => {
    const start = files[path].indexOf(text);
    return { start, end: start + text.length, content: [by] };
  };
  const parameter = {
    edits: [at("run.ts", "line: string", "line: string[]")],
    references: [0],
    group: "run",
  };
  const call = { edits: [at("use.ts", '"a"', "[1]")], references: [], group: "run" };
  const start = files["run.ts"].indexOf("\n") + 10;
  const finding: Finding = {
    ...{ api: "execHostCmd", span: { start, end: start + 4 }, outcome: "migrated" },
    ...{ replacement: null, reason: null, details: { detail: "" }, notes: [], name: { start: 0, end: 1 } },
  };

  it("is taken back by the use that it is made for", async () => {
    const cwd = makeFolder(files);
    const make = (path: "run.ts" | "use.ts", changes: readonly Change[], findings: readonly Finding[]) => {
      const result = { code: "", changed: true, findings, changes, notes: [], error: null } as const;
      return { path, source: files[path], result };
    };
    const asked: RefusedUse[][] = [];
    const again = async (refused: readonly RefusedUse[]) => {
      asked.push([...refused]);
      return [make("run.ts", [], [{ ...finding, outcome: "manual" }]), make("use.ts", [], [])];
    };
    const all = [make("run.ts", [parameter], [finding]), make("use.ts", [call], [])];
    const verified = await verify(all, again, { cwd, roots: [cwd], note: () => {} });
    expect(verified.flatMap(({ result }) => result.changes)).toEqual([]);
    const [before, after] = ["TS2322 in use.ts", ": Type 'number' is not assignable to type 'string'."];
    const message = [before, { path: "use.ts", line: 3, isOn: true }, after];
    expect(asked).toEqual([[{ path: "run.ts", api: "execHostCmd", start, message }]]);
  });

  it("gives the file an error where it can't be taken back", async () => {
    const cwd = makeFolder(files);
    const result: Migration = {
      code: "",
      changed: true,
      findings: [],
      changes: [call],
      notes: [],
      error: null,
    };
    const all = [{ path: "use.ts", source: files["use.ts"], result }];
    const [verified] = await verify(all, async () => all, { cwd, roots: [cwd], note: () => {} });
    expect(verified?.result.error).toMatchObject({ code: "internal-error" });
    expect(verified?.result.error?.message).toContain("TS2345 on line 3: ");
  });
});

describe("nothing is left", () => {
  it("because of what was wrong before", async () => {
    const { left, notes } = await run({
      "tsconfig.json": strict,
      "global.d.ts": hybrid,
      "use.ts": `import { missing } from "./missing";
const wrong: number = "a";
window.ddClient.toastError(missing(wrong), 2);
`,
    });
    expect(left).toEqual([]);
    expect(notes).toEqual(["Type-checked 2 files in 1 program: no new error (3 were there before)"]);
  });

  it("because of options that the project doesn't have", async () => {
    const source = "export const open = (id) => window.ddClient.navigateToContainer(id);\n";
    const { left } = await run({ "tsconfig.json": "{}", "global.d.ts": hybrid, "use.ts": source });
    expect(left).toEqual([]);
  });

  it("in JavaScript that isn't checked, and that is said", async () => {
    const files = {
      "global.d.ts": hybrid,
      "use.js": "/** @type {string} */\nexport const open = window.ddClient.navigateToContainer('a');\n",
    };
    const { left, notes } = await run(files);
    expect(left).toEqual([]);
    expect(notes).toEqual([
      "Type-checked 1 file in 1 program: no new error",
      expect.stringContaining("could not check the types in use.js:"),
    ]);
  });
});

it("checks JavaScript where the project does", async () => {
  const { left } = await run({
    "jsconfig.json": '{ "compilerOptions": { "checkJs": true } }',
    "use.js": `import { createDockerDesktopClient } from "@docker/extension-api-client";

const client = /** @type {import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient} */ (
  createDockerDesktopClient()
);
/** @type {boolean} */
export const open = await client.navigateToContainer("a");
`,
  });
  expect(left).toEqual([expect.stringMatching(/^use.js:7 navigateToContainer type-error: .*Type 'void'/)]);
});

it("reads as much of a broken configuration as there is", async () => {
  const { left, notes } = await run({
    "tsconfig.json": '{ "compilerOptions": { "strict": true, }, ',
    "global.d.ts": hybrid,
    "use.ts": "export const open: () => Promise<boolean> = () => window.ddClient.navigateToContainer('a');\n",
  });
  expect(left).toContainEqual(expect.stringMatching(/^use.ts:1 navigateToContainer type-error: /));
  expect(notes).toContainEqual(expect.stringContaining("tsconfig.json has a fault"));
});

it("says which programs it looked at: those that have a file that changed", async () => {
  const files = {
    "core/tsconfig.json": strict,
    "core/list.ts": "export const fail = (window as any).ddClient.toastError('a');\n",
    "app/tsconfig.json": strict,
    "app/main.ts": 'import { fail } from "../core/list";\nexport const failed: unknown = fail;\n',
    "app/wrong.ts": 'import "./main";\nexport const wrong: number = "a";\n',
    // Nothing of what changed is in these, whatever is wrong with them.
    "docs/tsconfig.json": "{ oops",
    "docs/page.ts": 'export const page: number = "a";\n',
    "site/tsconfig.json": strict,
    "site/page.ts": 'import { page } from "../docs/page";\nexport const other: string = page;\n',
  };
  const { left, notes } = await run(files, undefined, ["app", "core", "docs", "site"]);
  expect(left).toEqual([]);
  expect(notes).toContain("Type-checked 3 files in 2 programs: no new error (1 was there before)");
});

it("changes nothing when checking takes too long", async () => {
  const files = {
    "tsconfig.json": strict,
    "use.ts": "window.ddClient.toastError('a');\n",
    "b.ts": "export {};\n",
  };
  const { notes, verified } = await run(files, 1);
  expect(notes).toEqual([]);
  const [used, other] = ["use.ts", "b.ts"].map((path) => verified.find((one) => one.path === path)!.result);
  expect(used).toMatchObject({ changed: false, changes: [], code: files["use.ts"] });
  expect(used!.error?.message).toContain("so nothing was changed. Run without --verify");
  expect(other!.error).toBe(null);
});
