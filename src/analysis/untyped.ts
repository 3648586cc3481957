import type { Node } from "../syntax/node.js";
import type { Evaluator } from "./evaluator.js";
import type { Binding } from "./scopes.js";

/** Whether the compiler knows nothing of a name, by its annotation or that of the pattern it stands in. */
export function isAnyBinding({ identifier, declaration }: Binding, clients: Evaluator): boolean {
  const { parents } = clients.scopes;
  for (let at: Node | undefined = identifier; at && at !== declaration; at = parents.get(at))
    if (clients.types.isAny(at)) return true;
  return false;
}
