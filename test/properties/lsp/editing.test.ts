import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messageOf } from "../../../fronts/lsp/diagnostics.js";
import { Session } from "../../../transforms/session/session.js";
import { Client, uriOf } from "../../lsp/client.js";
import { projects } from "../../projects/load.js";
import { patience } from "../choices.js";
import { runs } from "../runs.js";

/** What somebody does in an editor, or behind its back; numbers choose among what there is. */
const kinds = [
  "open",
  "open",
  "type",
  "type",
  "type",
  "undo",
  "save",
  "act",
  "act",
  "all",
  "close",
  "disk",
  "delete",
  "branch",
] as const;

const step = fc.record({ kind: fc.constantFrom(...kinds), file: fc.nat(1000), at: fc.nat(100_000) });
const session = fc.record({
  project: fc.nat(1000),
  steps: fc.array(step, { minLength: 4, maxLength: 14, size: "max" }),
});

const snippets = [
  '\nwindow.ddClient.toastError("x");\n',
  "\n",
  "{",
  "}",
  '("tool up")',
  "/*",
  "*/",
  "😀",
  "\r\n",
  "await ",
];

const pool = projects.filter(({ options }) => Object.keys(options).length === 0);

let client: Client;
beforeAll(async () => {
  client = await Client.start({ profile: "VS Code", settings: { types: false } });
});
afterAll(() => client.stop());

/** A folder that an editor and others change. */
class Folder {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), "ddclient-lsp-")));
  readonly onDisk = new Map<string, string>();
  readonly undone = new Map<string, string[]>();

  constructor(
    readonly input: Readonly<Record<string, string>>,
    readonly output: Readonly<Record<string, string>>,
  ) {
    this.write(input);
    client.openFromDisk = (uri) => this.open(this.names.find((name) => this.uriOf(name) === uri)!);
  }

  get names(): string[] {
    return Object.keys(this.input);
  }

  uriOf(name: string): string {
    return uriOf(join(this.root, name));
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), text);
      this.onDisk.set(name, text);
    }
  }

  tell(names: readonly string[], type: number): Promise<void> {
    const changes = names.map((name) => ({ uri: this.uriOf(name), type }));
    return client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  open(name: string): void {
    if (client.documents.has(this.uriOf(name))) return;
    client.open(this.uriOf(name), this.onDisk.get(name) ?? this.input[name]!);
  }

  async do({ kind, file, at }: { kind: (typeof kinds)[number]; file: number; at: number }): Promise<void> {
    const name = this.names[file % this.names.length]!;
    const uri = this.uriOf(name);
    const document = client.documents.get(uri);
    if (kind === "open") return this.open(name);
    if (kind === "branch") {
      this.write(at % 2 === 0 ? this.input : { ...this.input, ...this.output });
      return this.tell(this.names, 2);
    }
    if (kind === "delete" || kind === "disk") {
      if (kind === "delete") {
        rmSync(join(this.root, name), { force: true });
        this.onDisk.delete(name);
      } else this.write({ [name]: (at % 2 === 0 ? this.output : this.input)[name] ?? "" });
      return this.tell([name], kind === "delete" ? 3 : 2);
    }
    if (!document) return;
    const text = document.getText();
    if (kind === "close") return client.close(uri);
    if (kind === "save") {
      this.write({ [name]: text });
      return this.tell([name], 2);
    }
    const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
    if (kind === "undo") {
      const before = this.undone.get(name)?.pop();
      if (before !== undefined) client.change(uri, [{ range: whole, newText: before }]);
      return;
    }
    this.undone.set(name, [...(this.undone.get(name) ?? []), text]);
    if (kind === "type") {
      const start = document.positionAt(at % (text.length + 1));
      return client.type(uri, { start, end: start }, snippets[at % snippets.length]!);
    }
    const only = kind === "all" ? ["source.fixAll"] : ["quickfix", "refactor"];
    const actions = await client.actions(uri, whole, { only });
    const action = actions[at % actions.length];
    if (!action) return;
    const { edit } = await client.resolve(action);
    // Files that are not open may have changed meanwhile, and that is said; nothing else may come of it.
    if (edit) expect(client.apply(edit)).toBe(true);
  }

  /** What an editor would show that is started now, by document. */
  async expected(): Promise<Map<string, [number, string][]>> {
    const fresh = new Session({ isWhole: true });
    for (const [name, text] of this.onDisk) fresh.set(name, 1, text);
    const open = this.names.filter((name) => client.documents.has(this.uriOf(name)));
    for (const name of open) fresh.set(name, 1, client.textOf(this.uriOf(name)));
    const shown = new Map<string, [number, string][]>();
    for (const name of open.filter((one) => /\.[cm]?[jt]sx?$/.test(one))) {
      const { references, error } = await fresh.migrate(name);
      if (error?.code === "internal-error") throw new Error(error.message);
      shown.set(
        name,
        references
          .filter(({ outcome }) => outcome !== "ignored")
          .map((one) => [one.name.start, messageOf(one)]),
      );
    }
    return shown;
  }

  async shown(names: Iterable<string>): Promise<Map<string, [number, string][]>> {
    const shown = new Map<string, [number, string][]>();
    for (const name of names) {
      const document = client.documents.get(this.uriOf(name))!;
      const diagnostics = await client.diagnostics(this.uriOf(name));
      shown.set(
        name,
        diagnostics.map(({ range, message }) => [document.offsetAt(range.start), String(message)]),
      );
    }
    return shown;
  }

  remove(): void {
    for (const name of this.names) {
      const uri = this.uriOf(name);
      if (client.documents.has(uri)) client.close(uri);
    }
    rmSync(this.root, { recursive: true, force: true });
  }
}

test(
  "whatever is done to files, an editor shows what one would that is started then",
  async () => {
    const property = fc.asyncProperty(session, async ({ project, steps }) => {
      const { input, output } = pool[project % pool.length]!;
      const folder = new Folder({ "package.json": "{}", ...input }, output);
      const workspace = { uri: uriOf(folder.root), name: folder.root };
      const change = (added: readonly object[], removed: readonly object[]) =>
        client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
          event: { added, removed },
        });
      await change([workspace], []);
      try {
        for (const one of steps) {
          await folder.do(one);
          // A report waits until all is read.
          await client.command("ddclient-migrate.showReport");
          const expected = await folder.expected();
          expect(await folder.shown(expected.keys())).toEqual(expected);
        }
      } finally {
        folder.remove();
        await change([], [workspace]);
      }
    });
    await fc.assert(property, { numRuns: runs(25) });
    expect(client.messages.filter((message) => /internal|fault of/.test(message))).toEqual([]);
  },
  patience,
);
