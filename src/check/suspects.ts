import type { Piece } from "../edits/pieces.js";
import type { Change, Span } from "../model.js";
import { ts } from "../typescript/typescript.js";
import type { Checker, Found } from "./checker.js";
import type { Version } from "./version.js";

/**
 * The changes that may have caused a fault, the likeliest first: those at its place, those in its statement, those of what
 * it names, those of its file, those of all that its file sees. Every list has new ones only.
 */
export function* suspectsOf(fault: Found, version: Version, checker: Checker): Generator<readonly Change[]> {
  const known = new Set<Change>();
  const fresh = (changes: Iterable<Change>) => {
    const found = [...new Set(changes)].filter((change) => !known.has(change));
    for (const change of found) known.add(change);
    return found;
  };
  const { file, program } = fault;
  yield fresh(changesAt(version, file, fault));
  const node = innermost(program.getSourceFile(file)!, fault.start);
  yield fresh(changesAt(version, file, statementOf(node)));
  const named = [...fault.related, ...declarationsOf(node, program)];
  yield fresh(named.flatMap((place) => changesAt(version, place.file, place)));
  yield fresh(version.changesIn(file));
  const seen = checker.dependenciesOf(file);
  yield fresh([...seen].flatMap((one) => version.changesIn(one)));
  yield fresh(version.files.flatMap(({ changes }) => changes));
}

/** The changes with an edit at a place of a file's new text, or next to it. */
export function changesAt(version: Version, file: string, { start, end }: Span): Change[] {
  const touches = ({ after }: Piece) => after.start <= end && start <= after.end;
  const edits = new Set(version.piecesOf(file).flatMap((piece) => (touches(piece) ? piece.edits : [])));
  return version.changesIn(file).filter((change) => change.edits.some((edit) => edits.has(edit)));
}

function innermost(file: ts.SourceFile, offset: number): ts.Node {
  const find = (node: ts.Node): ts.Node => {
    // Comments before a node belong to it: a directive in them may be at fault.
    const child = ts.forEachChild(node, (one) => (one.pos <= offset && offset < one.end ? one : undefined));
    return child ? find(child) : node;
  };
  return find(file);
}

/** The smallest statement or member around a node. */
function statementOf(node: ts.Node): Span {
  let at = node;
  while (at.parent && !ts.isStatement(at) && !ts.isClassElement(at) && !ts.isTypeElement(at)) at = at.parent;
  return { start: at.pos, end: at.end };
}

/** Where the names of a node and what contains it directly, and their types, are declared. */
function declarationsOf(node: ts.Node, program: ts.Program) {
  const checker = program.getTypeChecker();
  const statement = statementOf(node);
  const symbols = new Set<ts.Symbol>();
  for (let at = node; at.parent && at.end <= statement.end; at = at.parent) {
    visit(at);
    ts.forEachChild(at, visit);
  }
  return [...symbols].flatMap((symbol) => (symbol.declarations ?? []).map(placeOf));

  function visit(one: ts.Node): void {
    const symbol = checker.getSymbolAtLocation(one);
    const named = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const type = ts.isExpression(one) ? checker.getTypeAtLocation(one) : undefined;
    for (const found of [named, type?.symbol, type?.aliasSymbol]) if (found) symbols.add(found);
  }
}

function placeOf(declaration: ts.Declaration): Span & { readonly file: string } {
  const file = declaration.getSourceFile();
  return { start: declaration.getStart(file), end: declaration.end, file: file.fileName };
}
