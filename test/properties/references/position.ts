import { pool } from "./declarations.js";
import { allMembers, commonMembers, Names, type Writer } from "./names.js";

/** Where a block stands: what it may declare and return depends on it. */
export interface Position {
  readonly depth: number;
  readonly isInFunction: boolean;
  /** A function's own body or the program, which `var` is hoisted to. */
  readonly isBody: boolean;
  /** In a class or a module a function in a block is seen there only. */
  readonly isStrict: boolean;
}

/** Writes the statements of a block. */
export type WriteBlock = (names: Names, writer: Writer, position: Position) => string;

/** Inside of a block. */
export function deeper(position: Position, isInFunction = position.isInFunction): Position {
  return { ...position, depth: position.depth + 1, isInFunction, isBody: false };
}

/** The body of a function. */
export function bodyOf(position: Position, isStrict = position.isStrict): Position {
  return { depth: position.depth + 1, isInFunction: true, isBody: true, isStrict };
}

/** A scope with a name of its own, as a loop or a `catch` has. */
export function shadowing(
  names: Names,
  writer: Writer,
  of: string,
  isKnown = true,
): { name: string; inner: Names } {
  const name = writer.choices.pick(pool);
  const inner = new Names(names);
  // Of a loop's item nothing is known but its name.
  const members = isKnown ? allMembers : name === "ddClient" ? [] : commonMembers;
  inner.set(name, { kind: "other", of, members });
  return { name, inner };
}
