import type * as t from "@babel/types";
import type { Callers, KnownGlobal, KnownType, Place, ProjectTypes } from "../../model.js";
import { nodeAt, type Scopes } from "../../scopes/scopes.js";
import type { Document } from "../../source/document.js";
import { type TypedText, typedText } from "../../source/typed-text.js";
import type { Node } from "../../syntax/node.js";
import type { Beyond, CallsOf, Evaluator, SeenCall } from "../evaluator.js";
import { isNoString, isUnlisted, plainType } from "./plain-types.js";
import { askedInMarkup } from "./typed-markup.js";

/** A file as those see it whose functions it calls. */
export interface Seen {
  readonly scopes: Scopes;
  readonly clients: Evaluator;
}

/** The project's types, as far as the expressions of one file are concerned. Answers are remembered. */
export class FileTypes implements Beyond {
  readonly #known = new Map<Node, KnownType | undefined>();
  readonly #sites = new Map<Node, CallsOf | undefined>();
  #typed: TypedText | null | undefined;

  /** @param open the files of the project, as far as they may be looked into */
  constructor(
    readonly types: ProjectTypes,
    readonly document: Document,
    readonly scopes: Scopes,
    readonly open: (path: string) => readonly Seen[],
  ) {}

  /** Functions whose callers are worth asking for. */
  given: ReadonlySet<Node> = new Set();

  /** What is known of an expression, or of a name where it is bound; undefined when there is no answer. */
  typeOf(node: Node): KnownType | undefined {
    if (!this.#known.has(node)) this.#known.set(node, this.#ask(node));
    return this.#known.get(node);
  }

  /** Whether an expression is certainly a string, never missing. */
  isString(node: Node): boolean {
    return !isNoString(node, this.scopes) && this.typeOf(node)?.isString === true;
  }

  /** All texts that an expression can be, where its type lists them; null where it doesn't. */
  textsOf(node: Node): readonly string[] | null {
    return isUnlisted(node, this.scopes) ? null : (this.typeOf(node)?.texts ?? null);
  }

  /** Who calls a function of the file. */
  callersOf(fn: Node): Callers | undefined {
    const { path, source } = this.document;
    return this.types.callersOf(path, source, { start: fn.start!, end: fn.end! });
  }

  /** The calls of a function in all files of the project, or a constructor's `new`; undefined when there is no answer. */
  sitesOf(fn: Node): CallsOf | undefined {
    if (!this.given.has(fn)) return undefined;
    if (!this.#sites.has(fn)) this.#sites.set(fn, this.#findSites(fn));
    return this.#sites.get(fn);
  }

  globalAt(steps: readonly string[]): KnownGlobal | undefined {
    return this.types.globalAt?.(this.document.path, this.document.source, steps);
  }

  #findSites(fn: Node): CallsOf | undefined {
    const callers = this.callersOf(fn);
    if (!callers) return undefined;
    const found = callers.calls.map((place) => siteAt(place, this.open(place.path)));
    const elements = (callers.elements ?? []).map((place) => siteAt(place, this.open(place.path)));
    const sites = [...found, ...elements].filter((site) => site !== undefined);
    return { sites, isAll: callers.unknown === null && sites.length === found.length };
  }

  #ask(node: Node): KnownType | undefined {
    const plain = plainType(node, this.scopes);
    if (plain) return plain;
    if (node.start == null || node.end == null) return undefined;
    this.#typed ??= typedText(this.document, askedInMarkup(this.document, this.scopes));
    if (!this.#typed) return undefined;
    const { path, text } = this.#typed;
    // A binding's own annotation belongs to its node: `ddClient: Client`.
    const end = node.type === "Identifier" ? node.start + nameLength(node, this.document.text) : node.end;
    return this.types.typeOf(path, text, { start: node.start, end });
  }
}

function siteAt(place: Place, files: readonly Seen[]): SeenCall | undefined {
  for (const { scopes, clients } of files) {
    const call = nodeAt(place, scopes, ...callTypes);
    if (call) return { call: call as SeenCall["call"], clients };
  }
  return undefined;
}

const callTypes = ["CallExpression", "OptionalCallExpression", "NewExpression", "JSXOpeningElement"] as const;

/** A name may be written with escapes; then its node's end is the better guess. */
function nameLength(node: t.Identifier, text: string): number {
  return text.startsWith(node.name, node.start!) ? node.name.length : node.end! - node.start!;
}
