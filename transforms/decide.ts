import { findRow, plainPath, type TransformName } from "../src/api/table.js";
import { phrase } from "../src/findings/phrase.js";
import { isCall, isMember, type Node } from "../src/syntax/node.js";
import { unwrap } from "../src/syntax/wrapping.js";
import type { Use } from "../src/uses/use.js";
import { adviceOnUnread } from "./advice-on-unread.js";
import { splitCommandString } from "./command.js";
import { type Context, quotedCode } from "./context.js";
import { type Decision, refuse, type Transform } from "./decision.js";
import { collectArguments } from "./docker-command.js";
import { noteHandlersPlace } from "./handler-place.js";
import { moveOnly } from "./member.js";
import { moveProperty } from "./path/move-pattern.js";
import { findReplacement } from "./replaced-members.js";
import { streamOutput } from "./stream.js";
import { takeBack } from "./take-back.js";

/** The transform of each row of the table, by its name; types go their own way, after everything else. */
const transforms: Readonly<Partial<Record<TransformName, Transform>>> = {
  member: moveOnly,
  command: splitCommandString,
  "docker-command": collectArguments,
  stream: streamOutput,
};

/** Decides what becomes of one use of a deprecated member. */
export function decide(use: Use, context: Context): Decision {
  const alone = noteHandlersPlace(use, decideAlone(use, context), context);
  const decision = takeBack(use, keepReplaced(use, alone, context), context);
  const backend = use.place.kind === "member" ? use.place.backend : null;
  // `register(backend.execInVMExtension)` stays, so the backend must keep its name.
  return decision.kind === "refusal" && backend?.kind === "alias"
    ? { ...decision, links: [...decision.links, backend.binding] }
    : decision;
}

/** A member that the program replaces keeps its uses. */
function keepReplaced(use: Use, decision: Decision, context: Context): Decision {
  const by = decision.kind === "rewrite" ? findReplacement(use.api, context) : undefined;
  if (!by || by === use) return decision;
  const hint = phrase`What is put in its place${{ start: by.span.start, isOn: true }} would not be called any more: replace the v1 member there, and change this call with it.`;
  return refuse("assigned", "", { hint, links: decision.links });
}

function decideAlone(use: Use, context: Context): Decision {
  const row = findRow(use.api);
  const { place } = use;
  if (place.kind === "mention") {
    const detail = place.why === "test-double" ? plainPath(row?.to ?? "") : quotedCode(place.node, context);
    const hint = place.why === "unread-code" && row?.to ? adviceOnUnread(row.to) : undefined;
    return refuse(place.why, detail, hint ? { hint } : {});
  }
  if (!row) return refuse("computed-member", quotedCode(place.node, context));
  if (row.to === null) return refuse(row.reason!, "", row.hint ? { hint: row.hint } : {});
  if (use.certainty === "maybe")
    return refuse("unknown-receiver", quotedCode(receiverOf(use, context), context));
  const transform = place.kind === "property" ? moveProperty : transforms[row.transform]!;
  const decision = transform(use, row, context);
  if (use.certainty === "certain" || decision.kind === "refusal") return decision;
  const receiver = receiverOf(use, context);
  const because = isSharedClient(receiver, context) && {
    because: "A script gives it a client, but it is a global: another one may give it something else.",
  };
  const detail = quotedCode(receiver, context);
  return { ...decision, unsafe: { reason: "unknown-receiver", detail, ...because } };
}

/** Whether it is a client by what is seen to be given to a global. */
function isSharedClient(receiver: Node, { clients, scopes }: Context): boolean {
  if (clients.valueOf(receiver).kind !== "client") return false;
  let root = unwrap(receiver);
  while (isMember(root) || isCall(root)) root = unwrap(isMember(root) ? root.object : (root.callee as Node));
  return root.type === "Identifier" && !scopes.bindingOf.has(root);
}

/** What is taken for a client. */
function receiverOf({ place }: Use, { scopes }: Context): Node {
  if (place.kind === "member") return place.node.object;
  if (place.kind !== "property") return place.node;
  const holder = scopes.parents.get(place.pattern);
  return holder?.type === "VariableDeclarator" && holder.init ? holder.init : place.pattern;
}
