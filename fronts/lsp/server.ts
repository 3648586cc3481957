import {
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type CodeLensParams,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  ErrorCodes,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver/node";
import { capabilitiesFor, register } from "./capabilities.js";
import { type ClientFeatures, featuresOf } from "./client-features.js";
import { type ActionData, listActions } from "./code-actions.js";
import { commands, runCommand } from "./commands.js";
import { diagnosticOfIdle, diagnosticsOf, noteOn } from "./diagnostics.js";
import { hoverAt } from "./hover.js";
import { lensesOf } from "./lenses.js";
import { type OpenDocument, OpenDocuments } from "./open-documents.js";
import { Publisher } from "./publisher.js";
import { answerSummary } from "./report.js";
import { editOf, GoneError } from "./resolve.js";
import { readSettings, type Settings } from "./settings.js";
import { isOnDisk, toFile } from "./uris.js";
import { type Known, Views } from "./views.js";

/** How long an answer may take, in milliseconds: of the code alone, and with types, which have to be loaded. */
const limits = [20_000, 120_000] as const;

/** How long news are gathered, in milliseconds. */
const together = 100;

/** The language server: what an editor asks, answered from what the migration knows. */
export class Server {
  readonly #connection: Connection;
  readonly #documents = new OpenDocuments();
  readonly #version: string;
  #features: ClientFeatures = featuresOf({});
  #settings: Settings = readSettings(undefined, () => {});
  #views: Views;
  #publisher: Publisher | null = null;
  #folders = new Set<string>();
  #phase: "new" | "running" | "ended" = "new";
  #refreshing: NodeJS.Timeout | undefined;
  #begun: Promise<void> = Promise.resolve();

  constructor(connection: Connection, version: string) {
    this.#connection = connection;
    this.#version = version;
    this.#views = this.#createViews(limits);
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#begun = this.#begin();
      return this.#begun;
    });
    connection.onShutdown(() => {
      this.#phase = "ended";
      return this.#views.close();
    });
    connection.onDidOpenTextDocument((params) => this.#changed(this.#documents.open(params)));
    connection.onDidChangeTextDocument((params) => {
      const document = this.#documents.change(params);
      if (document) this.#changed(document);
    });
    connection.onDidCloseTextDocument((params) => {
      const document = this.#documents.close(params);
      if (!document) return;
      this.#views.tell({ kind: "close", file: document.file });
      this.#publisher?.closed(document.uri);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#lookAt(changes.map(({ uri }) => uri)));
    connection.workspace.onDidRenameFiles(({ files }) =>
      this.#lookAt(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    );
    connection.workspace.onDidDeleteFiles(({ files }) => this.#lookAt(files.map(({ uri }) => uri)));
    connection.workspace.onDidCreateFiles(({ files }) => this.#lookAt(files.map(({ uri }) => uri)));
    connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings?.ddclient));
    const asked = <Params extends unknown[], Answer>(answer: (...params: Params) => Promise<Answer>) => {
      return async (...params: Params) => {
        this.#expectRunning();
        return answer(...params);
      };
    };
    connection.languages.diagnostics.on(
      asked(async ({ textDocument }: DocumentDiagnosticParams) => {
        return { kind: "full", items: await this.#diagnosticsOf(textDocument.uri) } as const;
      }),
    );
    connection.onCodeAction(
      asked(async (params: CodeActionParams) => {
        const { settings, features } = { settings: this.#settings, features: this.#features };
        const known = await this.#know(params.textDocument.uri);
        if (!known?.view || !features.hasActions) return [];
        const { document, view, isWhole } = known;
        const actions = listActions(params, { document, view, isWhole, settings, features });
        if (features.resolves) return actions;
        // An action that can't be made any more isn't offered.
        const whole = await Promise.all(actions.map((action) => this.#resolve(action).catch(() => null)));
        return whole.filter((action) => action !== null);
      }),
    );
    connection.onCodeActionResolve(
      asked((action: CodeAction) =>
        this.#resolve(action).catch((error: unknown) => this.#explain(error, action)),
      ),
    );
    connection.onHover(
      asked(async ({ textDocument, position }: HoverParams) => {
        const known = await this.#know(textDocument.uri);
        if (!known?.view) return null;
        const { document, view } = known;
        return hoverAt(document.lines.offsetOf(position), { document, view }, this.#features);
      }),
    );
    connection.onCodeLens(asked(({ textDocument }: CodeLensParams) => this.#lensesOf(textDocument.uri)));
    answerSummary(connection, () => (this.#settings.enable ? this.#views.allInUse() : null));
    connection.onExecuteCommand(async ({ command, arguments: args = [], workDoneToken }, token, own) => {
      this.#expectRunning();
      // An editor that brings none of its own is asked to show one.
      const shown =
        workDoneToken === undefined && this.#features.showsProgress && command === commands.migrateWorkspace
          ? await connection.window.createWorkDoneProgress()
          : null;
      const progress = { reporter: shown ?? own, tokens: [token, ...(shown ? [shown.token] : [])] };
      const surroundings = {
        ...{ connection, documents: this.#documents, views: this.#views, features: this.#features },
        folder: () => [...this.#folders][0] ?? process.cwd(),
        say: (message: string) => this.#say(MessageType.Info, message),
      };
      await this.#begun;
      return runCommand(command, args, progress, surroundings).catch((error: unknown) =>
        this.#explain(error, null),
      );
    });
  }

  #initialize({
    capabilities,
    workspaceFolders,
    rootUri,
    initializationOptions,
  }: InitializeParams): InitializeResult {
    this.#phase = "running";
    this.#features = featuresOf(capabilities);
    const options = (initializationOptions ?? {}) as {
      readonly settings?: unknown;
      readonly limits?: unknown;
    };
    this.#settings = this.#read(options.settings);
    if (Array.isArray(options.limits) && options.limits.length === 2)
      this.#views = this.#createViews(options.limits as [number, number]);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#folders = new Set(folders.map((uri) => toFile(uri)).filter(isOnDisk));
    if (this.#features.changesFolders) this.#followFolders();
    const serverInfo = { name: "ddclient-migrate", version: this.#version };
    return { serverInfo, capabilities: capabilitiesFor(this.#features) };
  }

  #followFolders(): void {
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) this.#folders.delete(toFile(uri));
      for (const { uri } of added) this.#folders.add(toFile(uri));
      this.#views.tell({ kind: "folders", folders: [...this.#folders].filter(isOnDisk) });
      this.#refresh();
    });
  }

  async #begin(): Promise<void> {
    const { pulls, configures } = this.#features;
    if (!pulls)
      this.#publisher = new Publisher(
        this.#documents,
        (document) => this.#diagnosticsOf(document.uri),
        (params) => this.#connection.sendDiagnostics(params),
      );
    if (configures) await this.#configure(undefined);
    this.#views.tell({ kind: "folders", folders: [...this.#folders] });
    await register(this.#connection, this.#features);
    this.#refresh();
  }

  /** @param given as the editor sent it; an editor that is asked says more */
  async #configure(given: unknown): Promise<void> {
    const settings = this.#features.configures
      ? await this.#connection.workspace.getConfiguration("ddclient").catch(() => given)
      : given;
    const before = this.#settings;
    this.#settings = this.#read(settings ?? given);
    this.#views.askTypes(this.#settings.types);
    if (before.client !== this.#settings.client)
      this.#views.tell({ kind: "client", client: this.#settings.client });
    this.#refresh();
  }

  #read(settings: unknown): Settings {
    return readSettings(settings, (problem) => this.#say(MessageType.Warning, problem));
  }

  #createViews(within: readonly [number, number]): Views {
    const { types, client } = this.#settings;
    return new Views({
      ...{ documents: this.#documents, types, client, limits: within },
      better: () => this.#refresh(),
      note: (text) => this.#connection.console.info(text),
    });
  }

  #changed({ file, version, text, uri }: OpenDocument): void {
    this.#views.tell({ kind: "set", file, version, text });
    this.#publisher?.changed(uri);
  }

  #lookAt(uris: readonly string[]): void {
    const files = uris.map((uri) => toFile(uri)).filter(isOnDisk);
    if (files.length > 0) this.#views.tell({ kind: "disk", files });
    this.#publisher?.changed();
  }

  /** What was shown may be other now. */
  #refresh(): void {
    if (this.#publisher) this.#publisher.changed();
    // Editors drop what they are at when they are told: once for all that comes at the same time.
    this.#refreshing ??= setTimeout(() => this.#askToPull(), together);
  }

  #askToPull(): void {
    this.#refreshing = undefined;
    if (this.#phase === "ended") return;
    if (!this.#publisher && this.#features.refreshesDiagnostics)
      this.#connection.languages.diagnostics.refresh().catch(() => {});
    if (this.#features.refreshesLenses && this.#settings.codeLens)
      void this.#connection.sendRequest("workspace/codeLens/refresh").catch(() => {});
  }

  /** What is known of a document; null where it isn't open, or nothing is to be shown. */
  async #know(uri: string): Promise<Known | null> {
    for (;;) {
      const document = this.#documents.get(uri);
      if (!document || !this.#settings.enable) return null;
      const known = await this.#views.of(document);
      // It may have changed meanwhile.
      if (this.#documents.get(uri) === document) return known;
    }
  }

  async #diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    const known = await this.#know(uri);
    if (!known) return [];
    const { document, view, problem, isWhole } = known;
    if (problem !== null) return [noteOn(problem, DiagnosticSeverity.Information)];
    if (!view) return [];
    const { references, error, idle = [] } = view.result;
    // Each editor has its own way to show syntax errors.
    if (error?.code === "internal-error") return [noteOn(error.message, DiagnosticSeverity.Information)];
    const uses = diagnosticsOf(references, document.lines, this.#settings, this.#features);
    return isWhole ? [...uses, ...idle.map((one) => diagnosticOfIdle(one, document.lines))] : uses;
  }

  async #lensesOf(uri: string): Promise<CodeLens[]> {
    const known = this.#settings.codeLens ? await this.#know(uri) : null;
    return lensesOf(uri, known?.view?.result.references ?? []);
  }

  /** @throws GoneError where it can't be made any more */
  async #resolve(action: CodeAction): Promise<CodeAction> {
    const data = action.data as ActionData;
    const known = await this.#know(data.uri);
    if (!known?.view) throw new GoneError("The file isn't open any more, or nothing in it is deprecated.");
    const edit = await editOf(data, known.view, {
      ...{ documents: this.#documents, features: this.#features },
      all: () => this.#views.all(),
      comment: (at, as) => this.#views.comment(known.document, at, as),
    });
    return { ...action, edit };
  }

  /** @throws ResponseError before the editor has said who it is, and after it has said that it goes */
  #expectRunning(): void {
    if (this.#phase === "new")
      throw new ResponseError(ErrorCodes.ServerNotInitialized, "The server waits for initialize.");
    if (this.#phase === "ended")
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server is shutting down.");
  }

  /** As a notification: nobody has to answer. */
  #say(type: MessageType, message: string): void {
    void this.#connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {});
  }

  /** Tells the user why nothing was changed. */
  #explain<Otherwise>(error: unknown, otherwise: Otherwise): Otherwise {
    const message = error instanceof Error ? error.message : String(error);
    const type = error instanceof GoneError ? MessageType.Warning : MessageType.Error;
    this.#say(type, `ddclient-migrate: ${message}`);
    return otherwise;
  }
}
