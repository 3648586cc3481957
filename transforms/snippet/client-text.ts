import { plainPath, type Row } from "../../src/api/table.js";
import { meansTheSame } from "../../src/scopes/scopes.js";
import { isCall, isMember, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, isRepeatable, textOf } from "../context.js";
import { renderPath } from "../path/move-member.js";

/** The client of a use, as the author reaches it: `window.ddClient`; undefined where that can't be written once more. */
export function clientText(use: Use, context: Context): string | undefined {
  const client = clientOf(use, context);
  if (!client) return undefined;
  const text = textOf(client, context);
  return /[\r\n\u2028\u2029]|\/[/*]/.test(text) ? undefined : text;
}

/** A member of v1's client at the place of a use: `window.ddClient.extension.host!.cli.exec`. */
export function memberText(use: Use, row: Row, context: Context): string | undefined {
  const client = row.to === null ? undefined : clientText(use, context);
  if (client === undefined) return undefined;
  return `${client}${isOptional(use) ? "?." : "."}${v1Path(use, row.to!, context)}`;
}

/** A v1 path as this file writes it: strict compilers want to hear that what may be missing is there. */
export function v1Path(use: Use, to: string, { isTypeScript }: Context): string {
  return isTypeScript && use.type !== "any" ? renderPath(to, "!.") : plainPath(to);
}

function isOptional({ place }: Use): boolean {
  const asked =
    place.kind !== "member" ? null : place.backend?.kind === "here" ? place.backend.member : place.node;
  return asked?.type === "OptionalMemberExpression" && asked.optional;
}

function clientOf({ place }: Use, context: Context): Node | undefined {
  switch (place.kind) {
    case "member": {
      const { node, backend } = place;
      if (!backend) return node.object as Node;
      if (backend.kind === "here") return backend.member.object as Node;
      return backend.kind === "alias" ? declared(backend.binding.declaration, node, context) : undefined;
    }
    case "alias":
      return declared(place.binding.declaration, place.node, context);
    case "property": {
      const holder = context.scopes.parents.get(place.pattern);
      return holder && declared(holder, place.node, context);
    }
    default:
      return undefined;
  }
}

/** The client that a name was made from, if it means the same where the name is used. */
function declared(declaration: Node, there: Node, context: Context): Node | undefined {
  if (declaration.type !== "VariableDeclarator" || !declaration.init) return undefined;
  const client = clientIn(unwrap(declaration.init), context);
  if (!client || !isRepeatable(unwrap(client), context, there)) return undefined;
  const root = rootOf(client);
  if (root.type !== "Identifier") return client;
  return meansTheSame(root.name, root, there, context.scopes) ? client : undefined;
}

/** `window.ddClient` in itself, in `window.ddClient.backend`, and in `window.ddClient.execHostCmd`. */
function clientIn(node: Node, context: Context): Node | undefined {
  for (let at: Node = node; ; ) {
    const value = context.clients.valueOf(at);
    if (value.kind === "client" && value.path.length === 0) return at;
    const inner = isCall(at) ? unwrap(at.callee as Node) : at;
    if (!isMember(inner)) return undefined;
    at = unwrap(inner.object as Node);
  }
}

function rootOf(node: Node): Node {
  const at = unwrap(node);
  return isMember(at) ? rootOf(at.object as Node) : at;
}
