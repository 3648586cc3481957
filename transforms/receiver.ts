import type { BackendPlace, Use } from "../src/analysis/references.js";
import { isCall, type Member, type Node, unwrap, wrap } from "../src/analysis/syntax.js";
import type { Edit, Fragment } from "../src/model.js";
import { type Context, isRepeatable, lineOf, span, textOf } from "./context.js";
import { type Decision, refuse, rewrite } from "./decision.js";
import type { Row } from "./table.js";

/** How a segment that v1's typings make optional is followed. */
type Hop = "." | "?." | "!.";

/**
 * Moves the path of a member access from v0 to v1; the receiver, the layout and the comments of the chain stay.
 * `ddClient.execHostCmd` → `ddClient.extension.host.cli.exec`, `backend?.get` → `extension.vm?.service?.get`.
 */
export function moveMember(node: Member, use: Use, row: Row, context: Context): Decision {
  const backend = use.place.kind === "member" ? use.place.backend : null;
  const isOptionalCall = isOptionallyCalled(node, context);
  if (!backend) {
    const hop = isOptionalCall ? "?." : typedHop(use, context);
    return rewrite([editProperty(node, renderPath(row.to!, hop), context)]);
  }
  if (backend.kind === "elsewhere") {
    return refuse("alias-escapes", textOf(node.object as Node, context));
  }
  const [head, tail] = splitPath(row.to!);
  const hop = ownHop(node, context) ?? (isOptionalCall ? "?." : typedHop(use, context));
  const bang = head.endsWith("?") && hop === "!." && ownHop(node, context) === null ? "!" : "";
  const edits = [editProperty(node, renderPath(tail, hop), context)];
  if (backend.kind === "alias") {
    const alias = moveAlias(backend, node, head + bang, context);
    return alias.kind === "refusal" ? alias : { ...alias, edits: [...edits, ...alias.edits] };
  }
  const headEdit = editProperty(
    backend.member,
    renderPath(head, typedHop(use, context)) + bang,
    context,
    backend.end,
  );
  return rewrite([...edits, headEdit, ...dropHop(node, head, context)]);
}

/** A use through a name for the backend: the name is re-pointed where it is declared, or the client written out. */
function moveAlias(
  alias: Extract<BackendPlace, { kind: "alias" }>,
  node: Member,
  head: string,
  context: Context,
): Decision {
  const links = [alias.binding];
  if (head.startsWith("extension.vm")) {
    const object = span(node.object as Node);
    const isAsserted = initText(alias.binding.declaration, context).endsWith("!");
    const bang = head.endsWith("!") && !isAsserted ? [{ ...object, content: [object, "!"] }] : [];
    return rewrite(bang, { links });
  }
  const source = clientBehind(alias.binding.declaration, context);
  if (!source || !isRepeatable(unwrap(source), context)) {
    return refuse("alias-escapes", `${textOf(node, context)} needs the client, not its backend`, { links });
  }
  const root = rootName(source);
  if (root && !context.clients.meansTheSame(root.name, root.node, alias.identifier)) {
    return refuse("alias-escapes", `${root.name} means something else here`, { links });
  }
  const content: Fragment[] = [span(source), ".", head.replace(/[?!]+$/, "")];
  return rewrite([{ ...span(node.object as Node), content }], { links });
}

function initText(declaration: Node, context: Context): string {
  return declaration.type === "VariableDeclarator" && declaration.init
    ? textOf(declaration.init, context)
    : "";
}

/** The client that a name for its backend was made from: `window.ddClient` in `const { backend } = window.ddClient`. */
function clientBehind(declaration: Node, { clients }: Context): Node | undefined {
  if (declaration.type !== "VariableDeclarator" || !declaration.init) return undefined;
  const init = unwrap(declaration.init);
  const isClient = (node: Node) => {
    const value = clients.valueOf(node);
    return value.kind === "client" && value.path.length === 0;
  };
  if (isClient(init)) return init;
  return "object" in init && isClient(init.object as Node) ? (init.object as Node) : undefined;
}

function rootName(node: Node): { name: string; node: Node } | undefined {
  const at = unwrap(node);
  if (at.type === "Identifier") return { name: at.name, node: at };
  return "object" in at ? rootName(at.object as Node) : undefined;
}

/** Replaces `.name` or `["name"]` by a path, up to the end of the access (or further, e.g. over `("name")`). */
export function editProperty(node: Member, path: string, { document }: Context, end = node.end!): Edit {
  if (!node.computed) return { start: node.property.start!, end, content: [path] };
  const bracket = document.text.lastIndexOf("[", node.property.start!);
  return { start: bracket, end, content: [isOptional(node) ? path : `.${path}`] };
}

/** `docker` is never missing: `backend?.execInContainer` needs no `?.` any more. */
function dropHop(node: Member, head: string, { document }: Context): Edit[] {
  if (head.endsWith("?") || node.computed) return [];
  const from = unwrap(node.object as Node).end!;
  const between = /^([!?])\.$/.exec(document.text.slice(from, node.property.start!));
  return between ? [{ start: from, end: from + between[0].length, content: ["."] }] : [];
}

/** The parts of a v1 path that take the place of `backend` and of what follows it. */
function splitPath(to: string): [head: string, tail: string] {
  const segments = to.split(".");
  const length = segments[0] === "extension" ? 2 : 1;
  return [segments.slice(0, length).join("."), segments.slice(length).join(".")];
}

/** Writes a path out; `hop` follows each segment that may be missing. `vm?.cli`, `!.` → `vm!.cli` */
export function renderPath(to: string, hop: Hop): string {
  return to.replace(/\?(\.?)/g, (_, dot: string) => (dot ? hop : ""));
}

/** `?.` or `!.` that the author wrote between `backend` and its member. */
function ownHop(node: Member, context: Context): Hop | null {
  if (isOptional(node)) return "?.";
  const object = node.object as Node;
  return object.type === "TSNonNullExpression" || textOf(object, context).endsWith("!") ? "!." : null;
}

function isOptional(node: Member): boolean {
  return node.type === "OptionalMemberExpression" && node.optional;
}

function isOptionallyCalled(node: Member, { scopes }: Context): boolean {
  const outer = wrap(node, scopes.parents);
  const call = scopes.parents.get(outer);
  return isCall(call) && call.callee === outer && call.type === "OptionalCallExpression" && call.optional;
}

/** Where the client has a type, strict compilers want to hear that an optional member is there. */
export function typedHop(use: Use, { isTypeScript }: Context): Hop {
  return isTypeScript && use.type !== null ? "!." : ".";
}

/** Checks that every other use of a name for the backend can follow it to `extension.vm`. */
export function checkBackendAlias(binding: object, references: readonly Node[], context: Context): Decision {
  for (const reference of references) {
    const isMember = context.uses.some(
      ({ place }) =>
        place.kind === "member" && place.backend?.kind === "alias" && place.backend.identifier === reference,
    );
    if (isMember || isTruthTest(reference, context)) continue;
    return refuse("alias-escapes", lineOf(reference, context), { links: [binding] });
  }
  return rewrite([], { links: [binding] });
}

/** Whether only the presence of a value matters: `if (x)`, `x && …`, `!x`, `x ? a : b`. */
export function isTruthTest(node: Node, { scopes }: Context): boolean {
  const at = wrap(node, scopes.parents);
  const parent = scopes.parents.get(at);
  switch (parent?.type) {
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
      return parent.test === at;
    case "UnaryExpression":
      return parent.operator === "!";
    case "LogicalExpression":
      return parent.operator === "&&" && parent.left === at;
    default:
      return false;
  }
}
