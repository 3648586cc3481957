import type { Row } from "../../src/api/table.js";
import { callOf } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, textOf } from "../context.js";
import { memberText } from "./client-text.js";
import { withKnownWords } from "./dynamic.js";

/** A call that would move if more were known, or if something else could move with it. */
export function asItWouldMove(use: Use, row: Row, context: Context): string | undefined {
  if (/command$/.test(row.transform)) return withKnownWords(use, row, context);
  if (use.place.kind !== "member" && use.place.kind !== "alias") return undefined;
  const call = callOf(use.place.node, context.scopes.parents);
  const callee = memberText(use, row, context);
  if (!call || callee === undefined || row.transform !== "member" || row.api === "backend") return undefined;
  // What v1 gives no result of is only a statement.
  if (row.result === "void" && context.scopes.parents.get(call)?.type !== "ExpressionStatement")
    return undefined;
  const given = call.arguments.map((one) => textOf(one, context)).join(", ");
  return `${callee}(${given})`;
}
