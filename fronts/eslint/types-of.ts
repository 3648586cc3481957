import type { SourceCode } from "eslint";
import type { ProjectTypes } from "../../src/model.js";
import { borrow } from "../../src/typescript/borrowed-typescript.js";
import { findNode } from "../../src/typescript/find-node.js";
import { describe, type Reading, readProgram } from "../../src/typescript/known-type.js";
import type { ts } from "../../src/typescript/typescript.js";
import { findTypeScript } from "./find-typescript.js";

/** What typescript-eslint's parser hands on beside a tree. */
interface ParserServices {
  /** Null where the configuration asks for no types. */
  readonly program?: ts.Program | null;
  readonly esTreeNodeToTSNodeMap?: { get(node: object): ts.Node | undefined };
}

interface Asked {
  readonly typescript: typeof ts;
  readonly reading: Reading;
}

/** What was read of programs: typescript-eslint has one for many files. */
const asked = new WeakMap<ts.Program, Asked | null>();

/**
 * The project's types, by the program that a file was parsed with; undefined where there is none. Who calls a function it
 * isn't asked: that is looked for in all files, some of which ESLint may not have read.
 */
export function typesOf(sourceCode: SourceCode): ProjectTypes | undefined {
  const { program, esTreeNodeToTSNodeMap } = (sourceCode.parserServices ?? {}) as ParserServices;
  const file = program && esTreeNodeToTSNodeMap?.get(sourceCode.ast);
  if (!program || !file || !("fileName" in file)) return undefined;
  const source = file as ts.SourceFile;
  if (source.text !== sourceCode.text) return undefined;
  const known = asked.get(program) ?? ask(program, source);
  asked.set(program, known);
  if (!known) return undefined;
  return {
    typeOf: (_path, text, span) => {
      if (text !== source.text) return undefined;
      borrow(known.typescript);
      const node = findNode(source, span);
      return node && describe(node, known.reading);
    },
    callersOf: () => undefined,
    textOf: () => undefined,
  };
}

function ask(program: ts.Program, file: ts.SourceFile): Asked | null {
  const typescript = findTypeScript(file);
  if (!typescript) return null;
  borrow(typescript);
  return { typescript, reading: readProgram(program) };
}
