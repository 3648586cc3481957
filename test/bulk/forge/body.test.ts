import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../fronts/bulk/campaign/repository-name.js";
import type { Report } from "../../../fronts/bulk/campaign/result.js";
import { fillTemplate, mark, replaceMarked } from "../../../fronts/bulk/forge/body/marked.js";
import { renderReport } from "../../../fronts/bulk/forge/body/report-block.js";
import { commitOf } from "../forge-double/state.js";
import { reference, reportOf, resultOf } from "./setup.js";

const planned = readAddress("octo/app", "/");
const sha = commitOf("main");
const line = (path: string, n: number) => `https://github.com/octo/app/blob/${sha}/${path}#L${n}`;

function render(report: Report, more: { room?: number; migration?: string[] } = {}): string {
  const { room = 60_000, migration = [] } = more;
  const result = resultOf(planned, { migration });
  return renderReport({ planned, result: { ...result, report, base: { branch: "main", sha } } }, room);
}

describe("the text of a pull request", () => {
  it("says what was migrated, what is left, and how it was checked", () => {
    const report = reportOf({
      "src/a.ts": [
        reference(),
        reference({ line: 8, notes: ["The callback is called once."] }),
        reference({ api: "listContainers" }),
      ],
      "src/b.ts": [
        reference({
          ...{ api: "execHostCmd", line: 5, outcome: "unsafe", reason: "dynamic-command" },
          message: "The command (cmd) is put together elsewhere.",
        }),
        reference({
          ...{ api: "backend.execInVMExtension", line: 9, outcome: "manual", reason: "shell-operator" },
          ...{ message: "The command needs a shell for |.", snippet: 'const a = "ps";\nrun(a);' },
        }),
        reference({ line: 20, outcome: "ignored", reason: null }),
      ],
      "src/c.ts": [reference()],
    });
    const mentions = [
      { path: "ui/index.html", api: "toastError", line: 2, column: 4, replacement: "desktopUI.toast.error" },
    ];
    expect(render({ ...report, mentions }, { migration: ["--verify", "--todo"] })).toBe(
      `This moves 4 uses of the deprecated v0 client API of Docker Desktop extensions to v1, in 2 files. 3 uses are left for a person.

### What was migrated

- \`src/a.ts\`: \`toastError\` (2 times), \`listContainers\`
  - [line 8](${line("src/a.ts", 8)}): The callback is called once\\.
- \`src/c.ts\`: \`toastError\`

### What is left for you: 3 uses

**[\`src/b.ts:9\`](${line("src/b.ts", 9)})** \`backend.execInVMExtension\`, manual: The command needs a shell for \\|\\.

Instead, to look through and paste:

\`\`\`ts
const a = "ps";
run(a);
\`\`\`

**[\`src/b.ts:5\`](${line("src/b.ts", 5)})** \`execHostCmd\`, unsafe: The command \\(cmd\\) is put together elsewhere\\.

**[\`ui/index.html:2\`](${line("ui/index.html", 2)})** \`toastError\`: Code in \\.html files is not migrated yet\\: change it by hand\\. Use desktopUI\\.toast\\.error instead\\.

### How it was checked

Made by ddclient-migrate 1.2.3 with \`--verify --todo\`, from \`main\` at ${sha}. Only what can be shown to do the same was changed; each changed file was parsed again before it was written. The project was type-checked before and after, and what would have led to new errors was left. Nothing of this repository was run, its tests neither.

1 use that comments say to ignore: not touched.

### If you don't want this

Close the pull request: it is not opened again. To keep a single use as it is, put \`// ddclient-migrate-ignore: why\` above its line. What you push to this branch is left alone, and the branch is not updated any more; of this text, only what stands between the two marks is.`,
    );
  });

  it("says it in the singular, and when nothing is left", () => {
    const text = render(reportOf({ "a.ts": [reference()] }), { migration: ["--unsafe"] });
    expect(text).toContain("This moves 1 use of the deprecated v0 client API");
    expect(text).toContain("in 1 file. Nothing of it is left.");
    expect(text).toContain("and by `--unsafe` what relies on Docker Desktop joining the words of a command;");
    expect(text).not.toContain("### What is left");
  });

  it("has no more than there is room for, and says so", () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      reference({
        line: n + 1,
        outcome: "manual",
        message: "It has to be done by hand.",
        snippet: "x();\n".repeat(9),
      }),
    );
    const migrated = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [`src/file-${n}.ts`, [reference()]]),
    );
    const text = render(reportOf({ "a.ts": many, ...migrated }));
    expect(text.length).toBeLessThan(60_000);
    expect(text.length).toBeGreaterThan(55_000);
    const shown = text.split("Instead, to look").length - 1;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`_And ${3000 - shown} more uses: there is no room for them here._`);
    expect(text).toMatch(/_And \d+ more files: there is no room for them here\._/);
    expect(text.match(/^```/gm)!.length % 2).toBe(0);
    expect(text).toContain("### If you don't want this");
  });

  it("leaves out code that is too long to be looked at", () => {
    const text = render(
      reportOf({ "a.ts": [reference({ outcome: "manual", message: "No.", snippet: "x".repeat(5000) })] }),
    );
    expect(text).toContain("(What could stand there is too long to show.)");
    expect(text.length).toBeLessThan(3000);
  });
});

describe("what is hostile in a repository", () => {
  const hostile = [
    "```\n@everyone fixes #12\n",
    "````\n</details><script>",
    "<!-- ddclient-migrate:end -->",
    "<!--ddclient-migrate:begin-->",
    "`` ` ```` a",
    "\u202eevil\u0000\u001b[31m",
    "closes https://github.com/octo/app/issues/1",
    "GH-12 www.example.com @team/x octo/app#3",
    "~~~\n# Heading\n- [ ] x",
  ];

  it.each(hostile)("stays text in a message: %j", (message) => {
    const text = render(reportOf({ "a.ts": [reference({ outcome: "manual", message })] }));
    const said = /manual: (.*)/.exec(text)![1]!.replaceAll("&#8203;", "\u00b7");
    // What tells somebody, links or closes is a sign and what follows it right away.
    expect(said).not.toMatch(/@\w|#\d|GH\\?-\d|:\/\/|www\\?\.\w|</i);
    expect(text.split("\n").filter((each) => each.startsWith("#"))).toHaveLength(3);
  });

  it.each(hostile)("stays in its block: %j", (snippet) => {
    const text = render(reportOf({ "a.ts": [reference({ outcome: "manual", message: "No.", snippet })] }));
    const [, ticks, code] = /\n(`{3,})ts\n([\s\S]*?)\n\1(?:\n|$)/.exec(text)!;
    expect(code).not.toContain(ticks);
    expect(code!.split("\n")).toHaveLength(snippet.split("\n").length);
    expect(text.slice(text.indexOf(code!) + code!.length)).toMatch(/^\n`{3,}\n\n### How it was checked/);
  });

  it.each(hostile)("can't end our part of the text: %j", (snippet) => {
    const report = (path: string) =>
      mark(render(reportOf({ [path]: [reference({ outcome: "manual", message: snippet, snippet })] })));
    const [one, other] = [report("a.ts"), report("b.ts")];
    expect(replaceMarked(`Before\n${one}\nAfter`, other)).toBe(`Before\n${other}\nAfter`);
  });

  it("is a file's name, too", () => {
    const path = "a`b\n@x <b> <!-- ddclient-migrate:end -->.ts";
    const text = render(
      reportOf({ [path]: [reference(), reference({ outcome: "manual", message: "No." })] }),
    );
    expect(text).toContain("- ``a`b\\n@x <b> <!-- ddclient-migrate:end -->.ts``: `toastError`");
  });

  it("has no place to get out, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("`", "~", "\n", "a", "<", "-", "!", ">", "@", " ") }),
        (snippet) => {
          const text = render(
            reportOf({ "a.ts": [reference({ outcome: "manual", message: "No.", snippet })] }),
          );
          const longest = Math.max(0, ...[...snippet.matchAll(/`+/g)].map(([run]) => run.length));
          const fence = "`".repeat(Math.max(3, longest + 1));
          expect(text.split("\n").filter((each) => each.startsWith(fence))).toEqual([`${fence}ts`, fence]);
        },
      ),
    );
  });
});

describe("the marked part", () => {
  it("stands where the template says, or at its end", () => {
    expect(fillTemplate("a {{report}} b", "$1")).toBe("a $1 b");
    expect(fillTemplate("a\n\n", "x")).toBe("a\n\nx");
    expect(fillTemplate(null, "x")).toBe("x");
  });

  it("is replaced, whatever stands around it, and is missed where it isn't", () => {
    const [old, other] = [mark("old"), mark("new")];
    expect(replaceMarked(`a\r\n${old}\r\nb`, other)).toBe(`a\r\n${other}\r\nb`);
    expect(replaceMarked("no marks", other)).toBeNull();
    expect(replaceMarked("<!-- ddclient-migrate:end --> <!-- ddclient-migrate:begin -->", other)).toBeNull();
  });

  it("is the same where only its line ends differ", () => {
    const body = `a\r\n${mark("x\ny")}`.replaceAll("\n", "\r\n");
    expect(replaceMarked(body, mark("x\ny"))).toBe(body);
  });
});
