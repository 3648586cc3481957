import type { Member } from "../syntax/node.js";
import type { Scopes } from "./scopes.js";

/** All accesses to members in a file, by kind. */
export function membersIn({ byType }: Scopes): Member[] {
  const types = ["MemberExpression", "OptionalMemberExpression"] as const;
  return types.flatMap((type) => (byType.get(type) ?? []) as readonly Member[]);
}
