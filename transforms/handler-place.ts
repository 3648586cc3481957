import type { Phrase } from "../src/findings/phrase.js";
import { callOf } from "../src/syntax/wrapping.js";
import type { Use } from "../src/uses/use.js";
import type { Context } from "./context.js";
import type { Decision } from "./decision.js";

const note: Phrase =
  "It is called while the markup is shown, as before, and what it returns is taken for the handler: perhaps () => … was meant.";

/** `on:click={ddClient.listContainers()}`: a call where a function is expected is migrated, and said so. */
export function noteHandlersPlace(use: Use, decision: Decision, context: Context): Decision {
  const { document, scopes } = context;
  const call = decision.kind === "rewrite" ? callOf(use.place.node, scopes.parents) : undefined;
  const region = call && document.embedding?.regionAt(call.start!);
  const isAll = region?.isHandler && call!.start === region.start && call!.end === region.end;
  return isAll && decision.kind === "rewrite" ? { ...decision, notes: [...decision.notes, note] } : decision;
}
