import type { ParsedFiles } from "../create-program.js";
import type { ReadOnlyHost } from "../read-only-host.js";
import { languageOptions, ts } from "../typescript.js";
import { isSpecifier } from "./specifiers.js";

/** A file with its names bound, and nothing known of any other file. */
export interface LoneFile {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** Whether it can't be read without a fault, so that something in it may be overlooked. */
  readonly isBroken: boolean;
  /** Its identifiers, by their text. */
  readonly identifiers: ReadonlyMap<string, readonly ts.Identifier[]>;
  /** The names in its imports, exports and `require`s. */
  readonly specifiers: readonly ts.StringLiteralLike[];
}

/**
 * Reads single files for the sake of their scopes. What a name of another file is, its import says; so no file needs a
 * program with all that it imports, and files of several configurations go together.
 */
export class LoneFiles {
  readonly #known = new Map<string, LoneFile>();
  /** The file that is asked about, with a text that may not be the first. */
  #asked: LoneFile | undefined;

  /** @param texts of files by path, as they were first read; to be filled */
  constructor(
    readonly host: ReadOnlyHost,
    readonly parsed: ParsedFiles,
    readonly texts: Map<string, string>,
  ) {}

  get(path: string): LoneFile | undefined {
    if (this.#asked?.path === path) return this.#asked;
    const text = this.textOf(path);
    return text === undefined ? undefined : this.#first(path, text);
  }

  /** A file's tree. */
  parse(path: string, { isKept = false } = {}): ts.SourceFile | undefined {
    const known = this.#asked?.path === path ? this.#asked : this.#known.get(path);
    if (known) return known.source;
    const text = this.texts.get(path) ?? this.parsed.get(path)?.text ?? this.host.readFile(path);
    if (text === undefined) return undefined;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
    if (isKept && !this.parsed.has(path)) this.parsed.set(path, source);
    return source;
  }

  /** The text of a file as it was first read, whatever is written meanwhile. */
  textOf(path: string): string | undefined {
    const text = this.texts.get(path) ?? this.parsed.get(path)?.text ?? this.host.readFile(path);
    if (text !== undefined) this.texts.set(path, text);
    return text;
  }

  /** A file with a text of its own, e.g. after edits; it stands for the file until the next one is asked about. */
  ask(path: string, text: string): LoneFile {
    if (this.#asked?.path === path && this.#asked.source.text === text) return this.#asked;
    this.#asked = this.textOf(path) === text ? this.#first(path, text) : read(path, text, undefined);
    return this.#asked;
  }

  #first(path: string, text: string): LoneFile {
    const file = this.#known.get(path) ?? read(path, text, this.parsed.get(path));
    this.#known.set(path, file);
    return file;
  }
}

function read(path: string, text: string, parsed: ts.SourceFile | undefined): LoneFile {
  const source = parsed?.text === text ? parsed : ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
  const program = bind(source);
  const isBroken = program.getSyntacticDiagnostics(source).some(({ code }) => code < firstOfJavaScript);
  return { path, source, checker: program.getTypeChecker(), isBroken, ...namesIn(source) };
}

/** From 8000 on the compiler complains of types in JavaScript, which it reads. */
const firstOfJavaScript = 8000;

function bind(source: ts.SourceFile): ts.Program {
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === source.fileName ? source : undefined),
    fileExists: (name) => name === source.fileName,
    readFile: () => undefined,
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => {},
  };
  const options = { ...languageOptions(), allowJs: true, noLib: true, noResolve: true, types: [] };
  return ts.createProgram([source.fileName], options, host);
}

function namesIn(source: ts.SourceFile): Pick<LoneFile, "identifiers" | "specifiers"> {
  const identifiers = new Map<string, ts.Identifier[]>();
  const specifiers: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const same = identifiers.get(node.text);
      if (same) same.push(node);
      else identifiers.set(node.text, [node]);
    } else if (ts.isStringLiteralLike(node) && isSpecifier(node)) specifiers.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { identifiers, specifiers };
}
