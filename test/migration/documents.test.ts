import { describe, expect, test } from "vitest";
import type { MigrateOptions } from "../../src/model.js";
import { markLeftovers, migrate } from "../../transforms/migrate.js";

function migrated(source: string, options: MigrateOptions = {}): string {
  const { code, error } = migrate(source, { path: "README.md", ...options });
  expect(error).toBeNull();
  expect(migrate(code, { path: "README.md", ...options }).code).toBe(code);
  return code;
}

const quoted = `- Follow the logs:

  > \`\`\`ts
  > export function follow() {
  >   window.ddClient.spawnHostCmd("logs", ["-f"], (data: any) => {
  >     console.log(\`
  >       \${data.stdout}\`);
  >
  >   });
  > }
  > \`\`\`
`;

describe("code in a quote", () => {
  test("stays in it, whatever lines it gets", () => {
    expect(migrated(quoted)).toBe(`- Follow the logs:

  > \`\`\`ts
  > export function follow() {
  >   window.ddClient.extension.host!.cli.exec("logs", ["-f"], {
  >     stream: {
  >       onOutput: (data: any) => {
  >         console.log(\`
  >       \${data.stdout}\`);
  >       },
  >     },
  >   });
  > }
  > \`\`\`
`);
  });

  test("keeps its line ends", () => {
    const crlf = quoted.replaceAll("\n", "\r\n");
    expect(migrated(crlf)).toBe(migrated(quoted).replaceAll("\n", "\r\n"));
  });

  test("gets its imports there", () => {
    const source = "> ```js\n> export const a = () => window.ddClient.listImages();\n> ```\n";
    expect(migrated(source, { client: "import" })).toBe(
      [
        "> ```js",
        '> import { createDockerDesktopClient } from "@docker/extension-api-client";',
        ">",
        "> const ddClient = createDockerDesktopClient();",
        ">",
        "> export const a = () => ddClient.docker.listImages();",
        "> ```\n",
      ].join("\n"),
    );
  });
});

describe("what moves in its lines", () => {
  const before = [
    'ddClient.spawnHostCmd("logs", ["-f"], (data) => {',
    "  if (data.stdout) {",
    "    console.log(",
    "      data.stdout,",
    "",
    "      `",
    "  x`,",
    "    );",
    "  }",
    "});",
  ];
  const after = [
    'ddClient.extension.host.cli.exec("logs", ["-f"], {',
    "  stream: {",
    "    onOutput: (data) => {",
    "      if (data.stdout) {",
    "        console.log(",
    "          data.stdout,",
    "",
    "          `",
    "  x`,",
    "        );",
    "      }",
    "    },",
    "  },",
    "});",
  ];

  test.each([
    ["a fence", "", ""],
    ["a quote", "> ", ">"],
    ["a list", "  ", ""],
    ["a quote in a list", "  > ", "  >"],
  ])("is indented anew in %s", (_, prefix, bare) => {
    const write = (lines: readonly string[]) => {
      const all = ["```js", ...lines, "```"].map((line) => (line === "" ? bare : prefix + line)).join("\n");
      return prefix.startsWith(" ") ? `-${all.slice(1)}\n` : `${all}\n`;
    };
    expect(migrated(write(before))).toBe(write(after));
  });

  test("is indented anew where something is left out", () => {
    const fence = (lines: readonly string[]) =>
      ["```js", ...lines.map((line) => line.replace("data.stdout,", "…, data.stdout,")), "```\n"].join("\n");
    expect(migrated(fence(before))).toBe(fence(after));
  });
});

describe("--todo", () => {
  const left = 'window.ddClient.execHostCmd("ls | cat");';
  const comment = /TODO\(ddclient-migrate\): execHostCmd: The command needs a shell for the pipe/;

  test("leaves its comment in the quote, once", () => {
    const source = `# A\n\n> \`\`\`js\n> ${left}\n> \`\`\`\n`;
    const marked = migrated(source, { todo: true });
    const lines = marked.split("\n");
    expect(lines.slice(0, 3)).toEqual(source.split("\n").slice(0, 3));
    expect(lines[3]).toMatch(/^> \/\/ TODO/);
    expect(lines[3]).toMatch(comment);
    expect(lines.at(-3)).toBe(`> ${left}`);
    expect(lines.slice(4, -3).every((line) => line.startsWith("> //   | "))).toBe(true);
    expect(markLeftovers(source, { path: "README.md" })).toBe(marked);
    const mended = marked.replace(left, "done();");
    expect(migrated(mended, { todo: true })).toBe(source.replace(left, "done();"));
  });

  test("shows what is left out as it is written", () => {
    const { code } = migrate("```js\nddClient.execHostCmd(...);\n```\n", { path: "a.md", todo: true });
    expect(code).toContain("//   | ddClient.extension.host.cli.exec(..., []);\n");
  });

  test("leaves none where a comment would be text", () => {
    const sources = [
      ["a.mdx", `# A\n\n{${left.slice(0, -1)}}\n`],
      ["a.mdx", `import a from "a";\n\n<A b={${left.slice(0, -1)}} />\n`],
    ] as const;
    for (const [path, source] of sources) {
      const { code, references } = migrate(source, { path, todo: true });
      expect(references.map(({ outcome }) => outcome)).toContain("manual");
      expect(code).toBe(source);
    }
  });

  test("leaves it above a tag where it would stand between quotes", () => {
    const source = `<p>A</p>\n<b onclick='${left}'>a</b>\n<b onclick='\n  ${left}\n'>a</b>\n`;
    const lines = migrate(source, { path: "a.html", todo: true }).code.split("\n");
    for (const index of [1, 3]) expect(lines[index]).toMatch(/^<!-- TODO.* -->$/);
    expect(lines.filter((_, index) => index !== 1 && index !== 3).join("\n")).toBe(source);
  });

  test("leaves one in the functions of MDX", () => {
    const source = `<A\n  onClick={() => {\n    ${left}\n  }}\n/>\n`;
    const lines = migrate(source, { path: "a.mdx", todo: true }).code.split("\n");
    expect(lines[2]).toMatch(/^ {4}\/\/ TODO/);
    expect(lines[2]).toMatch(comment);
  });

  test("leaves one in a script of a page", () => {
    const lines = migrate(`<p>A</p>\n<script>\n  ${left}\n</script>\n`, {
      path: "a.html",
      todo: true,
    }).code.split("\n");
    expect(lines.slice(0, 2)).toEqual(["<p>A</p>", "<script>"]);
    expect(lines[2]).toMatch(/^ {2}\/\/ TODO/);
  });
});

describe("a program that leaves something out", () => {
  const unfold = (code: string, options?: MigrateOptions) => migrated(`\`\`\`js\n${code}\n\`\`\`\n`, options);

  test("keeps its dots", () => {
    expect(unfold('ddClient.execDockerCmd("ps", ...);')).toBe(
      '```js\nddClient.docker.cli.exec("ps", [...]);\n```\n',
    );
    expect(unfold("ddClient.backend.post('/a', { … }).then(...);")).toBe(
      "```js\nddClient.extension.vm.service.post('/a', { … }).then(...);\n```\n",
    );
    expect(unfold("ddClient.execHostCmd(...);", { unsafe: true })).toBe(
      "```js\nddClient.extension.host.cli.exec(..., []);\n```\n",
    );
  });

  test("says dots in the report", () => {
    const { references } = migrate("```js\nddClient.execHostCmd(...);\n```\n", { path: "a.md" });
    expect(references).toMatchObject([{ outcome: "unsafe", line: 2, column: 1, endColumn: 26 }]);
    expect(references[0]!.message).toContain('The command ("...")');
    expect(JSON.stringify(references)).not.toContain("ꓸ");
  });

  test("says nothing of what a function gives", () => {
    const source =
      "function client() { ... }\nclient().execDockerCmd('ps');\nfunction other() {}\nother().toastError('a');";
    const { references } = migrate(`\`\`\`js\n${source}\n\`\`\`\n`, { path: "a.md" });
    expect(references).toMatchObject([{ api: "execDockerCmd", reason: "unknown-receiver" }]);
  });
});

describe("fences", () => {
  test("share no names", () => {
    const fence = (code: string) => `\`\`\`js\n${code}\n\`\`\`\n`;
    const source = `${fence("const client = window.ddClient;")}\n${fence("client.listImages();\nddClient.listImages();")}`;
    expect(migrated(source)).toBe(source.replace("ddClient.list", "ddClient.docker.list"));
  });
});

test.each([
  ["an expression", "The {ddClient.listImages() of} names\n"],
  ["all that follows", "The {a\n\n<B onClick={() => ddClient.listImages()} />\n"],
  ["all that follows in a statement", "export const a = {\n  b: ddClient.listImages(),\n\nThe\n"],
])("what MDX names is told where it can't be read: %s", (_, text) => {
  const source = `# A\n\n${text}\n\`\`\`js\nddClient.toastError("a");\n\`\`\`\n`;
  const { code, error, references } = migrate(source, { path: "a.mdx" });
  expect(error).toMatchObject({ code: "syntax-error" });
  expect(code).toBe(source.replace("toastError", "desktopUI.toast.error"));
  expect(references.map(({ api, reason }) => [api, reason])).toEqual([
    ["listImages", "unread-code"],
    ["toastError", null],
  ]);
});

test("a snippet with nothing but a signature is in the note on the text", () => {
  const source = "```ts\nexecHostCmd(cmd: string): Promise<ExecResultV0>\n```\n";
  const { notes, references } = migrate(source, { path: "a.md" });
  expect(references).toEqual([]);
  expect(notes).toEqual(["Its text, which is left to you, speaks of a deprecated member: execHostCmd."]);
});
