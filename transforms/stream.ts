import { type Call, isFunction, type Node, unwrap } from "../src/analysis/syntax.js";
import { moveCall } from "./command.js";
import { type Context, isDiscarded, span, type Transform } from "./context.js";
import { type Decision, refuse, rewrite } from "./decision.js";
import { adaptCallback } from "./stream-adapt.js";
import { type InlineFunction, readCallback } from "./stream-callback.js";
import { keepsComments, renderHandlers, type Written } from "./stream-render.js";
import { splitCallback } from "./stream-split.js";

/** `spawnHostCmd(cmd, args, callback)` → `extension.host.cli.exec(cmd, args, { stream: { … } })`. */
export const streamOutput: Transform = (use, row, context) =>
  moveCall(use, row, context, (call) => moveCallback(call, context));

function moveCallback(call: Call, context: Context): Decision {
  const given = call.arguments as Node[];
  if (given.some((argument) => argument.type === "SpreadElement")) return refuse("spread");
  const [, , callback] = given;
  if (!callback || given.length !== 3) {
    return refuse("unexpected-arguments", `${given.length} instead of 3`);
  }
  const split = splitInline(callback, context);
  const { content, edits } = split ?? { content: adaptCallback(callback, context), edits: [] };
  const notes = split
    ? []
    : [
        "The callback is kept whole and gets v0's messages from an adapter: look whether it can be split by event.",
      ];
  // v0 returned nothing, v1 returns the process.
  const returned = isDiscarded(call, context) ? [] : [{ ...span(call), content: ["void ", span(call)] }];
  return rewrite([{ ...span(callback), content }, ...edits, ...returned], { notes });
}

function splitInline(callback: Node, context: Context): Written | undefined {
  const fn = unwrap(callback);
  if (!isFunction(fn) || (fn.type !== "ArrowFunctionExpression" && fn.type !== "FunctionExpression"))
    return undefined;
  const read = readCallback(fn as InlineFunction, context);
  const handlers = read && splitCallback(read);
  if (!read || !handlers || !keepsComments(read, handlers, context)) return undefined;
  return renderHandlers(read, handlers, context);
}
