import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { isInstalled } from "./installed.js";
import { installed, makeProject, nine, ten } from "./project.js";
import { runNode } from "./run-node.js";

const config = `
import ddclient from "ddclient-migrate/eslint";
import parser from "@typescript-eslint/parser";

const parserOptions = { projectService: true, tsconfigRootDir: import.meta.dirname };
export default [{ files: ["src/*.ts"], languageOptions: { parser, parserOptions } }, ddclient.configs.recommended];
`;

function tsconfig(strict: boolean): string {
  const options = { target: "es2022", lib: ["es2022", "dom"], module: "esnext", moduleResolution: "bundler" };
  return JSON.stringify({
    compilerOptions: { ...options, strict, noEmit: true, types: [] },
    include: ["src"],
  });
}

const files = {
  "src/client.ts": `import type { v1Hybrid } from "@docker/extension-api-client-types";
export const docker = (globalThis as any).ddClient as v1Hybrid.DockerDesktopClient;
export const untyped = window.ddClient;
export type Verb = "up" | "down";
declare global { interface Window { ddClient: any } }
`,
  "src/own.ts": `export const docker = { listContainers: () => [1] };
`,
  "src/use.ts": `import { docker, untyped, type Verb } from "./client";
import { docker as own } from "./own";

export async function show(name: string, verb: Verb, names: string[], given?: string) {
  docker.listContainers();
  untyped.toastError("x");
  own.listContainers();
  await docker.execHostCmd(\`tool run \${name}\`);
  await docker.execHostCmd(\`tool run \${names[0]} \${given}\`);
  await docker.execHostCmd(\`\${verb} --all\`);
  await docker.execHostCmd(\`\${name} --all\`);
}
`,
};

const migrated = (verb: string) => `import { docker, untyped, type Verb } from "./client";
import { docker as own } from "./own";

export async function show(name: string, verb: Verb, names: string[], given?: string) {
  docker.docker.listContainers();
  untyped.desktopUI.toast.error("x");
  own.listContainers();
  await docker.extension.host!.cli.exec("tool", ["run", name]);
  await docker.extension.host!.cli.exec("tool", ["run", \`\${names[0]}\`, \`\${given}\`]);
  await docker.extension.host!.cli.exec(${verb}, ["--all"]);
  await docker.execHostCmd(\`\${name} --all\`);
}
`;

const packages = { "@typescript-eslint/parser": installed("@typescript-eslint/parser") };

function makeTyped(eslint: string, strict = true): string {
  const all = { ...files, "eslint.config.mjs": config, "tsconfig.json": tsconfig(strict) };
  return makeProject(all, { ...packages, eslint });
}

function lint(folder: string, eslint: string, ...args: string[]) {
  return runNode(folder, join(eslint, "bin/eslint.js"), ["src/use.ts", ...args]);
}

describe.runIf(isInstalled)("with the types of typescript-eslint", () => {
  it("sees what other files hand on, and nothing in what isn't a client", async () => {
    const { output } = await lint(makeTyped(ten), ten, "--format", "json");
    const [{ messages }] = JSON.parse(output) as [ESLint.LintResult];
    expect(messages.map(({ line, messageId }) => [line, messageId])).toEqual([
      [5, "deprecated"],
      [6, "deprecated"],
      [8, "deprecated"],
      [9, "deprecated"],
      [10, "deprecated"],
      // Types were asked, and didn't say: so nobody is told to ask them.
      [11, "left"],
    ]);
  });

  it.each([
    ["ESLint 9", nine],
    ["ESLint 10", ten],
  ])("knows strings and lists of texts by their types, %s", async (_, eslint) => {
    const folder = makeTyped(eslint);
    await lint(folder, eslint, "--fix");
    expect(readFileSync(join(folder, "src/use.ts"), "utf8")).toBe(migrated("verb"));
  });

  it("takes nothing that another file declares for a string in a project that isn't strict", async () => {
    const folder = makeTyped(ten, false);
    await lint(folder, ten, "--fix");
    expect(readFileSync(join(folder, "src/use.ts"), "utf8")).toBe(migrated("`${verb}`"));
  });
});
