import type { Binding } from "../../src/analysis/scopes.js";
import { isMember, type Node, propertyName } from "../../src/analysis/syntax.js";
import { type Context, excerpt, lineOf } from "../context.js";
import { findLifted, type Obstacle } from "./find-lifted.js";
import { textsOf } from "./read-flows.js";
import type { Wrapper } from "./read-wrapper.js";
import { mayBeSeveral } from "./word-facts.js";

/** More than this many places are counted, not listed. */
const mostPlaces = 3;

/** Which call keeps a wrapper's parameter from becoming words: `run("a | b")`; undefined when it is none. */
export function describeObstacle(parameter: Binding, context: Context): string | undefined {
  const obstacle = findLifted(context).obstacles.get(parameter);
  if (!obstacle) return undefined;
  const { wrapper, places } = obstacle;
  return `${nameOf(wrapper)} is called with a command that can't be split on ${list(places)}.`;
}

/** Which calls give several words for a parameter that stays one argument, and why it does. */
export function noteOnUnlifted(parameter: Binding, context: Context): string[] {
  const wrapper = findLifted(context).flows.wrappers.get(parameter);
  const several = wrapper ? textsOf(wrapper).filter(({ node, context }) => mayBeSeveral(node, context)) : [];
  if (!wrapper || several.length === 0) return [];
  const note = `${nameOf(wrapper)} is called with several words on ${list(several)}, which stay one argument.`;
  const obstacle = describeObstacle(parameter, context);
  return [obstacle ? `${note} ${obstacle}` : note];
}

function list(places: Obstacle["places"]): string {
  const named = places.slice(0, mostPlaces).map(({ node, context }) => {
    return `${lineOf(node, context)} (${excerpt(node, context)})`;
  });
  const more = places.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** What a wrapper is called by. */
function nameOf({ sites }: Wrapper): string {
  const [{ call }] = sites as [Wrapper["sites"][0]];
  const callee = call.callee as Node;
  if (isMember(callee)) return propertyName(callee) ?? "The function";
  return callee.type === "Identifier" ? callee.name : "The function";
}
