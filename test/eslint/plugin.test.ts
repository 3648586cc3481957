import { ESLint, Linter, RuleTester } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../fronts/eslint/index.js";
import manifest from "../../package.json" with { type: "json" };

const linter = new Linter();

function verify(text: string, options: object = {}, filename = "a.js") {
  const rules: Linter.RulesRecord = { "ddclient/no-v0": ["error", options] };
  const files = ["**/*.{js,ts,vue}", "**/*.md/*.js"];
  return linter.verify(text, { files, plugins: { ddclient: plugin }, rules }, filename);
}

const said = (found: readonly Linter.LintMessage[]) => found.map(({ message }) => message);

describe("the plugin", () => {
  it("says what it is", () => {
    expect(plugin.meta).toEqual({ name: "ddclient", version: manifest.version, namespace: "ddclient" });
    expect(plugin.rules["no-v0"].meta).toMatchObject({
      type: "problem",
      fixable: "code",
      hasSuggestions: true,
      docs: { recommended: true, url: "https://docs.docker.com/extensions/extensions-sdk" },
    });
  });

  it("is set up by its recommended configuration alone", async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [plugin.configs.recommended] });
    const [result] = await eslint.lintText("window.ddClient.toastError('no');", { filePath: "a.js" });
    expect(result!.messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["ddclient/no-v0", 2],
    ]);
  });

  it("has a configuration that can be printed", () => {
    expect(JSON.stringify(plugin.configs.recommended.rules)).toBe('{"ddclient/no-v0":"error"}');
  });
});

describe("options", () => {
  it.each([{ client: "keep" }, { client: "import", unsafe: "off" }, { unsafe: "suggest" }, {}])(
    "takes %j",
    (options) => {
      expect(() => verify("", options)).not.toThrow();
    },
  );

  it.each([{ client: "other" }, { unsafe: true }, { types: true }])("refuses %j", (options) => {
    expect(() => verify("", options)).toThrow(/no-v0/);
  });

  it("suggests what can't be proved, or doesn't", () => {
    const text = "export const run = (command) => window.ddClient.execHostCmd(command);";
    const [found] = verify(text);
    expect(found!.suggestions).toMatchObject([
      {
        desc: "Replace it with extension.host.cli.exec. That relies on Docker Desktop joining the words of a command.",
        fix: { text: "extension.host.cli.exec(command, []" },
      },
    ]);
    expect(verify(text, { unsafe: "off" })[0]!.suggestions).toBeUndefined();
    expect(said(verify(text, { unsafe: "off" }))).toEqual(said([found!]));
  });

  it("imports the client, also where nothing of v0 is used of it", () => {
    const text = "export const open = (url) => window.ddClient.host.openExternal(url);\n";
    expect(verify(text)).toEqual([]);
    const [found] = verify(text, { client: "import" });
    expect(found).toMatchObject({ messageId: "window", line: 1, column: 30, endColumn: 45 });
    expect(found!.fix!.text).toContain(
      'import { createDockerDesktopClient } from "@docker/extension-api-client";',
    );
  });
});

describe("what it says", () => {
  it("names what replaces a use", () => {
    expect(said(verify("window.ddClient.backend.get('/x');"))).toEqual([
      "backend.get is deprecated; extension.vm.service.get replaces it.",
    ]);
  });

  it("says what the command says of what is left", () => {
    const [found] = verify('window.ddClient.execHostCmd("kubectl get ns | grep dev");');
    expect(found!.message).toBe(
      'execHostCmd is deprecated. The command needs a shell for the pipe "|", and v1 does not promise one. Run the first command with exec() and do the work of "grep" in JavaScript, on result.stdout.',
    );
    expect(found).not.toHaveProperty("fix");
    expect(found!.suggestions).toBeUndefined();
  });

  it("says where types would tell more, and nowhere else", () => {
    const receiver = 'import { docker } from "./docker"; docker.execHostCmd("ls -l");';
    expect(said(verify(receiver))[0]).toMatch(/Types may tell more: .*projectService/);
    const shell = 'import { docker } from "./docker"; window.ddClient.execHostCmd("ls > x");';
    expect(said(verify(shell))[0]).not.toMatch(/Types/);
  });

  it("has a fix at the first use of a change, and says no more of the others", () => {
    const text = [
      "const backend = window.ddClient.backend;",
      'export const all = [backend.get("/a"), backend.get("/b")];',
      "",
    ].join("\n");
    const found = verify(text);
    expect(found).toHaveLength(3);
    expect(found.map(({ fix }) => fix !== undefined)).toEqual([true, false, false]);
    expect(said(found)[2]).toBe("backend.get is deprecated; extension.vm.service.get replaces it.");
  });
});

describe("files", () => {
  it("that a processor takes out of others are as they are named", () => {
    const text = "window.ddClient.toastError('no');\n";
    expect(verify(text, {}, "README.md/0.js").map(({ fix }) => fix!.text)).toEqual(["desktopUI.toast.error"]);
  });

  it("that can't be parsed are ESLint's to report", () => {
    expect(verify("window.ddClient.toastError(").map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
      [null, true],
    ]);
  });

  it("without a name are read as JavaScript", () => {
    const config = [plugin.configs.recommended];
    expect(linter.verify("window.ddClient.toastError('no');", config)).toHaveLength(1);
  });

  it("in a folder with a name like tests, outside of the project, are no tests", () => {
    const inside = new Linter({ cwd: "/home/me/test/app" });
    const text =
      "export const client = { execHostCmd: (command) => command };\nwindow.ddClient.toastError('no');\n";
    const config = [plugin.configs.recommended];
    expect(inside.verify(text, config, "/home/me/test/app/src/a.js")).toHaveLength(1);
    expect(inside.verify(text, config, "/home/me/test/app/test/a.js").length).toBeGreaterThan(1);
  });

  it("have uses that a comment says to ignore, of which nothing is said", () => {
    const text = [
      "// ddclient-migrate-ignore: the page is going away",
      "window.ddClient.toastError('no');",
      "window.ddClient.toastSuccess('yes');",
    ].join("\n");
    expect(verify(text).map(({ line }) => line)).toEqual([3]);
  });

  it("that a comment turns the rule off for are left", () => {
    expect(verify("/* eslint-disable ddclient/no-v0 */\nwindow.ddClient.toastError('no');\n")).toEqual([]);
  });
});

// What ESLint's own tester holds of a rule: that fixes change something and parse, messages are known, and so on.
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
new RuleTester().run("no-v0, in ESLint's own tester", plugin.rules["no-v0"], {
  valid: [
    "docker.listContainers();",
    "window.ddClient.docker.listContainers();",
    { code: "const ddClient = own(); ddClient.list();", options: [{ client: "import" }] },
  ],
  invalid: [
    {
      code: "window.ddClient.listContainers();",
      output: "window.ddClient.docker.listContainers();",
      errors: [
        {
          messageId: "deprecated",
          data: { api: "listContainers", replacement: "docker.listContainers" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 31,
        },
      ],
    },
    {
      code: "export const run = (name) => window.ddClient.execHostCmd(`${name} status`);",
      output: null,
      errors: [
        {
          messageId: "typesTell",
          suggestions: [
            {
              messageId: "suggestion",
              output:
                'export const run = (name) => window.ddClient.extension.host.cli.exec(`${name}`, ["status"]);',
            },
          ],
        },
      ],
    },
  ],
});
