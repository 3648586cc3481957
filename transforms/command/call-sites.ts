import type { Place, Unknown } from "../../src/model.js";
import { nodeAt } from "../../src/scopes/scopes.js";
import type { Call, FunctionLike, Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import { ignoredBy } from "../ignore/ignore-comments.js";
import type { Question } from "../memory.js";
import { moduleKind } from "../module-kind.js";
import { whyOutOfPage } from "./page-globals.js";

/** A call, with the file that it stands in. */
export interface CallSite {
  readonly call: Call;
  readonly context: Context;
}

/** The calls of a function, as far as they are known. */
export interface CallSites {
  readonly sites: readonly CallSite[];
  readonly isAll: boolean;
  /** What may hide others, where that can be said. */
  readonly unknown: Unknown | null;
}

const known: Question<FunctionLike, CallSites> = { name: "calls" };

/** Who calls a function: in its file, or as the types of the project show it. */
export function callSitesOf(fn: FunctionLike, context: Context): CallSites {
  // Each use of one of its parameters asks, so the answer is kept.
  return context.program.memory.once(known, fn, () => {
    const own = context.clients.callSites.of(fn);
    const unknown = whyShared(fn, context);
    const isAll = own !== undefined && unknown === null;
    const all = { sites: toSites(own ?? [], context), isAll, unknown: unknown?.place ? unknown : null };
    return withoutIgnored(fn, context, isAll ? all : (callSitesInProject(fn, context) ?? all));
  });
}

/** A function that is ignored, or a call of it, can't change any more than if it stood in a file that can't. */
function withoutIgnored(fn: FunctionLike, context: Context, calls: CallSites): CallSites {
  if (calls.sites.length === 0) return calls;
  const held = calls.sites.find(({ call, context: its }) => ignoredBy(call, its));
  const place = held
    ? { path: held.context.document.path, start: held.call.start!, end: held.call.end! }
    : { path: context.document.path, start: fn.start!, end: fn.end! };
  if (!held && !ignoredBy(fn as Node, context)) return calls;
  const why = held
    ? "is called where a comment says to ignore it"
    : "stands where a comment says to ignore it";
  return { ...calls, isAll: false, unknown: { place, why, isHeld: true } };
}

function toSites(calls: readonly Call[], context: Context): CallSite[] {
  return calls.map((call) => ({ call, context }));
}

function callSitesInProject(fn: FunctionLike, { program, project }: Context): CallSites | undefined {
  const callers = program.opensOthers ? project?.callersOf(fn as Node) : undefined;
  if (!callers) return undefined;
  const sites: CallSite[] = [];
  let unknown = callers.unknown;
  for (const place of [...callers.calls].sort(byPlace)) {
    const site = findCall(place, program.open(place.path));
    if (site) sites.push(site);
    else unknown ??= { place, why: "is called in a file that can't be changed", isHeld: true };
  }
  return { sites, isAll: unknown === null, unknown };
}

function byPlace(a: Place, b: Place): number {
  return a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1;
}

function findCall(place: Place, contexts: readonly Context[]): CallSite | undefined {
  for (const context of contexts) {
    const call = nodeAt(place, context.scopes, "CallExpression", "OptionalCallExpression");
    if (call) return { call: call as Call, context };
  }
  return undefined;
}

/** At the top level of a plain script a name is every other script's (and every `onclick`'s), too. */
function whyShared(fn: FunctionLike, context: Context): Unknown | null {
  const binding = context.clients.callSites.bindingOf(fn);
  if (binding?.scope !== context.scopes.program || moduleKind(context) !== "script") return null;
  // A page is the whole world of its scripts, unless it runs others.
  if (context.unit) return whyOutOfPage(binding.name, context);
  return { place: null, why: "is a global name" };
}
