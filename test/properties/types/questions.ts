import type { TypeReader } from "../../../src/typescript/type-reader.js";
import { ts } from "../../../src/typescript/typescript.js";
import { isCode } from "./edits.js";

type Ask = (reader: TypeReader) => unknown;

/** What is asked about the files of a project: of every name and member, every typing, and every two files. */
export function questionsOf(files: ReadonlyMap<string, string>): Map<string, Ask> {
  const questions = new Map<string, Ask>();
  const code = [...files].filter(([path]) => isCode(path));
  for (const [path, text] of code) {
    for (const node of nodesIn(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true))) {
      const span = { start: node.getStart(), end: node.end };
      const place = `${path} ${span.start}–${span.end}`;
      if (ts.isIdentifier(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node))
        questions.set(`type at ${place}`, (reader) => reader.typeOf(path, text, span));
      if (ts.isPropertyAccessExpression(node)) {
        const members = { old: [node.name.text], now: "extension" };
        questions.set(`receiver at ${place}`, (reader) => reader.receiverType(path, text, span, members));
      }
      if (ts.isInterfaceDeclaration(node))
        questions.set(`implementer of ${place}`, (reader) => reader.implementerOf(path, text, span));
    }
    for (const [other] of code)
      questions.set(`does ${path} see ${other}`, (reader) => reader.sees(path, text, other));
  }
  return questions;
}

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  for (const child of node.getChildren()) {
    yield child;
    yield* nodesIn(child);
  }
}
