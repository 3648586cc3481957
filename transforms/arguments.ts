import type { Call, Node } from "../src/analysis/syntax.js";
import type { Word } from "../src/analysis/words.js";
import type { Edit, Fragment } from "../src/model.js";
import { lostComments, renderWord, renderWords } from "./command-words.js";
import { type Context, span } from "./context.js";
import type { Row } from "./table.js";

/** What takes the place of a command argument: an executable and the elements of its argument array. */
export interface WrittenCommand {
  readonly executable: readonly Fragment[];
  readonly args: readonly Fragment[];
}

/** Words as executable and arguments, in the place of an expression whose comments go along. */
export function writeWords(node: Node, words: readonly Word<Node>[], context: Context): WrittenCommand {
  const [first, ...rest] = words;
  return {
    executable: [...lostComments(node, words, context), ...renderWord(first!, context)],
    args: renderWords(rest, context),
  };
}

/**
 * Replaces the arguments of a call that ends with a command: `(cmd)` → `(executable, [args])`; with `leading` arguments
 * before it, `(container, cmd)` → `("exec", [container, executable, args])`.
 */
export function editArguments(
  call: Call,
  leading: readonly string[],
  command: WrittenCommand,
  context: Context,
): Edit {
  const { arguments: given } = call;
  const last = given[given.length - 1]!;
  const { executable, args } = command;
  if (leading.length === 0) return { ...span(last), content: [...executable, ", [", ...args, "]"] };
  const first = given[0]!;
  const { quote } = context.document.layout;
  return {
    start: first.start!,
    end: last.end!,
    content: [
      `${quote}${leading[0]}${quote}, [`,
      // With the comma and the comments between them, as they were.
      { start: first.start!, end: last.start! },
      ...executable,
      ...(args.length > 0 ? [", ", ...args] : []),
      "]",
    ],
  };
}

/** Which argument of a call is the command: the last of those that a row takes. */
export function commandIndex(row: Row): number {
  return row.leading ? row.leading.length : 0;
}
