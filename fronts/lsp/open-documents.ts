import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Lines } from "./lines.js";
import { toFile } from "./uris.js";

/** A text as an editor has it open. */
export interface OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  readonly file: string;
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
}

/** The documents that are open, by the file that they are. */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #byUri = new Map<string, OpenDocument>();
  readonly #byFile = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  ofFile(file: string): OpenDocument | undefined {
    return this.#byFile.get(file);
  }

  all(): IterableIterator<OpenDocument> {
    return this.#byUri.values();
  }

  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const { uri, languageId, version, text } = textDocument;
    return this.#keep(TextDocument.create(uri, languageId, version, text), toFile(uri, languageId));
  }

  /** @returns undefined where it isn't open */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#documents.get(textDocument.uri);
    const known = this.#byUri.get(textDocument.uri);
    if (!document || !known) return undefined;
    return this.#keep(TextDocument.update(document, contentChanges, textDocument.version), known.file);
  }

  close({ textDocument }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const known = this.#byUri.get(textDocument.uri);
    this.#documents.delete(textDocument.uri);
    this.#byUri.delete(textDocument.uri);
    if (known && this.#byFile.get(known.file) === known) this.#byFile.delete(known.file);
    return known;
  }

  #keep(document: TextDocument, file: string): OpenDocument {
    const { uri, version } = document;
    const text = document.getText();
    const opened: OpenDocument = { uri, file, version, text, lines: new Lines(text) };
    this.#documents.set(uri, document);
    this.#byUri.set(uri, opened);
    this.#byFile.set(file, opened);
    return opened;
  }
}
