import type { Row } from "../../src/api/table.js";
import type { Edit } from "../../src/model.js";
import type { Call, Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, quoted, span } from "../context.js";
import { layOut } from "../layout/lay-out.js";
import { separatorAt } from "./separator-at.js";
import { arrayAround, type WrittenCommand } from "./write-words.js";

/**
 * Replaces the arguments of a call that ends with a command: `(cmd)` → `(executable, [args])`; with `leading` arguments
 * before it, `(container, cmd)` → `("exec", [container, executable, args])`.
 *
 * @param beside what else changes in the call's line
 */
export function editArguments(
  call: Call,
  leading: readonly string[],
  command: WrittenCommand,
  beside: readonly Edit[],
  context: Context,
): readonly Edit[] {
  const flat = editOnLine(call, leading, command, context);
  const { executable, array, elements } = command;
  if (leading.length === 0)
    return layOut(
      { call, flat, args: [{ content: executable }, { content: array, elements }], beside },
      context,
    );
  const before = call.arguments.slice(0, -1).map((one) => [span(one as Node)]);
  const args = [
    { content: [quoted(leading[0]!, context)] },
    arrayAround([...before, executable], command, []),
  ];
  return layOut({ call, flat, args, beside }, context);
}

function editOnLine(
  call: Call,
  leading: readonly string[],
  { executable, args, array }: WrittenCommand,
  context: Context,
): Edit {
  const first = call.arguments[0]!;
  const last = call.arguments.at(-1)!;
  const separator = separatorAt(last as Node, context);
  if (leading.length === 0) return { ...span(last), content: [...executable, separator, ...array] };
  const between = { start: first.end!, end: last.start! };
  // Each argument has a line of its own, and the array is one of them.
  if (separator !== ", " && commentsIn(between, context).length === 0) {
    const own = args.length > 0 ? [", ", ...args] : [];
    const content = [
      quoted(leading[0]!, context),
      separator,
      "[",
      span(first as Node),
      ", ",
      ...executable,
      ...own,
      "]",
    ];
    return { start: first.start!, end: last.end!, content };
  }
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
