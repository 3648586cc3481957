import type { Reason } from "../../src/api/reasons.js";
import { findRow, type Row } from "../../src/api/table.js";
import { parseStatements } from "../../src/source/parse.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { Use } from "../../src/uses/use.js";
import type { Context } from "../context.js";
import { withoutShell } from "./shell-line.js";

/** Writes code that does in v1 what a use does; undefined where that can't be said. */
export type Maker = (use: Use, row: Row, context: Context) => string | undefined;

/** Who writes a snippet for a use that is left, by the reason why. */
const makers: Readonly<Partial<Record<Reason, Maker>>> = {
  "environment-assignment": withoutShell,
  "shell-operator": withoutShell,
};

/** A longer one is not looked at. */
const mostLines = 15;

/** Code to paste for a use that is left: a suggestion, which a person looks at. */
export function snippetFor(use: Use | TypeUse, reason: Reason, context: Context): string | undefined {
  const row = findRow(use.api);
  if (!row || !isMemberUse(use)) return undefined;
  const snippet = makers[reason]?.(use, row, context);
  if (snippet === undefined || snippet.split("\n").length > mostLines) return undefined;
  return parses(snippet, context) ? snippet : undefined;
}

function isMemberUse(use: Use | TypeUse): use is Use {
  return findRow(use.api)?.kind === "member";
}

/** Every snippet stands in a function that may wait. */
function parses(snippet: string, { document, isTypeScript }: Context): boolean {
  const dialect = !isTypeScript ? "js" : /tsx$/.test(document.path) ? "tsx" : "ts";
  return parseStatements(`async () => {\n${snippet}\n}`, dialect) !== undefined;
}
