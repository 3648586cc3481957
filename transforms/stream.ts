import type { Edit } from "../src/model.js";
import { isDiscarded } from "../src/syntax/discarded.js";
import { type Call, isCall, isMember, type Node } from "../src/syntax/node.js";
import { unwrap } from "../src/syntax/wrapping.js";
import { numberToString } from "./command/keep-arguments.js";
import { moveCall } from "./command.js";
import { type Context, span } from "./context.js";
import { type Decision, refuse, rewrite, type Transform } from "./decision.js";
import { adaptCallback } from "./stream/adapt-callback.js";
import { type LineDirectives, readLineDirectives } from "./stream/line-directives.js";
import { noteOnArguments } from "./stream/note-arguments.js";
import { readCallback } from "./stream/read-callback.js";
import { renderHandlers, type Written } from "./stream/render-handlers.js";
import { splitCallback } from "./stream/split-callback.js";

/** `spawnHostCmd(cmd, args, callback)` → `extension.host.cli.exec(cmd, args, { stream: { … } })`. */
export const streamOutput: Transform = (use, row, context) =>
  moveCall(use, row, context, (call) => moveCallback(call, use.type !== null && use.type !== "any", context));

function moveCallback(call: Call, isTyped: boolean, context: Context): Decision {
  const given = call.arguments as Node[];
  if (given.some((argument) => argument.type === "SpreadElement")) return refuse("spread");
  const [cmd, args, callback] = given;
  if (!callback || given.length !== 3) {
    return refuse("unexpected-arguments", `${given.length} instead of 3`);
  }
  const directives = readLineDirectives(call, callback, isTyped, context);
  const split = splitInline(callback, directives, context);
  const { content, edits } = split ?? adaptCallback(callback, isTyped, directives, context);
  const notes = split
    ? []
    : [
        "The callback is kept whole and gets v0's messages from an adapter: look whether it can be split by event.",
      ];
  const hostNotes = noteOnArguments(cmd!, args!, context);
  const edit = { start: callback.start!, end: endOfArguments(call, callback, context), content };
  const written = [edit, ...numbersToStrings(args!, context), ...edits, ...dropResult(call, context)];
  return rewrite(written, { notes: [...notes, ...hostNotes] });
}

/** `[5, "x"]` → `["5", "x"]` */
function numbersToStrings(args: Node, context: Context): Edit[] {
  const list = unwrap(args);
  if (list.type !== "ArrayExpression") return [];
  return list.elements.flatMap((element) => (element ? numberToString(element, context) : []));
}

/** A last argument that goes on over several lines needs no line of its own for what closes the call. */
function endOfArguments(call: Call, callback: Node, { document }: Context): number {
  const behind = document.text.slice(callback.end!, call.end! - 1);
  const before = document.text.slice(call.callee.end!, callback.start!);
  return /^,?[ \t]*\r?\n\s*$/.test(behind) && !before.includes("\n") ? call.end! - 1 : callback.end!;
}

/** v0 returned nothing, v1 returns the process: where the value is used, it stays `undefined`. */
function dropResult(call: Call, context: Context): Edit[] {
  if (isDiscarded(call, context.scopes.parents)) return [];
  const parent = context.scopes.parents.get(call)!;
  const isOperand =
    (isMember(parent) && parent.object === call) ||
    (isCall(parent) && parent.callee === call) ||
    parent.type === "TSNonNullExpression" ||
    parent.type === "TaggedTemplateExpression" ||
    (parent.type === "BinaryExpression" && parent.operator === "**");
  const content = isOperand ? ["(void ", span(call), ")"] : ["void ", span(call)];
  return [{ ...span(call), content }];
}

function splitInline(argument: Node, directives: LineDirectives, context: Context): Written | undefined {
  const fn = unwrap(argument);
  if (fn.type !== "ArrowFunctionExpression" && fn.type !== "FunctionExpression") return undefined;
  const callback = readCallback(fn, context);
  const handlers = callback && splitCallback(callback, context);
  return handlers && renderHandlers(callback!, handlers, argument, directives, context);
}
