import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderPretty } from "../../src/report/pretty.js";
import { migrate } from "../../transforms/migrate.js";
import { fileResult, plain, projectResult } from "../report/example-result.js";
import { pagePath } from "./generated.js";

const readme = readFileSync(pagePath("README.md"), "utf8");

describe("the README", () => {
  test("names no command that writes before one that shows what it would", () => {
    const [first, second] = readme.match(/^npx ddclient-migrate .*$/gm)!;
    expect([first, second]).toEqual([
      expect.stringContaining("ddclient-migrate --diff src "),
      expect.stringContaining("ddclient-migrate src "),
    ]);
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
