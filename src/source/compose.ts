import type * as t from "@babel/types";
import type { Document } from "./document.js";
import { domNames } from "./hosts/dom-names.js";
import type { Block, Part, Region, Unit } from "./hosts/found.js";
import {
  type Parsed,
  ParseError,
  parseCode,
  parseExpression,
  parseParameters,
  type Recovered,
} from "./parse.js";

/** The syntax tree of pieces of code that share their names. */
export interface Composed extends Parsed {
  /** The pieces that can't be parsed. Their words stand in the tree, since they may do anything with these names. */
  readonly broken: readonly Broken[];
  /** The functions that stand for markup in which a name that nothing declares is a member of the component. */
  readonly onInstance: ReadonlySet<t.Node>;
  /** What stands in it sees nothing of what is declared around it. */
  readonly sealed: ReadonlySet<t.Node>;
  /** What is strict, whatever is around it: functions that stand for modules, statements of scripts that say so. */
  readonly strict: ReadonlySet<t.Node>;
}

export interface Broken {
  readonly region: Region;
  readonly error: ParseError;
}

/**
 * One program of the pieces of a unit. Scripts are its statements. Whatever is run at another time, or many times, is a
 * function that is given to somebody unknown: markup, handlers, modules of a page.
 */
export function compose(document: Document, unit: Unit): Composed {
  return new Composer(document, unit.parts).compose(unit);
}

class Composer {
  readonly #comments: t.Comment[] = [];
  readonly #recovered: Recovered[] = [];
  readonly #broken: Broken[] = [];
  readonly #onInstance = new Set<t.Node>();
  readonly #sealed = new Set<t.Node>();
  readonly #strict = new Set<t.Node>();
  #isStrict = false;
  #isFirstDialect = true;

  constructor(
    readonly document: Document,
    readonly parts: readonly Part[],
  ) {}

  compose({ scope }: Unit): Composed {
    const { text } = this.document;
    const scripts = this.parts.filter((part) => isScript(part, scope));
    const markup = this.parts.filter((part) => !isScript(part, scope));
    const body = scripts.flatMap((script) => this.#statements(script as Region));
    const program = {
      ...nodeAt("Program", { start: 0, end: text.length }),
      sourceType: scope === "module" || this.#isStrict ? "module" : "script",
      body: [...body, ...this.#all(markup)],
      directives: [],
    } as unknown as t.Program;
    const comments = this.#comments.sort((a, b) => a.start! - b.start!);
    const ast = { ...nodeAt("File", { start: 0, end: text.length }), program, comments, errors: [] };
    return {
      ast: ast as unknown as t.File,
      recovered: this.#recovered,
      broken: this.#broken,
      onInstance: this.#onInstance,
      sealed: this.#sealed,
      strict: this.#strict,
      dialect: this.#isFirstDialect ? (regionIn(this.parts)?.dialect ?? "js") : null,
    };
  }

  #all(parts: readonly Part[]): t.Statement[] {
    return parts.flatMap((part) => (part.type === "block" ? [this.#block(part)] : this.#region(part)));
  }

  #region(region: Region): t.Statement[] {
    switch (region.kind) {
      case "declarations":
        return this.#statements(region);
      case "expression":
        return this.#expression(region);
      case "parameters":
        return [];
      default: {
        const body = this.#statements(region);
        const params = names(this.#givenTo(region), region);
        const fn = functionOf(region, params, body, "FunctionExpression");
        if (region.kind === "module") this.#strict.add(fn);
        return [given(fn, region, region.kind === "statements")];
      }
    }
  }

  #givenTo(region: Region): readonly string[] {
    const { given = [], isOnElement } = region;
    if (!isOnElement) return given;
    const members = wordsIn(this.document.text, region).filter((word) => domNames.has(word));
    return [...new Set([...given, ...members])];
  }

  #statements(region: Region): t.Statement[] {
    const parsed = this.#parse(region, parseCode);
    if (!parsed) return this.#unknown(region);
    const { body, sourceType } = parsed.ast.program;
    // A snippet that imports or exports is a module.
    if (region.kind === "example" && sourceType === "module") this.#isStrict = true;
    this.#comments.push(...(parsed.ast.comments ?? []));
    if (isStrict(parsed.ast.program)) for (const statement of body) this.#strict.add(statement);
    return body;
  }

  #expression(region: Region): t.Statement[] {
    const parsed = this.#parse(region, parseExpression);
    if (!parsed) return this.#unknown(region);
    const { expression } = parsed;
    this.#comments.push(...((expression as { comments?: t.Comment[] }).comments ?? []));
    const isWritten = region.isWritten && /^(?:Identifier|MemberExpression)$/.test(expression.type);
    return isWritten
      ? [assignTo(expression as t.LVal, region), ...this.#again(expression, region)]
      : [given(expression, region, region.isHandler)];
  }

  /** What is written to is read, too. Of a member that is left out, as it would count twice. */
  #again({ type }: t.Expression, region: Region): t.Statement[] {
    return type === "Identifier"
      ? [given(parseExpression(this.document.text, region).expression, region)]
      : [];
  }

  #block(block: Block): t.Statement {
    const place = { start: Math.max(0, startOf(block)), end: Math.max(0, endOf(block)) };
    const parameters = block.parameters.flatMap((region) => this.#parameters(region));
    const declared = names(block.names, place);
    const fn = functionOf(
      place,
      [...parameters, ...declared],
      this.#all(block.parts),
      "ArrowFunctionExpression",
    );
    if (block.isOnInstance) {
      this.#onInstance.add(fn);
      // Only what `<script setup>` declares is seen in the markup.
      if (!this.parts.some((part) => part.type === "region" && part.kind === "setup")) this.#sealed.add(fn);
    }
    return given(fn, place);
  }

  #parameters(region: Region): t.FunctionParameter[] {
    const parsed = this.#parse(region, parseParameters);
    if (!parsed) return names(wordsIn(this.document.text, region), region);
    this.#comments.push(...parsed.comments);
    return [...parsed.params];
  }

  #parse<Result extends { readonly recovered: readonly Recovered[]; readonly dialect: unknown }>(
    region: Region,
    parse: (text: string, code: Region) => Result,
  ): Result | undefined {
    const { fault } = region;
    if (fault) {
      this.#broken.push({ region, error: new ParseError(fault.message, region.start) });
      return undefined;
    }
    try {
      const result = parse(this.document.text, region);
      this.#recovered.push(...result.recovered);
      this.#isFirstDialect &&= result.dialect !== null;
      return result;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      this.#broken.push({ region, error });
      return undefined;
    }
  }

  /** What can't be read may call and set everything that it names. */
  #unknown(region: Region): t.Statement[] {
    return wordsIn(this.document.text, region).flatMap((name) => {
      const identifier = () => nameAt(name, region);
      return [assignTo(identifier(), region), given(identifier(), region)];
    });
  }
}

type Place = { readonly start: number; readonly end: number };

function isScript(part: Part, scope: Unit["scope"]): boolean {
  if (part.type === "block") return false;
  // A module in a page keeps its names to itself.
  return /^(?:classic|setup|example)$/.test(part.kind) || (part.kind === "module" && scope === "module");
}

function regionIn(parts: readonly Part[]): Region | undefined {
  return parts.find((part) => part.type === "region");
}

function startOf(part: Part): number {
  if (part.type === "region") return part.start;
  return Math.min(...[...part.parameters, ...part.parts].map(startOf));
}

function endOf(part: Part): number {
  if (part.type === "region") return part.end;
  return Math.max(...[...part.parameters, ...part.parts].map(endOf));
}

function wordsIn(text: string, { start, end }: Place): string[] {
  return [...new Set(text.slice(start, end).match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [])].filter(
    (word) => !reserved.has(word),
  );
}

const reserved = new Set(
  "await break case catch class const continue debugger default delete do else export extends finally for function if import in instanceof let new return super switch this throw try typeof var void while with yield true false null".split(
    " ",
  ),
);

function nodeAt(type: string, { start, end }: Place): { type: string; start: number; end: number } {
  return { type, start, end };
}

function names(all: readonly string[], place: Place): t.Identifier[] {
  return all.map((name) => nameAt(name, place));
}

export function nameAt(name: string, { start }: Place): t.Identifier {
  return { ...nodeAt("Identifier", { start, end: start }), name } as unknown as t.Identifier;
}

function isStrict({ directives }: t.Program): boolean {
  return directives.some(({ value }) => value.value === "use strict");
}

/** Who shows the markup, and who calls the handlers. No code can name them. */
const [markup, listener] = ["<markup>", "<listener>"];

function somebody(place: Place, name = markup): t.Identifier {
  return nameAt(name, place);
}

/** `somebody(node);` */
export function given(node: t.Expression, place: Place, isHandler = false): t.Statement {
  const call = {
    ...nodeAt("CallExpression", place),
    callee: somebody(place, isHandler ? listener : markup),
    arguments: [node],
  };
  return { ...nodeAt("ExpressionStatement", place), expression: call } as unknown as t.Statement;
}

/** `target = somebody;` */
export function assignTo(left: t.LVal, place: Place): t.Statement {
  const expression = {
    ...nodeAt("AssignmentExpression", place),
    operator: "=",
    left,
    right: somebody({ start: place.end, end: place.end }),
  };
  return { ...nodeAt("ExpressionStatement", place), expression } as unknown as t.Statement;
}

function functionOf(
  place: Place,
  params: readonly t.FunctionParameter[],
  body: readonly t.Statement[],
  type: "FunctionExpression" | "ArrowFunctionExpression",
): t.Expression {
  const block = { ...nodeAt("BlockStatement", place), body, directives: [] };
  return {
    ...nodeAt(type, place),
    ...{ id: null, params, body: block, async: false, generator: false, expression: false },
  } as unknown as t.Expression;
}
