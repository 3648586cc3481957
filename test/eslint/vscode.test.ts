import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { isInstalled } from "./installed.js";
import { config, installed, makeProject, ten } from "./project.js";
import { type Diagnostic, EslintServer } from "./vscode-server.js";

const text = `import { log } from "./log";

export async function start(name: string) {
  log("🐳"); await window.ddClient.execHostCmd(\`tool start \${name} --quiet\`);
  await window.ddClient.execHostCmd(name);
  window.ddClient.toastSuccess("Started");
}
`;
const migrated = migrate(text, { path: "start.ts" }).code;

describe.runIf(isInstalled)("VS Code's server for ESLint", () => {
  let server: EslintServer;
  let found: readonly Diagnostic[];

  beforeAll(async () => {
    const parser = installed("@typescript-eslint/parser");
    const files = { "eslint.config.mjs": config, "start.ts": text };
    server = await EslintServer.start(
      makeProject(files, { eslint: ten, "@typescript-eslint/parser": parser }),
    );
    found = await server.open("start.ts", "typescript", text);
  });
  afterAll(() => server.stop());

  it("shows each use at its name, with the documentation", () => {
    expect(found.map(({ range, code, message }) => [range.start, code, message.split(".")[0]])).toEqual([
      [{ line: 3, character: 35 }, "ddclient/no-v0", "execHostCmd is deprecated; extension"],
      [{ line: 4, character: 24 }, "ddclient/no-v0", "execHostCmd is deprecated"],
      [{ line: 5, character: 18 }, "ddclient/no-v0", "toastSuccess is deprecated; desktopUI"],
    ]);
    expect(found[0]!.codeDescription?.href).toBe("https://docs.docker.com/extensions/extensions-sdk");
  });

  it("fixes one use, and nothing else", async () => {
    const [fix] = await server.actions("start.ts", [found[2]!]);
    expect(fix!.title).toBe("Fix this ddclient/no-v0 problem");
    expect(await server.apply(fix!, text)).toBe(text.replace("toastSuccess", "desktopUI.toast.success"));
  });

  it("offers what can't be proved, saying what that relies on", async () => {
    const [offer] = await server.actions("start.ts", [found[1]!]);
    expect(offer!.title).toBe(
      "Replace it with extension.host.cli.exec. That relies on Docker Desktop joining the words of a command. (ddclient/no-v0)",
    );
    expect(await server.apply(offer!, text)).toBe(
      text.replace("execHostCmd(name)", "extension.host!.cli.exec(name, [])"),
    );
  });

  it("fixes all on save as the command would", async () => {
    const [all] = await server.actions("start.ts", [], ["source.fixAll.eslint"]);
    expect(await server.apply(all!, text)).toBe(migrated);
  });
});
