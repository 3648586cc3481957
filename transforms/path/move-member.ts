import { splitPath } from "../../src/api/derived.js";
import { findRow, plainPath, type Row } from "../../src/api/table.js";
import type { Edit, Fragment } from "../../src/model.js";
import { type Binding, meansTheSame } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import { isCall, isMember, type Member, type Node } from "../../src/syntax/node.js";
import { isPresenceTest } from "../../src/syntax/truth-test.js";
import { callOf, unwrap, wrap } from "../../src/syntax/wrapping.js";
import type { BackendPlace, Use } from "../../src/uses/use.js";
import { type Context, commentsBehind, commentsIn, copyOf, isRepeatable, span, textOf } from "../context.js";
import { type Decision, refuse, rewrite } from "../decision.js";
import { backendAliases } from "./backend-aliases.js";

/** How a segment that v1's typings make optional is followed. */
type Hop = "." | "?." | "!.";

/**
 * Moves the path of a member access from v0 to v1; the receiver, the layout and the comments of the chain stay.
 * `ddClient.execHostCmd` → `ddClient.extension.host.cli.exec`, `backend?.get` → `extension.vm?.service?.get`.
 */
export function moveMember(node: Member, use: Use, row: Row, context: Context): Decision {
  const backend = use.place.kind === "member" ? use.place.backend : null;
  // A member that may be missing is asked for as a whole: `if (client.toastError)`.
  const isOptionalCall =
    isOptionallyCalled(node, context) ||
    (isOfPartial(node, context) && isPresenceTest(node, context.scopes.parents));
  if (row.api === "backend") {
    if (!isPlainName(node, context))
      return refuse("unexpected-arguments", "the call of backend does more than name it");
    const end = callOf(node, context.scopes.parents)?.end ?? node.end;
    const path = onLines(renderPath(row.to!, "."), node, context);
    return rewrite([editProperty(node, path, context, end!)]);
  }
  if (!backend) {
    const hop = isOptionalCall ? "?." : typedHop(use, context);
    const path = onLines(renderPath(pathFrom(node, row.to!, context), hop), node, context);
    return rewrite([editProperty(node, path, context)]);
  }
  if (backend.kind === "here" && !isPlainName(backend.member, context)) {
    return refuse("unexpected-arguments", "the call of backend does more than name it");
  }
  if (backend.kind === "elsewhere") {
    return refuse("alias-escapes", quote(textOf(node.object as Node, context)));
  }
  const [head, tail] = splitPath(row.to!);
  const own = ownHop(node) ?? (backend.kind === "alias" && isDefined(backend.binding) ? "!." : null);
  const hop = own ?? (isOptionalCall ? "?." : typedHop(use, context));
  const bang = head.endsWith("?") && hop === "!." && own === null ? "!" : "";
  const edits = [editProperty(node, onLines(renderPath(tail, hop), node, context), context)];
  if (backend.kind === "alias") {
    const alias = moveAlias(backend, node, head + bang, context);
    return alias.kind === "refusal" ? alias : { ...alias, edits: [...edits, ...alias.edits] };
  }
  const headEdit = editProperty(
    backend.member,
    onLines(renderPath(head, typedHop(use, context)), node, context) + bang,
    context,
    backend.end,
  );
  return rewrite([...edits, headEdit, ...dropHop(node, head, context)]);
}

/** v1's path, with all that may be missing: in `Partial<Client>` even its first segment. */
function pathFrom(node: Member, path: string, context: Context): string {
  return isOfPartial(node, context) ? path.replace(/^\w+(?=\.)/, "$&?") : path;
}

function isOfPartial(node: Member, { clients }: Context): boolean {
  const receiver = clients.valueOf(node.object as Node);
  return receiver.kind === "client" && receiver.isPartial === true;
}

/** What is dropped of `backend("name")` must be no more than a name. */
function isPlainName(member: Member, { scopes }: Context): boolean {
  const call = callOf(member, scopes.parents);
  if (call?.type === "OptionalCallExpression" && call.optional) return false;
  return (call?.arguments ?? []).every(
    ({ type }) => /Literal$|^Identifier$/.test(type) && type !== "TemplateLiteral",
  );
}

/** A use through a name for the backend: the name is re-pointed where it is declared, or the client written out. */
function moveAlias(
  alias: Extract<BackendPlace, { kind: "alias" }>,
  node: Member,
  head: string,
  context: Context,
): Decision {
  const links = [alias.binding];
  // A parameter, a result, one of two values: nothing here that could be re-pointed.
  if (!backendAliases(context).made.has(alias.binding)) {
    return refuse("alias-escapes", quote(textOf(node.object as Node, context)), { links });
  }
  if (head.startsWith(plainPath(findRow("backend")!.to!))) {
    const object = span(node.object as Node);
    const bang = head.endsWith("!") ? [{ ...object, content: [object, "!"] }] : [];
    return rewrite(bang, { links });
  }
  const source = clientBehind(alias.binding.declaration, context);
  if (!source || !isRepeatable(unwrap(source), context, alias.identifier)) {
    return refuse("alias-escapes", `${quote(textOf(node, context))} needs the client, not its backend`, {
      links,
    });
  }
  const root = rootName(source);
  if (root && !meansTheSame(root.name, root.node, alias.identifier, context.scopes)) {
    return refuse("alias-escapes", `${quote(root.name)} means something else here`, { links });
  }
  const object = span(node.object as Node);
  const comments = commentsBehind(object, context);
  const content = [...copyOf(source, context), ".", head.replace(/[?!]+$/, ""), ...comments];
  return rewrite([{ ...object, content }], { links });
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
  const member = isCall(init) ? unwrap(init.callee as Node) : init;
  return "object" in member && isClient(member.object as Node) ? (member.object as Node) : undefined;
}

function rootName(node: Node): { name: string; node: Node } | undefined {
  const at = unwrap(node);
  if (at.type === "Identifier") return { name: at.name, node: at };
  return "object" in at ? rootName(at.object as Node) : undefined;
}

/** Replaces `.name` or `["name"]` by a path, up to the end of the access (or further, e.g. over `("name")`). */
function editProperty(node: Member, path: string, context: Context, end = node.end!): Edit {
  const start = node.computed ? bracketOf(node, context) : node.property.start!;
  const written = node.computed && !isOptional(node) ? `.${path}` : path;
  const comments = commentsBehind({ start, end }, context);
  // `backend("a" // b⏎)!`: before `!` and `as` there is no line break.
  const { eol } = context.layout;
  const isBreak = (part: Fragment | undefined) => typeof part === "string" && part.startsWith(eol);
  const isBefore =
    comments.some(isBreak) && isTypedBehind(callOf(node, context.scopes.parents) ?? node, context);
  const between = isBreak(comments.at(-1)) ? "" : " ";
  return { start, end, content: isBefore ? [...comments, between, written] : [written, ...comments] };
}

/** Each link of a path on a line of its own, where the author has those of the chain so that a member ends. */
function onLines(path: string, chain: Member, context: Context): string {
  const object = unwrap(chain.object as Node);
  const before = isCall(object) ? unwrap(object.callee as Node) : object;
  if (!startsLine(chain, context) || !isMember(before) || !startsLine(before, context)) return path;
  const lineBreak = context.layout.eol + context.document.indentAt(chain.property.start!);
  return path.replace(/\??\./g, (dot) => lineBreak + dot);
}

/** Whether `.name` is the first thing on its line. */
function startsLine({ property }: Member, { document }: Context): boolean {
  return /^\s*\??\.$/.test(document.text.slice(document.lineStart(property.start!), property.start!));
}

/** Whether something is said of an expression's type behind it; no line break may part the two. */
function isTypedBehind(node: Node, { scopes }: Context): boolean {
  const parent = scopes.parents.get(node);
  return /^TS(NonNull|As|Satisfies)Expression$/.test(parent?.type ?? "");
}

/** Where the `[` of `a["b"]` stands. */
function bracketOf(node: Member, context: Context): number {
  const between = { start: (node.object as Node).end!, end: node.property.start! };
  const comments = commentsIn(between, context);
  for (let at = between.start; at < between.end; at++) {
    const comment = comments.find(({ start }) => start === at);
    if (comment) at = comment.end! - 1;
    else if (context.document.text[at] === "[") return at;
  }
  return between.end - 1;
}

/** `docker` is never missing: `backend?.execInContainer` needs no `?.` any more. */
function dropHop(node: Member, head: string, { document }: Context): Edit[] {
  if (head.endsWith("?") || node.computed) return [];
  const from = unwrap(node.object as Node).end!;
  const between = /^([!?])\.$/.exec(document.text.slice(from, node.property.start!));
  return between ? [{ start: from, end: from + between[0].length, content: ["."] }] : [];
}

/** Writes a path out; `hop` follows each segment that may be missing. `vm?.cli`, `!.` → `vm!.cli` */
export function renderPath(to: string, hop: Hop): string {
  return to.replace(/\?(\.?)/g, (_, dot: string) => (dot ? hop : ""));
}

/** `?.` or `!.` that the author wrote between `backend` and its member. */
function ownHop(node: Member): Hop | null {
  if (isOptional(node)) return "?.";
  return isAsserted(node.object as Node) ? "!." : null;
}

/** `const backend = ddClient.backend!`: what is said once of the name holds for its uses. */
function isDefined({ declaration }: Binding): boolean {
  return (
    declaration.type === "VariableDeclarator" &&
    Boolean(declaration.init) &&
    declaration.id.type === "Identifier" &&
    isAsserted(declaration.init!)
  );
}

function isAsserted(node: Node): boolean {
  if (node.type === "ParenthesizedExpression") return isAsserted(node.expression);
  return node.type === "TSNonNullExpression";
}

function isOptional(node: Member): boolean {
  return node.type === "OptionalMemberExpression" && node.optional;
}

function isOptionallyCalled(node: Member, { scopes }: Context): boolean {
  const outer = wrap(node, scopes.parents);
  const call = scopes.parents.get(outer);
  return isCall(call) && call.callee === outer && call.type === "OptionalCallExpression" && call.optional;
}

/**
 * Strict compilers want to hear that an optional member is there, unless the client is visibly `any`. In TypeScript
 * `window.ddClient` has a type, even if another file declares it; on `any`, `!` is nothing to the compiler.
 */
function typedHop(use: Use, { isTypeScript }: Context): Hop {
  return isTypeScript && use.type !== "any" ? "!." : ".";
}
