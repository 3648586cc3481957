import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder as linters, load } from "./installed.js";

/** Of vscode-jsonrpc, which the server comes with. */
interface Rpc {
  createMessageConnection(reader: object, writer: object): Connection;
  readonly StreamMessageReader: new (stream: NodeJS.ReadableStream) => object;
  readonly StreamMessageWriter: new (stream: NodeJS.WritableStream) => object;
}

interface Connection {
  sendRequest<Answer>(method: string, parameters?: object): Promise<Answer>;
  sendNotification(method: string, parameters?: object): Promise<void>;
  onRequest<Parameters>(method: string, answer: (parameters: Parameters) => unknown): void;
  listen(): void;
  dispose(): void;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
}

export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
  readonly edit?: WorkspaceEdit;
}

/** What VS Code's settings say, as its extension for ESLint hands them on. */
const settings = {
  validate: "on",
  packageManager: "npm",
  useESLintClass: true,
  experimental: {},
  codeAction: {
    disableRuleComment: { enable: true, location: "separateLine" },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { enable: true, mode: "all" },
  format: false,
  quiet: false,
  onIgnoredFiles: "off",
  options: {},
  rulesCustomizations: [],
  run: "onType",
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: "location" },
};

/** VS Code's server for ESLint, as its extension starts it, and a client for it. */
export class EslintServer {
  readonly #process: ChildProcess;
  readonly #connection: Connection;
  readonly #edits: WorkspaceEdit[] = [];

  private constructor(readonly folder: string) {
    const script = join(
      linters,
      "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server",
    );
    this.#process = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const rpc = load<Rpc>("vscode-jsonrpc/node");
    this.#connection = rpc.createMessageConnection(
      new rpc.StreamMessageReader(this.#process.stdout!),
      new rpc.StreamMessageWriter(this.#process.stdin!),
    );
    const uri = pathToFileURL(folder).href;
    const configuration = { ...settings, workspaceFolder: { uri, name: "project" } };
    this.#connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => configuration),
    );
    this.#connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      this.#edits.push(edit);
      return { applied: true };
    });
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.onRequest("client/unregisterCapability", () => null);
    this.#connection.onRequest("workspace/diagnostic/refresh", () => null);
    this.#connection.listen();
  }

  static async start(folder: string): Promise<EslintServer> {
    const server = new EslintServer(folder);
    const uri = pathToFileURL(folder).href;
    await server.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "project" }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          applyEdit: true,
          workspaceEdit: { documentChanges: true },
        },
        textDocument: {
          diagnostic: {},
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
          },
        },
      },
    });
    await server.#connection.sendNotification("initialized", {});
    return server;
  }

  /** Opens a document, and gives what is reported in it. */
  async open(path: string, languageId: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(path);
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
    const report = await this.#connection.sendRequest<{ readonly items: readonly Diagnostic[] }>(
      "textDocument/diagnostic",
      { textDocument: { uri } },
    );
    return report.items;
  }

  actions(path: string, diagnostics: readonly Diagnostic[], only?: readonly string[]): Promise<CodeAction[]> {
    return this.#connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: this.uriOf(path) },
      range: diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics, ...(only && { only }) },
    });
  }

  /** Makes what an action would, and gives the text that is edited. */
  async apply(action: CodeAction, text: string): Promise<string> {
    if (action.edit) return edited(text, action.edit);
    await this.#connection.sendRequest("workspace/executeCommand", action.command);
    return edited(text, this.#edits.pop()!);
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest("shutdown");
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.#connection.sendNotification("exit");
    await ended;
    this.#connection.dispose();
  }
}

function edited(text: string, { changes, documentChanges = [] }: WorkspaceEdit): string {
  const edits = [...Object.values(changes ?? {}), ...documentChanges.map(({ edits }) => edits)].flat();
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const at = ({ line, character }: Position) => (starts[line] ?? text.length) + character;
  const ordered = [...edits].sort((a, b) => at(b.range.start) - at(a.range.start));
  return ordered.reduce(
    (result, { range, newText }) => result.slice(0, at(range.start)) + newText + result.slice(at(range.end)),
    text,
  );
}
