import { backendName } from "../api/names.js";
import { keepsNames } from "../modules/module-kind.js";
import { nodesOf } from "../scopes/scopes.js";
import { propertyName } from "../syntax/names.js";
import { isFunction, isMember, type Member, type Node } from "../syntax/node.js";
import type { Evaluator } from "../values/evaluator.js";
import { comesFromImport, isReached, namesType } from "./comes-from-import.js";
import type { OldApi, Use } from "./use.js";

/** What of a file only its project can tell. */
export interface Asking {
  /** Whether anything. */
  readonly asks: boolean;
  /** Functions that may get a client from another file: who calls them may give it. */
  readonly given: ReadonlySet<Node>;
  /** Globals that another script may give a client. */
  readonly globals: ReadonlySet<string>;
}

/** What is found on the way. */
interface Found {
  readonly given: Set<Node>;
  readonly globals: Set<string>;
}

/**
 * What of a file only its project can tell: whose member it is that has a name of the old API. Finding that out must be
 * cheap, since asking is not.
 *
 * @param uses as the file alone shows them
 */
export function findAsking(uses: readonly Use[], clients: Evaluator, api: OldApi): Asking {
  const given = new Set<Node>();
  const globals = new Set<string>();
  const isUnsure = uses.some(({ certainty, place }) => certainty !== "certain" && place.kind !== "mention");
  const nodes = nodesOf(clients.scopes, "MemberExpression", "OptionalMemberExpression", "ObjectPattern");
  const found = nodes.filter((node) => isFromElsewhere(node, clients, api, { given, globals }));
  return { asks: isUnsure || found.length > 0, given, globals };
}

/** `docker.listContainers`, `const { listContainers } = useClient()`, where another file says what is before the name. */
function isFromElsewhere(node: Node, clients: Evaluator, api: OldApi, { given, globals }: Found): boolean {
  if (isMember(node)) {
    const name = clients.nameOf(node);
    if (name === undefined || !api.names.has(name)) return false;
    if (clients.valueOf(node.object).kind !== "unknown") return false;
    return comesFromImport(node.object, {
      clients,
      seen: new Set(),
      given: isOfClient(node, name, api) ? given : null,
      globals: isOfClient(node, name, api) || isScript(clients) ? globals : new Set(),
    });
  }
  if (node.type !== "ObjectPattern") return false;
  const names = node.properties.flatMap((one) =>
    one.type === "ObjectProperty" ? (propertyName(one) ?? []) : [],
  );
  if (!names.some((name) => api.names.has(name)) || clients.patternValue(node).kind !== "unknown")
    return false;
  const isClient = names.some((name) => api.has(name));
  const holder = clients.scopes.parents.get(node);
  if (holder?.type === "VariableDeclarator")
    return comesFromImport(holder, { clients, seen: new Set(), given: isClient ? given : null, globals });
  const isGiven = isClient && isFunction(holder) && isReached(holder as Node, clients);
  if (isGiven) given.add(holder as Node);
  return isGiven || (node.typeAnnotation != null && namesType(node.typeAnnotation));
}

/** Whether nothing keeps a file's names, and those of others, from each other. */
function isScript({ scopes }: Evaluator): boolean {
  return !scopes.isWholePage && !keepsNames(scopes);
}

/** Whether a member is one of a client itself, or of its backend: `client.listImages`, `client.backend.get`. */
function isOfClient({ object }: Member, name: string, api: OldApi): boolean {
  return api.has(name) || (isMember(object) && propertyName(object) === backendName);
}
