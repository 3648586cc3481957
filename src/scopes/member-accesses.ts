import type { Member } from "../syntax/node.js";
import { nodesOf, type Scopes } from "./scopes.js";

/** All accesses to members in a file, by kind. */
export function membersIn(scopes: Scopes): Member[] {
  return nodesOf(scopes, "MemberExpression", "OptionalMemberExpression") as Member[];
}
