import { listed, type Phrase, phrase } from "../../src/findings/phrase.js";
import type { Binding } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import { propertyName } from "../../src/syntax/names.js";
import type { FunctionLike } from "../../src/syntax/node.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { parameterOf } from "../../src/values/parameters/parameters.js";
import { type CallSite, callSitesOf } from "../command/call-sites.js";
import { argumentsFor, type Given } from "../command/known-arguments.js";
import { mayBeSeveral } from "../command/word-facts.js";
import { type Context, placeOf, quotedCode } from "../context.js";
import { findChanging } from "./changing-parameters.js";

/** More than this many places are counted, not listed. */
const mostPlaces = 3;

/** What keeps a wrapper's parameter from becoming words: `run("a | b")`; undefined when it is none of its calls. */
export function describeObstacle(parameter: Binding, context: Context): Phrase | undefined {
  const obstacle = findChanging(context.program).obstacles.get(parameter);
  if (!obstacle) return describeUnknown(parameter, context);
  const { wrapper, places } = obstacle;
  return phrase`${nameOf(wrapper.sites)} is called with a command that can't be split${listPlaces(places, context)}.`;
}

/** Why not all calls of a parameter's function are known. */
function describeUnknown(parameter: Binding, context: Context): Phrase | undefined {
  const fn = parameterOf(parameter)?.fn;
  const { sites, unknown } = fn ? callSitesOf(fn, context) : { sites: [], unknown: null };
  if (!fn || !unknown) return undefined;
  const where = unknown.place ? phrase` (${describePlace(unknown.place, context)})` : "";
  return phrase`${nameOf(sites, fn)} ${unknown.why}${where}.`;
}

/** A place of a file that may not have been opened. */
function describePlace({ path, start }: { path: string; start: number }, context: Context): Phrase {
  if (path === context.document.path) return [{ start }];
  const [other] = context.program.open(path);
  return other ? [{ path, line: other.document.position(start).line }] : path;
}

/**
 * Why a parameter can't stay one argument either: a call gives several words for it, and would become words with it if it
 * stood in a file that can change. Either all of them change or nothing does.
 */
export function describeHeld(parameter: Binding, context: Context): Phrase | undefined {
  const fn = parameterOf(parameter)?.fn;
  if (!fn || !callSitesOf(fn, context).unknown?.isHeld) return undefined;
  const { values } = argumentsFor(parameter, context);
  const isSeveral = values.some(({ node, context: its }) => mayBeSeveral(node, its));
  return isSeveral ? describeObstacle(parameter, context) : undefined;
}

/** Which calls give several words for a parameter that stays one argument, and why it does. */
export function noteOnUnchanged(parameter: Binding, context: Context): Phrase[] {
  const several = argumentsFor(parameter, context).values.filter(({ node, context }) =>
    mayBeSeveral(node, context),
  );
  const fn = parameterOf(parameter)?.fn;
  if (!fn || several.length === 0) return [];
  const name = nameOf(callSitesOf(fn, context).sites, fn);
  const note = phrase`${name} is called with several words${listPlaces(several, context)}, which stay one argument.`;
  const obstacle = describeObstacle(parameter, context);
  return [obstacle ? phrase`${note} ${obstacle}` : note];
}

function listPlaces(places: readonly Given[], seenFrom: Context): Phrase {
  const named = places.slice(0, mostPlaces).map(({ node, context }, index) => {
    const isHere = context.document === seenFrom.document;
    const first: Phrase = isHere
      ? [{ start: node.start!, isOn: true }]
      : phrase` in ${placeOf(node, context, seenFrom)}`;
    return phrase`${index === 0 ? first : placeOf(node, context, seenFrom)} (${quotedCode(node, context)})`;
  });
  const more = places.length - named.length;
  return listed([...named, ...(more > 0 ? [`${more} more`] : [])]);
}

/** What a wrapper is called by, as the part of a sentence. */
function nameOf(sites: readonly CallSite[], fn?: FunctionLike): string {
  const callee = sites[0]?.call.callee as Node | undefined;
  const own = fn?.type === "FunctionDeclaration" ? fn.id?.name : undefined;
  const member = callee && isMember(callee) ? propertyName(callee) : undefined;
  const name = callee?.type === "Identifier" ? callee.name : callee && isMember(callee) ? member : own;
  return name === undefined || name === null ? "The function" : quote(name);
}
