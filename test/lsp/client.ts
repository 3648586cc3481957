import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type CodeAction,
  type CodeActionContext,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { profiles } from "./profiles.js";

const bin = fileURLToPath(new URL("../../dist/bin/ddclient-migrate.js", import.meta.url));

export interface ClientOptions {
  readonly profile?: string;
  /** Default: none is open. */
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  readonly limits?: readonly [number, number];
}

/** An editor without a window, over a real pipe. */
export class Client {
  readonly #process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly documents = new Map<string, TextDocument>();
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly messages: string[] = [];
  readonly logs: string[] = [];
  refreshes = 0;
  settings: unknown;
  /** What the server said that it can do. */
  capabilities: Record<string, unknown> = {};
  readonly ended: Promise<number | null>;

  private constructor(readonly options: ClientOptions) {
    this.settings = options.settings ?? null;
    this.#process = spawn(process.execPath, [bin, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.ended = new Promise((resolve) => this.#process.on("exit", resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    const { connection } = this;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
    });
    connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logs.push(message);
    });
    connection.onNotification("telemetry/event", () => {});
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("client/unregisterCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onRequest("workspace/codeLens/refresh", () => null);
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => ({
      applied: this.apply(edit),
    }));
    connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options);
    const folders = options.folders ?? [];
    const { capabilities } = (await client.connection.sendRequest("initialize", {
      processId: process.pid,
      capabilities: profiles[options.profile ?? "VS Code"],
      rootUri: folders[0] ? uriOf(folders[0]) : null,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      initializationOptions: { settings: options.settings, limits: options.limits },
    })) as { capabilities: Record<string, unknown> };
    client.capabilities = capabilities;
    await client.connection.sendNotification("initialized", {});
    return client;
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  get pid(): number {
    return this.#process.pid!;
  }

  open(uri: string, text: string, languageId = "typescript"): void {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    void this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  close(uri: string): void {
    this.documents.delete(uri);
    void this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  textOf(uri: string): string {
    return this.documents.get(uri)!.getText();
  }

  change(uri: string, edits: readonly TextEdit[]): void {
    const before = this.documents.get(uri)!;
    const text = TextDocument.applyEdits(before, [...edits]);
    const version = before.version + 1;
    this.documents.set(uri, TextDocument.create(uri, before.languageId, version, text));
    void this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** One change at a place, as it is typed. */
  type(uri: string, range: Range, text: string): void {
    const before = this.documents.get(uri)!;
    const version = before.version + 1;
    const change = { range, text };
    this.documents.set(
      uri,
      TextDocument.create(
        uri,
        before.languageId,
        version,
        TextDocument.applyEdits(before, [{ range, newText: text }]),
      ),
    );
    void this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  /** What the editor shows of a document, as soon as the server has said all that it will say. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    if (this.capabilities.diagnosticProvider) {
      const { items } = (await this.connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
      })) as { items: Diagnostic[] };
      return items;
    }
    // What comes before an answer belongs to the text that it is about.
    await this.hover(uri, 0);
    await this.#settled(uri);
    return this.published.get(uri)?.diagnostics ?? [];
  }

  async #settled(uri: string): Promise<void> {
    const wanted = this.documents.get(uri)!.version;
    for (let i = 0; i < 40; i++) {
      const { version, diagnostics = [] } = this.published.get(uri) ?? {};
      if (version === wanted) return;
      if (i > 5 && diagnostics.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  hover(uri: string, offset: number): Promise<Hover | null> {
    const position = this.documents.get(uri)!.positionAt(offset);
    return this.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  async actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return (await this.connection.sendRequest("textDocument/codeAction", params)) as CodeAction[];
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    if (action.edit) return action;
    return (await this.connection.sendRequest("codeAction/resolve", action)) as CodeAction;
  }

  /** Applies an edit, if it speaks of the texts as they are. */
  apply(edit: WorkspaceEdit): boolean {
    const all = edit.documentChanges
      ? edit.documentChanges.map((one) => {
          if (!("textDocument" in one)) throw new Error("only texts change");
          return {
            uri: one.textDocument.uri,
            version: one.textDocument.version,
            edits: one.edits as TextEdit[],
          };
        })
      : Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, version: undefined, edits }));
    const isCurrent = ({ uri, version }: (typeof all)[number]) =>
      version === undefined || version === null || this.documents.get(uri)?.version === version;
    if (!all.every(isCurrent)) return false;
    for (const { uri, edits } of all) {
      if (!this.documents.has(uri)) this.openFromDisk(uri);
      this.change(uri, edits);
    }
    return true;
  }

  openFromDisk: (uri: string) => void = (uri) => {
    throw new Error(`${uri} is not open`);
  };

  command(command: string, ...args: unknown[]): Promise<unknown> {
    return this.connection.sendRequest("workspace/executeCommand", { command, arguments: args });
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
