import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import type { FileResult, ProjectResult } from "../../src/results.js";
import { makeFolder, makeRepository } from "../run/temporary.js";
import { readTree } from "./load.js";

const files = {
  "tsconfig.json": '{ "compilerOptions": { "strict": true } }',
  "client.ts": `import type { v1Hybrid } from "@docker/extension-api-client-types";

export const client: v1Hybrid.DockerDesktopClient = (window as any).ddClient;
`,
  "use.ts": `import { client } from "./client";

client.toastError("Lost");
export const done: void = client.navigateToVolume("data");
`,
};

const dry = (folder: string, options = {}) =>
  migrateProject([], { cwd: folder, dryRun: true, force: true, verify: true, ...options });
const codeOf = (result: ProjectResult, path: string) => result.files.find((file) => file.path === path)?.code;
const reasons = ({ files }: ProjectResult) =>
  files.flatMap(({ references }) => references.flatMap(({ reason }) => reason ?? []));

describe("verify", () => {
  it("is not done unless it was asked for", async () => {
    expect(reasons(await dry(makeFolder(files), { verify: false }))).toEqual([]);
  });

  it("writes what is left of the changes", async () => {
    const folder = makeRepository(files);
    const { summary } = await migrateProject([], { cwd: folder, verify: true });
    expect(summary).toMatchObject({ changed: 1, migrated: 1, manual: 2, errors: 0 });
    const written = readTree(folder);
    expect(written["client.ts"]).toBe(files["client.ts"]);
    expect(written["use.ts"]).toContain("client.desktopUI.toast.error");
    expect(written["use.ts"]).toContain("client.navigateToVolume");
  });

  it("leaves markers at what it took back, though it has moved", async () => {
    const code = codeOf(await dry(makeFolder(files), { todo: true }), "use.ts")!;
    expect(code).toMatch(
      /desktopUI.*\n\/\/ TODO\(ddclient-migrate\): navigateToVolume: TypeScript reports .*TS2322: .*\nexport const done/,
    );
    expect(code.match(/TODO\(ddclient-migrate\)/g)).toHaveLength(1);
  });

  it("leaves one at what is left, whatever is chosen, and none at what was declined", async () => {
    const texts = {
      "use.js": `window.ddClient.navigateToRoute("/a");
window.ddClient.toastError("Lost");
window.ddClient.listImages().then(() => {
  window.ddClient.navigateToRoute("/b");
});
`,
    };
    const choose = async ({ changes }: FileResult) => changes.slice(1);
    const folder = makeRepository(texts);
    const result = await migrateProject([], { cwd: folder, todo: true, choose });
    expect(result.files[0]?.references.map(({ api, reason }) => `${api} ${reason}`)).toEqual([
      "navigateToRoute no-equivalent",
      "toastError declined",
      "listImages null",
      "navigateToRoute no-equivalent",
    ]);
    const written = readTree(folder)["use.js"]!;
    const marker = /^ *\/\/ TODO\(ddclient-migrate\): navigateToRoute: .*$/;
    expect(written.split("\n").map((line) => (marker.test(line) ? "TODO" : line.trim()))).toEqual([
      "TODO",
      'window.ddClient.navigateToRoute("/a");',
      'window.ddClient.toastError("Lost");',
      "window.ddClient.docker.listImages().then(() => {",
      "TODO",
      'window.ddClient.navigateToRoute("/b");',
      "});",
      "",
    ]);
    await migrateProject([], { cwd: folder, force: true, todo: true, choose: async () => [] });
    expect(readTree(folder)["use.js"]).toBe(written);
  });

  it("doesn't need the types to be asked", async () => {
    const typed = { ...files, "use.ts": files["use.ts"].replaceAll("client.", "window.ddClient.") };
    const global =
      "interface Window { ddClient: import('@docker/extension-api-client-types').v1Hybrid.DockerDesktopClient }";
    const folder = makeFolder({ ...typed, "global.d.ts": `${global}\n` });
    expect(reasons(await dry(folder, { types: false }))).toContain("type-error");
  });

  it("counts on a file that is not to be changed as it is", async () => {
    const folder = makeRepository(files);
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${folder}/use.ts`, `${files["use.ts"]}// mine\n`);
    const result = await migrateProject([], { cwd: folder, verify: true, dryRun: false });
    const typing = result.files.find(({ path }) => path === "client.ts");
    expect(typing?.references[0]).toMatchObject({ outcome: "manual", reason: "still-in-use" });
    expect(readTree(folder)["client.ts"]).toBe(files["client.ts"]);
  });

  it("checks what depends on a change in another configuration", async () => {
    const options = '{ "compilerOptions": { "strict": true, "composite": true }, "include": ["."] }';
    const folder = makeFolder({
      "tsconfig.json": '{ "files": [], "references": [{ "path": "api" }, { "path": "page" }] }',
      "api/tsconfig.json": options,
      "api/client.ts": files["client.ts"],
      "api/open.ts":
        'import { client } from "./client";\n\nexport const open = () => client.navigateToContainer("a");\n',
      "page/tsconfig.json": options.replace("true }", 'true }, "references": [{ "path": "../api" }]'),
      "page/page.ts":
        'import { open } from "../api/open";\n\nexport const done: Promise<boolean> = open();\n',
    });
    const result = await dry(folder);
    const left = result.files.find(({ path }) => path === "api/open.ts")!.references[0]!;
    expect(left).toMatchObject({ reason: "type-error" });
    expect(left.message).toContain("TS2322 in page/page.ts on line 3:");
  });
});
