import type { Scopes } from "../../scopes/scopes.js";
import type { Node } from "../../syntax/node.js";
import { unwrap } from "../../syntax/wrapping.js";
import { expectedTypes } from "./expected-types.js";
import { givenBeside } from "./given-beside.js";
import { isNamedForClient, listOf } from "./named-typings.js";
import { isVisiblyOther, visibleOthers } from "./visible-clients.js";

/** What clients are taken for. */
export interface TakenFor {
  /** Types that nothing but clients is seen to go by. */
  readonly types: readonly Node[];
  /** What lists the members of types that something else goes by, too. */
  readonly others: readonly Node[];
  /** What lists the members of types that something else may go by. */
  readonly unsure: readonly Node[];
}

/**
 * Finds the types of the places that clients are put into, and what else is put there.
 *
 * @param clients every expression that is visibly one
 */
export function findTakenFor(clients: ReadonlySet<Node>, scopes: Scopes): TakenFor {
  const found: Node[] = [];
  const unsure: Node[] = [];
  const others: Node[] = [];
  const taken = new Set<Node | undefined>();
  for (const client of clients) {
    const types = expectedTypes(client, scopes);
    const given = types.length > 0 ? givenBeside(client, scopes) : [];
    const lists = types.flatMap((type) => listOf(type, scopes) ?? []);
    if (given.some((one) => one && isVisiblyOther(one, scopes))) others.push(...lists);
    else if (!given.every((one) => one && clients.has(unwrap(one)))) unsure.push(...lists);
    else {
      found.push(...types);
      for (const type of types) if (!isNamedForClient(type, scopes)) taken.add(listOf(type, scopes));
    }
  }
  for (const other of taken.size > 0 ? visibleOthers(scopes) : [])
    for (const type of expectedTypes(other, scopes)) {
      const list = listOf(type, scopes);
      if (list && taken.has(list)) others.push(list);
    }
  return { types: found, others, unsure };
}
