import { findRow, plainPath } from "../../src/api/table.js";
import type { Finding } from "../../src/findings/finding.js";
import { nameOf } from "../../src/uses/name-of.js";
import { type Context, contextAt } from "../context.js";
import { snippetFor } from "../snippet/snippet.js";
import type { Settled } from "./settle.js";

/**
 * What is handed on of a use that is settled.
 *
 * @param context what the use stands in
 */
export function toFinding(settled: Settled, context: Context): Finding {
  const { use, outcome, reason, details, notes } = settled;
  const snippet = reason && snippetFor(use, reason, contextAt(use.span, context));
  const { start, end } = use.span;
  const to = findRow(use.api)?.to ?? null;
  return {
    api: use.api,
    span: { start, end },
    name: nameOf(use),
    outcome,
    replacement: outcome === "manual" || outcome === "ignored" || to === null ? null : plainPath(to),
    reason,
    details,
    notes,
    ...(snippet && { snippet }),
  };
}
