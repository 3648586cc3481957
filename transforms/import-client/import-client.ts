import { clientName } from "../../src/api/names.js";
import { isOptional } from "../../src/api/optional.js";
import { inWords } from "../../src/findings/to-reference.js";
import type { Edit } from "../../src/model.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { wrap } from "../../src/syntax/wrapping.js";
import { isTestFile } from "../../src/uses/test-doubles.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, commentsIn, lineOf, span } from "../context.js";
import { moduleKind } from "../module-kind.js";
import { clientConstant } from "./client-constant.js";
import { type ClientExpression, clientExpressions, originOf, originsOf } from "./client-expressions.js";
import { findGuard, findObstacle } from "./find-obstacle.js";
import { keptClients } from "./kept-clients.js";
import { placeLines } from "./place-lines.js";

/** How a module comes to import its client. */
export interface ClientImport {
  /** What is worth knowing about clients that stay. */
  readonly notes: readonly string[];
  /** What goes with each client that is replaced: the replacement itself, and what its new type asks for. */
  readonly replaced: ReadonlyMap<ClientExpression, readonly Edit[]>;
  /** The import and the constant, which every replacement needs. Each may be made with several of them. */
  readonly header: readonly Edit[];
}

/** Why a file keeps reaching for its client; null when it can import it, or has none. */
export function importObstacle(context: Context): string | null {
  if (clientExpressions(context).size === 0) return null;
  const { document, program } = context;
  return findObstacle(moduleKind(context), context) ?? program.kept.get(document.path) ?? null;
}

/** Where a file asks for a client or puts one in its place, which matters to all that are loaded with it; tests see to theirs. */
export function findSharedGuard(context: Context): string | null {
  const isApart = moduleKind(context) === "declarations" || isTestFile.test(context.document.path);
  return isApart ? null : findGuard(context);
}

/** The uses as they are when the client is imported: it has a type then, also where it had none. */
export function withImportedTypes(context: Context): Context {
  const uses = context.uses.map((use): Use => {
    const [origin] = originsOf(use, context);
    return use.type === "any" && origin && !origin.isTyped ? { ...use, type: null } : use;
  });
  return { ...context, uses };
}

/**
 * Has a module import its client instead of reaching for `window.ddClient`. The function that is imported gives the same
 * object, or throws where there is none: now when the module is loaded, before when the client was first used.
 *
 * @param left the uses of the old API that stay, and so keep their client
 * @param isUsedElsewhere whether something that is not in sight may need the old members of a client: where a type of the
 *   old API stays, or a use in another file
 */
export function importClient(left: readonly Use[], isUsedElsewhere: boolean, context: Context): ClientImport {
  const kept = keptClients(left, isUsedElsewhere, context);
  const replaced = new Set([...clientExpressions(context)].filter((node) => !kept.has(node)));
  const notes = [...kept]
    .filter(([, why]) => why === "type")
    .map(
      ([node]) =>
        `The client on ${inWords(lineOf(node), context.document)} is not imported: its type lets through what v1's doesn't.`,
    );
  if (replaced.size === 0) return { notes, replaced: new Map(), header: [] };
  const kind = moduleKind(context);
  const constant = clientConstant(kind, replaced, context);
  const { alias, making } = constant;
  const header = placeLines(constant, kind, context);
  if (alias) header.push(...replace(alias, making, context));
  const asserted = context.isTypeScript ? assertions(replaced, context) : new Map();
  const editsOf = (node: ClientExpression): Edit[] => {
    const written = node === alias ? making : constant.name;
    return isNamed(node, written) ? [] : replace(node, written, context);
  };
  return {
    notes,
    header,
    replaced: new Map([...replaced].map((node) => [node, [...editsOf(node), ...(asserted.get(node) ?? [])]])),
  };
}

/** The global `ddClient` is the constant as soon as there is one of its name. */
function isNamed(node: ClientExpression, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

/** Writes a name for a client. Its comments stay, and so may a copy of it leave them out. */
function replace(node: ClientExpression, written: string, context: Context): Edit[] {
  const { document, scopes } = context;
  const holder = scopes.parents.get(node);
  // `{ ddClient }` with a constant of another name
  const isShorthand = holder?.type === "ObjectProperty" && holder.shorthand && written !== clientName;
  const comments = commentsIn(span(node), context);
  const starts = [node.start!, ...comments.map(({ end }) => end!)];
  const ends = [...comments.map(({ start }) => start!), node.end!];
  return starts.flatMap((from, i): Edit[] => {
    const text = document.text.slice(from, ends[i]);
    const start = from + text.length - text.trimStart().length;
    const end = from + text.trimEnd().length;
    if (i > 0) return start < end ? [{ start, end, content: [] }] : [];
    return [{ start, end, content: [isShorthand ? `${clientName}: ${written}` : written] }];
  });
}

/** `client.extension.vm.cli`: v1's typings make `vm`, `host` and `service` optional, which `any` did not. */
function assertions(replaced: ReadonlySet<Node>, context: Context): Map<Node, Edit[]> {
  const { scopes, clients } = context;
  const found = new Map<Node, Edit[]>();
  for (const node of scopes.byType.get("MemberExpression") ?? []) {
    if (!isMember(node)) continue;
    const object = wrap(node, scopes.parents);
    const parent = scopes.parents.get(object);
    const value = clients.valueOf(node);
    if (object !== node || parent?.type !== "MemberExpression" || parent.object !== node) continue;
    if (value.kind !== "client" || !isOptional(value.path.join("."))) continue;
    const origin = originOf(node, context);
    if (value.type === "v1" || value.type === "v1Hybrid" || !origin || origin.isTyped) continue;
    if (!replaced.has(origin.client)) continue;
    const edit = { start: node.end!, end: node.end!, content: ["!"] };
    found.set(origin.client, [...(found.get(origin.client) ?? []), edit]);
  }
  return found;
}
