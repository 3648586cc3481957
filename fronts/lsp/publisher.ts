import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import type { OpenDocument, OpenDocuments } from "./open-documents.js";

/** Sends diagnostics to editors that don't ask for them: for each text that is open, as soon as they are known. */
export class Publisher {
  readonly #documents: OpenDocuments;
  readonly #find: (document: OpenDocument) => Promise<readonly Diagnostic[]>;
  readonly #send: (params: PublishDiagnosticsParams) => Promise<void>;
  /** What the editor shows, by document. */
  readonly #sent = new Map<string, string>();
  #waiting = new Set<string>();
  #isAtWork = false;

  constructor(
    documents: OpenDocuments,
    find: (document: OpenDocument) => Promise<readonly Diagnostic[]>,
    send: (params: PublishDiagnosticsParams) => Promise<void>,
  ) {
    this.#documents = documents;
    this.#find = find;
    this.#send = send;
  }

  /**
   * Something has changed that all diagnostics may depend on.
   *
   * @param uri the document that the user waits for: it goes first
   */
  changed(uri?: string): void {
    const all = [...this.#documents.all()].map((document) => document.uri);
    this.#waiting = new Set([...(uri === undefined ? [] : [uri]), ...this.#waiting, ...all]);
    if (!this.#isAtWork) void this.#work();
  }

  closed(uri: string): void {
    this.#waiting.delete(uri);
    this.#sent.delete(uri);
    void this.#send({ uri, diagnostics: [] }).catch(() => {});
    this.changed();
  }

  async #work(): Promise<void> {
    this.#isAtWork = true;
    for (const [uri] of this.#inTurn()) {
      const document = this.#documents.get(uri);
      if (!document) continue;
      const diagnostics = await this.#find(document).catch(() => null);
      // Another text has its own turn.
      if (!diagnostics || this.#documents.get(uri) !== document) continue;
      const shown = JSON.stringify(diagnostics);
      const key = `${document.version} ${shown}`;
      const before = this.#sent.get(uri);
      if (before === key || (before === undefined && diagnostics.length === 0)) continue;
      this.#sent.set(uri, key);
      await this.#send({ uri, version: document.version, diagnostics: [...diagnostics] }).catch(() => {});
    }
    this.#isAtWork = false;
  }

  *#inTurn(): Generator<[string]> {
    for (let [uri] = this.#waiting; uri !== undefined; [uri] = this.#waiting) {
      this.#waiting.delete(uri);
      yield [uri];
    }
  }
}
