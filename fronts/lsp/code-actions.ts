import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "vscode-languageserver/node";
import { relianceOf } from "../../src/api/reasons.js";
import { plainPath } from "../../src/api/table.js";
import type { IdleComment } from "../../src/findings/finding.js";
import type { Change, Reference } from "../../src/model.js";
import type { ClientFeatures } from "./client-features.js";
import { diagnosticOf, diagnosticOfIdle } from "./diagnostics.js";
import type { FileView } from "./engine/messages.js";
import { isReady } from "./gather.js";
import type { OpenDocument } from "./open-documents.js";
import type { Settings } from "./settings.js";

export const kinds = {
  quickFix: CodeActionKind.QuickFix,
  unsafe: "refactor.rewrite.ddclient",
  fixAll: "source.fixAll.ddclient",
} as const;

/** What an action does, as it travels with it: by what it is about, not by a place in a list that may be another by then. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly what: "migrate" | "unsafe" | "all" | "uncomment" | Leaving;
  /** The use that it was offered for: where its name begins; and what it is called. Or where a comment begins. */
  readonly at?: number;
  readonly api?: string;
}

/** A comment that leaves a use. */
export type Leaving = "ignore" | "todo";

interface Offering {
  readonly document: OpenDocument;
  readonly view: FileView;
  /** As in `Known`. */
  readonly isWhole: boolean;
  readonly settings: Settings;
  readonly features: ClientFeatures;
}

/** The actions for a place, without their edits: those are made when one is chosen. */
export function listActions({ range, context }: CodeActionParams, offering: Offering): CodeAction[] {
  const { document, view } = offering;
  const { references, changes, offers = [], idle = [] } = view.result;
  const wanted = (kind: string) =>
    !context.only || context.only.some((one) => one === "" || kind === one || kind.startsWith(`${one}.`));
  const start = document.lines.offsetOf(range.start);
  const end = document.lines.offsetOf(range.end);
  const isTouched = (reference: Reference) => {
    const use = document.lines.spanOf(reference);
    return use.start <= end && start <= use.end;
  };
  const touched = [...references.keys()].filter((index) => isTouched(references[index]!));
  const actions: CodeAction[] = [];
  const offered = new Set<Change>();
  for (const index of touched) {
    const change = changes.find((one) => one.references.includes(index));
    const offer = offers.find((one) => one.references.includes(index));
    if (change && wanted(kinds.quickFix) && !offered.has(change))
      actions.push(migrateAction(index, change, offering));
    if (offer && !change && wanted(kinds.unsafe) && !offered.has(offer))
      actions.push(unsafeAction(index, offer, offering));
    for (const one of [change, offer]) if (one) offered.add(one);
  }
  if (wanted(kinds.quickFix)) {
    actions.push(...leavingActions(touched, offering));
    const isHere = (comment: IdleComment) => comment.start <= end && start <= comment.end;
    actions.push(...idle.filter(isHere).flatMap((comment) => uncommentAction(comment, offering)));
  }
  // At every cursor move of VS Code nobody asks for the whole file.
  const asksForAll = context.only !== undefined || context.triggerKind !== CodeActionTriggerKind.Automatic;
  const isInPlace = context.only?.some((one) => one.startsWith(CodeActionKind.Source)) || touched.length > 0;
  if (asksForAll && isInPlace && wanted(kinds.fixAll) && changes.some((change) => isReady(change, true)))
    actions.push(fixAllAction(offering));
  return actions;
}

function migrateAction(index: number, change: Change, offering: Offering): CodeAction {
  const { view, features } = offering;
  return {
    title: `Migrate to ${goalOf(view.result.references[index]!)}${togetherWith(change, view)}`,
    kind: kinds.quickFix,
    diagnostics: diagnosticsAt([index], offering),
    ...(features.hasPreferred && { isPreferred: true }),
    data: dataOf("migrate", index, offering),
  };
}

function unsafeAction(index: number, offer: Change, offering: Offering): CodeAction {
  const reference = offering.view.result.references[index]!;
  return {
    title: `Migrate to ${goalOf(reference)}${togetherWith(offer, offering.view)}, relying on ${relianceOf(reference.reason)} (unsafe)`,
    kind: kinds.unsafe,
    diagnostics: diagnosticsAt([index], offering),
    data: dataOf("unsafe", index, offering),
  };
}

/** To leave a use: one of those at a place, since a comment speaks of a line. */
function leavingActions(touched: readonly number[], offering: Offering): CodeAction[] {
  const { references } = offering.view.result;
  const isLeft = (index: number) => references[index]!.outcome !== "ignored";
  const index = touched.find(isLeft);
  if (index === undefined || touched.some((other) => references[other]!.line !== references[index]!.line))
    return [];
  const action = (what: Leaving, title: string): CodeAction => ({
    ...{ title, kind: kinds.quickFix, diagnostics: diagnosticsAt([index], offering) },
    data: dataOf(what, index, offering),
  });
  const { api, outcome } = references[index]!;
  return [
    action("ignore", `Ignore ${api} here, with a comment`),
    // What can be migrated is no work for a person.
    ...(outcome === "migrated" ? [] : [action("todo", `Leave a TODO(ddclient-migrate) comment on ${api}`)]),
  ];
}

/** To take away a comment that ignores nothing. */
function uncommentAction(comment: IdleComment, { document, isWhole }: Offering): CodeAction[] {
  if (!isWhole || !comment.removal) return [];
  const data: ActionData = {
    uri: document.uri,
    version: document.version,
    what: "uncomment",
    at: comment.start,
  };
  return [
    {
      title: "Remove the comment that ignores nothing",
      kind: kinds.quickFix,
      diagnostics: [diagnosticOfIdle(comment, document.lines)],
      data,
    },
  ];
}

function fixAllAction({ document }: Offering): CodeAction {
  const data: ActionData = { uri: document.uri, version: document.version, what: "all" };
  return { title: "Migrate all that is safe in this file to v1", kind: kinds.fixAll, data };
}

function dataOf(what: ActionData["what"], index: number, { document, view }: Offering): ActionData {
  const { api, name } = view.result.references[index]!;
  return { uri: document.uri, version: document.version, what, at: name.start, api };
}

function goalOf({ replacement, api }: Reference): string {
  return replacement ? plainPath(replacement) : `v1 (${api})`;
}

function togetherWith({ references, group, needs = [], needsOthers }: Change, { others }: FileView): string {
  const here = references.length - 1 + needs.length;
  const files = group === undefined ? 0 : others.size;
  const parts = [
    ...(here > 0 ? [here === 1 ? "1 other use" : `${here} other uses`] : []),
    ...(needsOthers
      ? ["the uses in other files"]
      : files > 0
        ? [files === 1 ? "1 other file" : `${files} other files`]
        : []),
  ];
  return parts.length > 0 ? ` with ${parts.join(" and ")}` : "";
}

function diagnosticsAt(
  indices: readonly number[],
  { document, view, settings, features }: Offering,
): Diagnostic[] {
  return indices.flatMap((index) => {
    const shown = diagnosticOf(view.result.references[index]!, document.lines, settings, features);
    return shown ? [shown] : [];
  });
}
