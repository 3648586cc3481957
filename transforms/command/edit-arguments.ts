import type { Call } from "../../src/analysis/syntax.js";
import type { Edit } from "../../src/model.js";
import { type Context, quoted, span } from "../context.js";
import type { Row } from "../table.js";
import type { WrittenCommand } from "./write-words.js";

/**
 * Replaces the arguments of a call that ends with a command: `(cmd)` → `(executable, [args])`; with `leading` arguments
 * before it, `(container, cmd)` → `("exec", [container, executable, args])`.
 */
export function editArguments(
  call: Call,
  leading: readonly string[],
  { executable, args, array }: WrittenCommand,
  context: Context,
): Edit {
  const first = call.arguments[0]!;
  const last = call.arguments.at(-1)!;
  if (leading.length === 0) return { ...span(last), content: [...executable, ", ", ...array] };
  return {
    start: first.start!,
    end: last.end!,
    content: [
      `${quoted(leading[0]!, context)}, [`,
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
