import { type Broken, compose } from "../source/compose.js";
import type { Document } from "../source/document.js";
import type { Unit } from "../source/hosts/found.js";
import { type Parsed, parseCode } from "../source/parse.js";
import { wholeFile } from "../source/whole-file.js";
import { analyseScopes } from "./analyse-scopes.js";
import type { Scopes } from "./scopes.js";
import { withOthers } from "./seen-by-others.js";

/** A file by itself, together with others, and with what is known of them. */
const keptResults = 3;

/** A unit's tree with its names bound. */
export interface Tree {
  readonly parsed: Parsed;
  readonly scopes: Scopes;
  /** Pieces of it that could not be parsed. */
  readonly broken: readonly Broken[];
}

/**
 * Trees of texts, so that a text is parsed once though several ask for it: who migrates it, and who looks for calls in
 * it. What was used last is kept. Nobody changes a tree.
 */
export class Trees {
  readonly #kept = new Map<string, Tree & { readonly text: string }>();
  /** The last results that were found to parse, by path. */
  readonly #sound = new Map<string, readonly string[]>();
  #size = 0;
  #most: number;

  /** @param most how much text is kept, in characters; default: the last one */
  constructor(most = 0) {
    this.#most = most;
  }

  keep(most: number): void {
    this.#most = most;
  }

  /**
   * @param unit one of the document's; null for a file of code
   * @throws ParseError when a file of code can't be parsed
   */
  of(document: Document, unit: Unit | null): Tree {
    const { path, source: text, embedding } = document;
    const key = `${path}\0${unit ? embedding!.units.indexOf(unit) : ""}`;
    const known = this.#kept.get(key);
    if (known) this.#forget(key, known);
    const tree = known?.text === text ? known : { ...parse(document, unit), text };
    this.#kept.set(key, tree);
    this.#size += text.length;
    for (const [oldest, { text: its }] of this.#kept) {
      if (this.#size <= this.#most || oldest === key) break;
      this.#forget(oldest, { text: its });
    }
    return tree;
  }

  /** Whether a file's result was found to parse already: it is made time and again, and mostly is the same. */
  isSound(path: string, result: string): boolean {
    return this.#sound.get(path)?.includes(result) ?? false;
  }

  foundSound(path: string, result: string): void {
    this.#sound.set(path, [...(this.#sound.get(path) ?? []), result].slice(-keptResults));
  }

  #forget(key: string, { text }: { readonly text: string }): void {
    this.#kept.delete(key);
    this.#size -= text.length;
  }
}

function parse(document: Document, unit: Unit | null): Tree {
  const { path, text } = document;
  if (unit) {
    const { broken, onInstance, sealed, strict, ...composed } = compose(document, unit);
    const parsed = { ...composed, ast: withOthers(composed.ast, unit) };
    const { host, loads = [] } = unit;
    const isWholePage = host === "html" && loads.length === 0 && broken.length === 0;
    return {
      parsed,
      scopes: analyseScopes(parsed.ast, { onInstance, sealed, strict, host, isWholePage }),
      broken,
    };
  }
  const parsed = parseCode(text, wholeFile(path, text));
  // A module by its name is strict, whether it imports anything or not.
  if (/\.m[jt]s$/i.test(path)) parsed.ast.program.sourceType = "module";
  return { parsed, scopes: analyseScopes(parsed.ast), broken: [] };
}
