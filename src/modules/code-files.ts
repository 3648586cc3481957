import type { Tree, Trees } from "../scopes/trees.js";
import type { Unit } from "../source/hosts/found.js";
import { openDocument } from "../source/hosts/open-document.js";
import { ParseError } from "../source/parse.js";
import { CodeFile } from "./code-file.js";

/** Files of code, parsed when somebody asks. */
export class CodeFiles {
  /** As long as their trees are kept. */
  readonly #known = new WeakMap<Tree, CodeFile>();
  /** The file that is asked about, with a text that may not be the first. */
  #asked: CodeFile | undefined;

  /**
   * @param read what is in a file, as it was first read in this run
   * @param display a file's path as whoever migrates it has it, so that it is parsed once
   */
  constructor(
    readonly read: (path: string) => string | undefined,
    readonly display: (path: string) => string,
    readonly trees: Trees,
  ) {}

  /** A file; undefined when it can't be read, or not as code. */
  get(path: string): CodeFile | undefined {
    if (this.#asked?.path === path) return this.#asked;
    const text = this.read(path);
    return text === undefined ? undefined : this.#of(path, text);
  }

  /** A file with a text of its own, e.g. after edits; it stands for the file until the next one is asked about. */
  ask(path: string, text: string): CodeFile | undefined {
    this.#asked = this.#of(path, text);
    return this.#asked;
  }

  #of(path: string, text: string): CodeFile | undefined {
    const document = openDocument(this.display(path), text);
    // Of a file in another language that has several, a component's or a page's is another file's concern.
    const isMeant = ({ scope, host }: Unit) => scope === "module" || host === "html";
    const unit = document.embedding ? document.embedding.units.find(isMeant) : null;
    if (unit === undefined) return undefined;
    try {
      const tree = this.trees.of(document, unit);
      const isPart = tree.broken.length > 0 || (document.embedding?.faults.length ?? 0) > 0;
      const file =
        this.#known.get(tree) ?? new CodeFile(path, document.text, tree.parsed, tree.scopes, isPart);
      this.#known.set(tree, file);
      return file;
    } catch (error) {
      if (error instanceof ParseError || error instanceof RangeError) return undefined;
      throw error;
    }
  }
}
