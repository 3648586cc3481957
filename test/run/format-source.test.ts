import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { formatSource } from "../../src/format/format-source.js";
import { makeFolder } from "./temporary.js";

const source = "const a = [1, 2];\nold();\n";
const code = "const a = [1, 2];\nbetter( 'x' );\n";
const formatted = 'const a = [1, 2];\nbetter("x");\n';

/** A configuration that leaves a trace when it is executed. */
const trap = (mark: string) =>
  `require("node:fs").writeFileSync(${JSON.stringify(mark)}, ""); module.exports = {};\n`;

async function format(
  files: Readonly<Record<string, string>>,
  { text = source, changed = code, path = "src/a.ts", ...options } = {} as {
    text?: string;
    changed?: string;
    path?: string;
    trustConfig?: boolean;
    prettier?: boolean;
  },
) {
  const folder = makeFolder({ "src/": "", ...files });
  return { folder, ...(await formatSource(join(folder, path), text, changed, { ...options, cwd: folder })) };
}

describe("formatSource", () => {
  it.each([
    ["package.json", '{ "name": "x", "prettier": {} }'],
    ["package.json", '{ "prettier": { "printWidth": 100 } }'],
    ["package.yaml", "name: x\nprettier:\n  printWidth: 100\n"],
    [".prettierrc", "{}"],
    [".prettierrc", "\uFEFF# comment\n---\nprintWidth: 100\n"],
    [".prettierrc", '"printWidth": 100\n'],
    [".prettierrc.json", '{ "printWidth": 100 }'],
    [".prettierrc.json5", "/* a\n b */ { printWidth: 100 }"],
    [".prettierrc.yaml", "printWidth: 100\noverrides:\n  - files: '*.md'\n    options: {}\n"],
    [".prettierrc.yml", "printWidth: 100\n"],
    [".prettierrc.toml", "printWidth = 100\n"],
    ["src/.prettierrc", "semi: true\n"],
    ["package.json", '{ "devDependencies": { "prettier": "3" } }'],
    ["package.json", '{ "dependencies": { "prettier": "latest" } }'],
    [".editorconfig", "[*]\nindent_style = space\n"],
  ])("formats a file that was formatted before, by %s: %j", async (name, config) => {
    expect(await format({ [name]: config })).toMatchObject({ code: formatted, notes: [] });
  });

  it("follows the settings: those for the file, and .editorconfig beside a configuration", async () => {
    const files = {
      ".prettierrc": "overrides:\n  - files: '*.ts'\n    options: { singleQuote: true }\n",
      ".editorconfig": "[*]\nindent_style = tab\n",
    };
    const text = "if (a) {\n\told('x');\n}\n";
    const changed = "if (a) {\n\tbetter( 'x' );\n}\n";
    expect((await format(files, { text, changed })).code).toBe("if (a) {\n\tbetter('x');\n}\n");
  });

  it.each([
    ["was not formatted before", { ".prettierrc": "{}" }, { text: "old( )\n" }],
    ["is ignored by .prettierignore", { ".prettierrc": "{}", ".prettierignore": "src/*.ts\n" }, {}],
    ["is ignored nearer to it", { ".prettierrc": "{}", "src/.prettierignore": "a.ts\n" }, {}],
    [
      "has no configuration",
      { "package.json": '{ "devDependencies": { "eslint-plugin-prettier": "5" } }' },
      {},
    ],
    ["has no configuration, but an installed Prettier", { "node_modules/prettier/package.json": "{}" }, {}],
    ["has an .editorconfig for others", { ".editorconfig": "[*.md]\nindent_style = tab\n" }, {}],
    [
      "was not formatted before by .editorconfig",
      { ".editorconfig": "[*]\nindent_style = tab\n" },
      { text: "if (a) {\n  old();\n}\n" },
    ],
    ["is of no kind that Prettier knows", { ".prettierrc": "{}" }, { path: "src/a.unknown" }],
    ["was to be left so", { ".prettierrc": "{}" }, { prettier: false }],
  ])("leaves a file that %s", async (_what, files, options) => {
    expect(await format(files as Record<string, string>, options)).toMatchObject({ code, notes: [] });
  });

  describe("with an earlier Prettier", () => {
    const names = ["pods", "containers", "images", "volumes", "networks"];
    const list = (trailing: string) =>
      `const names = [\n${names.map((name) => `  "${name}-of-the-project"`).join(",\n")}${trailing}\n];\n`;
    const call = (trailing: string) =>
      `call(\n  first.argument.that.is.long,\n  second.argument.that.is.even.longer.than.the.first${trailing}\n);\n`;
    const two = { "package.json": '{ "devDependencies": { "prettier": "^2.8.0" } }' };
    const one = { "package.json": '{ "devDependencies": { "prettier": "1.19.1" } }', ".prettierrc": "{}" };

    it.each([
      ["2", two, `${list(",")}${call("")}`],
      ["2 and a setting", { ...two, ".prettierrc": "trailingComma: all\n" }, `${list(",")}${call(",")}`],
      ["1", one, `${list("")}${call("")}map(x => x);\n`],
      [
        "3",
        { "package.json": '{ "devDependencies": { "prettier": "3" } }' },
        `${list(",")}${call(",")}map((x) => x);\n`,
      ],
    ])("goes by the defaults of %s", async (_version, files, text) => {
      const result = await format(files, { text: `${text}old();\n`, changed: `${text}better( 'x' );\n` });
      expect(result).toMatchObject({ code: `${text}better("x");\n`, notes: [] });
      expect(result.fileNote).toBeUndefined();
    });

    it("leaves what only Prettier 3 would call formatted, and notes that", async () => {
      const text = `${call(",")}old();\n`;
      const changed = text.replace("old()", "better( 'x' )");
      expect(await format(two, { text, changed })).toMatchObject({
        ...{ code: changed, notes: [] },
        fileNote:
          "Not formatted: it wasn't before, as far as Prettier 3 with the defaults of Prettier 2 can tell.",
      });
    });

    const wide = "x".repeat(60);
    it.each([
      ["2", two, "const a = `${await old()}`;\n", `const a = \`\${await better("${wide}", "yes")}\`;\n`],
      [
        "2",
        two,
        "const notes2 = await old();\n",
        `const notes2 = await window.ddClient.extension.vm.service.get("/notes?limit=20");\n`,
      ],
      ["1", one, "const { a } = await old();\n", `const { a } = await better("${wide}", ["yes"]);\n`],
    ])("leaves what Prettier %s may break otherwise, and says so", async (version, files, text, changed) => {
      const note = `src/a.ts was not formatted: its project has Prettier ${version}, which may break the new lines otherwise than Prettier 3 does. Format it yourself.`;
      expect(await format(files, { text, changed })).toMatchObject({
        code: changed,
        notes: [note],
        fileNote: note,
      });
    });
  });

  it.each([
    ["a configuration in code", "prettier.config.cjs"],
    ["a hidden one", ".prettierrc.cjs"],
  ])("doesn't run %s, unless it is trusted", async (_what, name) => {
    const mark = join(makeFolder(), "ran");
    const files = { [name]: trap(mark) };
    expect(await format(files)).toMatchObject({
      code,
      notes: [
        `Prettier's configuration ${name} is code or names a package, and was not run, so changed files under it ` +
          "were not formatted. Format them yourself, or use --trust-config if you trust it.",
      ],
    });
    expect(existsSync(mark)).toBe(false);
    expect(await format(files, { trustConfig: true })).toMatchObject({ code: formatted, notes: [] });
    expect(existsSync(mark)).toBe(true);
  });

  it.each([
    ["package.json", '{ "prettier": "evil" }'],
    ["package.json", '{ "prettier": "./evil.cjs" }'],
    ["package.yaml", "prettier: evil\n"],
    ["package.yaml", "prettier:\n  evil\n"],
    [".prettierrc", "evil"],
    [".prettierrc", '"evil"\n'],
    [".prettierrc", "# comment\n--- evil\n"],
    [".prettierrc", "---\n# comment\n'evil'\n"],
    [".prettierrc", "!!str evil"],
    [".prettierrc", "|\n  evil\n"],
    [".prettierrc", "&a evil\n"],
    [".prettierrc", "a: 1\n---\nevil\n"],
    [".prettierrc.json", '"evil"'],
    [".prettierrc.json5", "// {\n'evil'"],
    [".prettierrc.yaml", ">\n  evil\n"],
    // What looks like a mapping is a part of a text, or a comment ends earlier than it seems.
    ["package.yaml", '{ "x": "\nprettier:\n  a: 1\n", prettier: evil }\n'],
    [".prettierrc", '#x\r"evil\na: 1"\n'],
  ])("doesn't load the package that %s names: %j", async (name, config) => {
    const mark = join(makeFolder(), "ran");
    const files = { [name]: config, "node_modules/evil/index.js": trap(mark), "evil.cjs": trap(mark) };
    const result = await format(files);
    expect(result.code).toBe(code);
    expect(result.notes).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
  });

  it("loads a package that a trusted configuration names", async () => {
    const mark = join(makeFolder(), "ran");
    const files = { ".prettierrc": "evil", "node_modules/evil/index.js": trap(mark) };
    expect(await format(files, { trustConfig: true })).toMatchObject({ code: formatted, notes: [] });
    expect(existsSync(mark)).toBe(true);
  });

  it.each([
    [".prettierrc", "plugins: [./evil.cjs]\n"],
    [".prettierrc", "overrides:\n  - files: '*.ts'\n    options: { plugins: [./evil.cjs] }\n"],
    [".prettierrc.toml", 'plugins = ["./evil.cjs"]\n'],
    ["package.json", '{ "prettier": { "plugins": ["./evil.cjs"] } }'],
  ])("doesn't load the plugins that %s names, unless it is trusted: %j", async (name, config) => {
    const mark = join(makeFolder(), "ran");
    const files = { [name]: config, "evil.cjs": trap(mark) };
    expect(await format(files)).toMatchObject({
      code,
      notes: [
        expect.stringContaining(`configuration ${name} names plugins, which are code and were not run`),
      ],
    });
    expect(existsSync(mark)).toBe(false);
    expect(await format(files, { trustConfig: true })).toMatchObject({ code: formatted, notes: [] });
    expect(existsSync(mark)).toBe(true);
  });

  it("keeps the file's line ends and byte order mark", async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const files = { ".prettierrc": "endOfLine: lf\n" };
    expect((await format(files, { text: windows(source), changed: windows(code) })).code).toBe(
      windows(formatted),
    );
  });

  it("says so when Prettier can't do it, and keeps the text", async () => {
    expect(await format({ ".prettierrc": "{}" }, { changed: "better( ;\n" })).toMatchObject({
      code: "better( ;\n",
      notes: [expect.stringMatching(/^src\/a\.ts was not formatted: Prettier stopped with ".+"\.$/)],
    });
    expect(await format({ ".prettierrc": "a: [\n" })).toMatchObject({
      code,
      notes: [expect.stringMatching(/^src\/a\.ts was not formatted: Prettier stopped with ".+"\.$/)],
    });
  });
});

describe("a project without Prettier", () => {
  afterEach(() => {
    vi.doUnmock("prettier");
  });

  it("doesn't load it", async () => {
    vi.resetModules();
    const load = vi.fn(() => ({}));
    vi.doMock("prettier", load);
    const fresh = await import("../../src/format/format-source.js");
    const folder = makeFolder({ "package.json": "{}" });
    expect(await fresh.formatSource(join(folder, "a.ts"), source, code)).toEqual({ code, notes: [] });
    expect(load).not.toHaveBeenCalled();
  });
});
