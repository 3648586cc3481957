import type { Reason } from "../src/api/reasons.js";
import type { Row } from "../src/api/table.js";
import type { Phrase } from "../src/findings/phrase.js";
import type { Edit } from "../src/model.js";
import type { Binding } from "../src/scopes/scopes.js";
import type { Document } from "../src/source/document.js";
import type { Node } from "../src/syntax/node.js";
import type { Use } from "../src/uses/use.js";
import type { Context } from "./context.js";

/** What becomes of one use: edits, or a reason to leave it. Made before any text changes. */
export type Decision = Rewrite | Refusal;

/** Edits of one file among several that change together. */
export interface FileEdits {
  readonly document: Document;
  readonly edits: readonly Edit[];
}

export interface Rewrite {
  readonly kind: "rewrite";
  readonly edits: readonly Edit[];
  /** What has to change with it in other files. */
  readonly otherFiles: readonly FileEdits[];
  readonly notes: readonly Phrase[];
  /** Set when the rewrite keeps the behaviour only under a condition that can't be proved. */
  readonly unsafe: Danger | null;
  /** Decisions that share a key (a binding, a pattern) are applied together or not at all. */
  readonly links: readonly object[];
  /** Those that share one of these keys are made at once, where they are made: what they write depends on each other. */
  readonly together: readonly object[];
  /** Where a constant's name is replaced by its words; a constant whose name stands nowhere any more is removed. */
  readonly spent: readonly Spent[];
}

/** Why a rewrite is unsafe. */
export interface Danger {
  readonly reason: Reason;
  readonly detail: Phrase;
  /** What shows it, as a sentence, where that is at another place. */
  readonly because?: Phrase;
}

export interface Refusal {
  readonly kind: "refusal";
  /** `ignored`: a comment says so. */
  readonly reason: Reason | "ignored";
  /** What stands in the way, e.g. the operator, or why it is ignored; goes into the message. */
  readonly detail: Phrase;
  /** What to do, where it is more than the reason's own advice. */
  readonly hint?: Phrase;
  /** Decisions that share one of these keys can't be applied either. */
  readonly links: readonly object[];
}

export function rewrite(
  edits: readonly Edit[],
  more: Partial<Pick<Rewrite, "otherFiles" | "notes" | "unsafe" | "links" | "together" | "spent">> = {},
): Rewrite {
  return {
    kind: "rewrite",
    edits,
    otherFiles: more.otherFiles ?? [],
    notes: more.notes ?? [],
    unsafe: more.unsafe ?? null,
    links: more.links ?? [],
    together: more.together ?? [],
    spent: more.spent ?? [],
  };
}

export function refuse(
  reason: Refusal["reason"],
  detail: Phrase = "",
  more: { hint?: Phrase; links?: readonly object[] } = {},
): Refusal {
  return { kind: "refusal", reason, detail, ...(more.hint && { hint: more.hint }), links: more.links ?? [] };
}

/** Both: one refusal is enough; edits, notes and links add up. */
export function both(a: Decision, b: Decision): Decision {
  if (a.kind === "refusal" || b.kind === "refusal") {
    const refusal = (a.kind === "refusal" ? a : b) as Refusal;
    return { ...refusal, links: [...a.links, ...b.links] };
  }
  return {
    kind: "rewrite",
    // The same list for all that share it, so that it counts once.
    edits: a.edits.length === 0 ? b.edits : b.edits.length === 0 ? a.edits : [...a.edits, ...b.edits],
    otherFiles: [...a.otherFiles, ...b.otherFiles],
    notes: [...a.notes, ...b.notes],
    unsafe: a.unsafe ?? b.unsafe,
    links: [...a.links, ...b.links],
    together: [...a.together, ...b.together],
    spent: [...a.spent, ...b.spent],
  };
}

/** A mention of a constant whose words are written in its place. */
export interface Spent {
  readonly binding: Binding;
  readonly name: Node;
  /** It is the only one, so the constant certainly goes with it. */
  readonly goes: boolean;
  readonly context: Context;
}

/** Decides what becomes of one use of a row's member or type. Pure: it looks, and makes edits as values. */
export type Transform = (use: Use, row: Row, context: Context) => Decision;
