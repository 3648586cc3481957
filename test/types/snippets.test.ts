import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { shellLines } from "../snippet/shell-lines.js";
import { suggest } from "../snippet/suggest.js";
import { compile } from "./compile.js";

const typings = fileURLToPath(import.meta.resolve("@docker/extension-api-client-types/package.json"));

const strict = {
  strict: true,
  noEmit: true,
  target: "es2022",
  module: "preserve",
  lib: ["es2022", "dom"],
  types: [],
  // Of the package itself, as for somebody who has no types of Node.
  skipLibCheck: true,
  paths: { "@docker/extension-api-client-types": [dirname(typings)] },
};

const surroundings = `import type { v1 } from "@docker/extension-api-client-types";
declare global {
  interface Window {
    ddClient: v1.DockerDesktopClient;
  }
}
`;

/** How a call is used, and where its snippet goes. */
const forms = [
  {
    call: (line: string) => `  const out = await window.ddClient.execHostCmd(${line});\n  return out.stdout;`,
    place: (code: string) => `${code}\nreturn out.stdout;`,
  },
  { call: (line: string) => `  await window.ddClient.execHostCmd(${line});`, place: (code: string) => code },
  {
    call: (line: string) => `  return window.ddClient.execHostCmd(${line}).then((out) => out.stdout);`,
    place: (code: string) => `return (\n${code}\n).then((out) => out.stdout);`,
  },
  {
    call: (line: string) =>
      `  const { stdout } = await window.ddClient.execHostCmd(${line});\n  return stdout.trim();`,
    place: (code: string) => `${code}\nreturn stdout.trim();`,
  },
];

test("snippets have no fault for a strict compiler that knows v1", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: strict, include: ["src"] }));
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/window.ts"), surroundings);
  let count = 0;
  for (const [number, { call, place }] of forms.entries())
    for (const [at, line] of shellLines.entries()) {
      const [snippet] = suggest(`export async function run() {\n${call(JSON.stringify(line))}\n}\n`);
      if (typeof snippet !== "string") continue;
      count++;
      const code = `// ${JSON.stringify(line)}\nexport async function run() {\n${place(snippet)}\n}\n`;
      writeFileSync(join(folder, `src/${number}-${at}.ts`), code);
    }
  expect(await compile(folder)).toEqual([]);
  expect(count).toBeGreaterThan(shellLines.length * 3);
});
