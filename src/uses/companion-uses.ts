import type * as t from "@babel/types";
import { backendName } from "../api/names.js";
import { membersIn } from "../scopes/member-accesses.js";
import { type Binding, nodesOf } from "../scopes/scopes.js";
import { findAround } from "../syntax/around.js";
import { isMember, type Node } from "../syntax/node.js";
import { callOf, unwrap, wrap } from "../syntax/wrapping.js";
import type { Evaluator } from "../values/evaluator.js";
import { noUses, type Place, type Search, type Use, useAt } from "./use.js";

/**
 * What has one member that only a client has is a client; its common members are uses, too.
 *
 * @param uses that were found so far
 */
export function companionUses(uses: readonly Use[], search: Search): readonly Use[] {
  const { clients } = search;
  const likely = uses.filter(({ certainty }) => certainty === "likely").map(({ place }) => place);
  if (likely.length === 0) return noUses;
  const seen = new Set<Node>(uses.map(({ place }) => place.node));
  const found = likely.flatMap((place) =>
    place.kind === "property" ? shown(inPattern(place.pattern, seen, search), [place]) : [],
  );
  const byRoot = new Map<Binding, Place[]>();
  for (const place of likely) {
    const root = rootOf(place, search);
    if (root) byRoot.set(root, [...(byRoot.get(root) ?? []), place]);
  }
  for (const [binding, shownBy] of byRoot) {
    if (clients.valueOfBinding(binding).kind !== "unknown") continue;
    for (const reference of binding.references)
      found.push(...shown(ofReference(reference, seen, search), shownBy));
  }
  found.push(...ofPaths(likely, seen, search));
  return found;
}

/** `store.client.toastError` beside `store.client.execHostCmd`: what is reached by the same names is the same. */
function ofPaths(likely: readonly Place[], seen: Set<Node>, search: Search): Use[] {
  const { clients } = search;
  const byPath = new Map<string, Place[]>();
  for (const place of likely) {
    const path = place.kind === "member" ? pathOf(place.node.object as Node, clients) : undefined;
    if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), place]);
  }
  if (byPath.size === 0) return [];
  const variables = nodesOf(clients.scopes, "VariableDeclarator") as t.VariableDeclarator[];
  const holders = [
    ...membersIn(clients.scopes).map(({ object }) => object as Node),
    ...variables.flatMap(({ init }) => init ?? []),
  ];
  return holders.flatMap((holder) => {
    const path = pathOf(holder, clients);
    const shownBy = path === undefined ? undefined : byPath.get(path);
    if (!shownBy) return [];
    const value = clients.valueOf(holder);
    return value.kind === "unknown" && !value.isOther
      ? shown(ofReference(unwrap(holder), seen, search), shownBy)
      : [];
  });
}

/** The names that lead to a value, from a name or from the `this` of a class; undefined where it has a name of its own. */
function pathOf(node: Node, clients: Evaluator): string | undefined {
  const { bindingOf, parents } = clients.scopes;
  const at = unwrap(node);
  if (at.type === "Identifier" && !bindingOf.has(at)) return at.name;
  if (!isMember(at)) return undefined;
  const name = clients.nameOf(at);
  const object = unwrap(at.object as Node);
  const binding = bindingOf.get(object);
  const from =
    object.type === "ThisExpression"
      ? `this ${findAround(object, parents, isClass)?.start ?? ""}`
      : binding
        ? `${binding.name} ${binding.identifier.start}`
        : pathOf(object, clients);
  return name === undefined || from === undefined ? undefined : `${from}.${name}`;
}

function isClass({ type }: Node): boolean {
  return type === "ClassDeclaration" || type === "ClassExpression";
}

function shown(uses: readonly Use[], shownBy: readonly Place[]): Use[] {
  return uses.map((use) => ({ ...use, shownBy }));
}

/** The name of what a member is taken from, if it has one. */
function rootOf(place: Place, { clients }: Search): Binding | undefined {
  const { bindingOf, parents } = clients.scopes;
  if (place.kind === "member") return bindingOf.get(unwrap(place.node.object as Node));
  const holder = place.kind === "property" ? parents.get(place.pattern) : undefined;
  return holder?.type === "VariableDeclarator" && holder.init
    ? bindingOf.get(unwrap(holder.init))
    : undefined;
}

/** `const { execHostCmd, listImages } = client`: the first says what the second is a member of. */
function inPattern(pattern: t.ObjectPattern, seen: Set<Node>, { api, clients }: Search): Use[] {
  return pattern.properties.flatMap((property) => {
    if (property.type !== "ObjectProperty" || seen.has(property)) return [];
    const name = clients.nameOf(property);
    if (name === undefined || name === backendName || !api.has(name)) return [];
    seen.add(property);
    const place = { kind: "property", node: property, pattern, inBackend: false } as const;
    return useAt({ api: name, certainty: "maybe", type: null }, place, property);
  });
}

/** `client.listImages`, `client.backend("name").get`, `const { listImages } = client` */
function ofReference(reference: Node, seen: Set<Node>, search: Search): readonly Use[] {
  const { api, clients } = search;
  const { parents } = clients.scopes;
  const path: string[] = [];
  const outer = wrap(reference, parents);
  const holder = parents.get(outer);
  if (holder?.type === "VariableDeclarator" && holder.init === outer && holder.id.type === "ObjectPattern")
    return inPattern(holder.id, seen, search);
  for (let at = outer; ; ) {
    const member = parents.get(at);
    const name = isMember(member) && member.object === at ? clients.nameOf(member) : undefined;
    if (!isMember(member) || name === undefined || seen.has(member)) return noUses;
    path.push(name);
    const full = path.join(".");
    at = wrap(member, parents);
    // `backend("name").get` of 2021
    const call = full === backendName ? callOf(member, parents) : undefined;
    if (call) at = wrap(call, parents);
    if (!api.has(full) || (full === backendName && isMember(parents.get(at)))) {
      if (full !== backendName) return noUses;
      continue;
    }
    const place = { kind: "member", node: member, backend: null } as const;
    return [useAt({ api: full, certainty: "maybe", type: null }, place, callOf(member, parents) ?? member)];
  }
}
