import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createProgram } from "../../fronts/cli/create-program.js";
import { processIo } from "../../fronts/cli/io.js";
import * as listApi from "../../fronts/cli/list-api.js";
import * as reasons from "../../src/api/reasons.js";
import * as table from "../../src/api/table.js";
import { renderPretty } from "../../src/report/pretty.js";
import { migrate } from "../../transforms/migrate.js";
import { fileResult, plain, projectResult } from "../report/example-result.js";
import { fillIn, readmePath, renderParts } from "./readme.js";

const readme = readFileSync(readmePath, "utf8");

describe("the README", () => {
  test("has the program's own tables: `npm run docs` writes them", async () => {
    await expect(fillIn(readme, renderParts(table, reasons, listApi))).toMatchFileSnapshot(readmePath);
  });

  test("names every option that the help names, and no other", () => {
    const program = createProgram(processIo(), "0.0.0");
    const inHelp = program.options
      .map((option) => option.long)
      .filter((long) => long !== "--version" && long !== "--help");
    const optionTable = readme.slice(readme.indexOf("### Options"), readme.indexOf("### Exit codes"));
    const inReadme = [
      ...new Set([...optionTable.matchAll(/`(?:-\w`, `)?(--[\w-]+)/g)].map(([, long]) => long)),
    ];
    expect(inReadme.sort()).toEqual(inHelp.sort());
  });

  test("shows what is left as the program prints it", async () => {
    const source = `${"\n".repeat(18)}export async function dev() {
  const { stdout } = await window.ddClient.execHostCmd("kubectl get ns | grep dev");
  return stdout.split("\\n");
}
`;
    const { references } = migrate(source, { path: "src/status.ts" });
    const file = fileResult({ path: "src/status.ts", source, code: source, references });
    const report = await renderPretty(projectResult([file], { dryRun: true }), {
      ...plain,
      ...{ mode: "dry-run", brief: true },
    });
    expect(readme).toContain(`\`\`\`\n${report}\`\`\`\n`);
  });

  test("opens with a migration that is what the program does", () => {
    const diff = /```diff\n([\s\S]*?)```/.exec(readme)![1]!;
    const side = (sign: string) =>
      diff
        .split("\n")
        .filter((line) => line.startsWith(" ") || line.startsWith(sign))
        .map((line) => line.slice(1))
        .join("\n");
    expect(migrate(side("-"), { path: "readme.ts" }).code).toBe(side("+"));
  });
});
