import type { Scopes } from "./scopes.js";
import type { Member } from "./syntax.js";

/** All accesses to members in a file, by kind. */
export function membersIn({ byType }: Scopes): Member[] {
  const types = ["MemberExpression", "OptionalMemberExpression"] as const;
  return types.flatMap((type) => (byType.get(type) ?? []) as readonly Member[]);
}
