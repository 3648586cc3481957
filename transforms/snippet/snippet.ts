import type { Reason } from "../../src/api/reasons.js";
import { findRow, type Row } from "../../src/api/table.js";
import { parseStatements } from "../../src/source/parse.js";
import { isInside } from "../../src/syntax/around.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { Use } from "../../src/uses/use.js";
import type { Context } from "../context.js";
import { asDouble } from "./double.js";
import { withKnownWords, withSpread } from "./dynamic.js";
import { asItWouldMove } from "./moved.js";
import { withoutShell } from "./shell-line.js";
import { withoutResult } from "./used-result.js";
import { asArrow } from "./value.js";

/** Writes code that does in v1 what a use does; undefined where that can't be said. */
export type Maker = (use: Use, row: Row, context: Context) => string | undefined;

/** Who writes a snippet for a use that is left, by the reason why. */
const makers: Readonly<Partial<Record<Reason, Maker>>> = {
  "changed-on-the-way": withKnownWords,
  "dynamic-command": withKnownWords,
  "dynamic-executable": withKnownWords,
  "environment-assignment": withoutShell,
  linked: asItWouldMove,
  "result-used": withoutResult,
  "shell-builtin": withoutShell,
  "shell-operator": withoutShell,
  spread: withSpread,
  "test-double": asDouble,
  "unknown-receiver": asItWouldMove,
  "used-as-value": asArrow,
};

/** A longer one is not looked at. */
const mostLines = 25;

/** Code to paste for a use that is left: a suggestion, which a person looks at. */
export function snippetFor(use: Use | TypeUse, reason: Reason, context: Context): string | undefined {
  const row = findRow(use.api);
  if (!row || !isMemberUse(use)) return undefined;
  const snippet = make(makers[reason], use, row, context);
  if (snippet === undefined || hasOtherUse(use, context) || snippet.split("\n").length > mostLines)
    return undefined;
  return parses(snippet, context) ? snippet : undefined;
}

/** A suggestion is nothing that a migration may fail on. */
function make(maker: Maker | undefined, ...given: Parameters<Maker>): string | undefined {
  try {
    return maker?.(...given);
  } catch (error) {
    // Too deep a nesting is the whole migration's to handle.
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

function isMemberUse(use: Use | TypeUse): use is Use {
  return findRow(use.api)?.kind === "member";
}

/** Whether another use stands in what a snippet is made of: it would keep its old form. */
function hasOtherUse(use: Use, { uses }: Context): boolean {
  return uses.some(
    (other) => other !== use && isInside(other.span, use.span) && !isInside(use.span, other.span),
  );
}

/** A snippet is for a function that may wait, or for an object. */
function parses(snippet: string, { document, isTypeScript }: Context): boolean {
  const dialect = !isTypeScript ? "js" : /tsx$/.test(document.path) ? "tsx" : "ts";
  const places = [`async () => {\n${snippet}\n}`, `({\n${snippet}\n})`];
  return places.some((code) => parseStatements(code, dialect) !== undefined);
}
