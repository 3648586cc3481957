import type * as t from "@babel/types";
import { windowNames } from "../api/names.js";
import type { Span } from "../model.js";
import { membersIn } from "../scopes/member-accesses.js";
import type { Scopes } from "../scopes/scopes.js";
import { propertyName } from "../syntax/names.js";
import { isMember, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import { findLoad } from "./code-file.js";
import { calledWordOf } from "./words.js";

/** The code of a script, or of a page. */
interface Code {
  /** As its code reads. */
  readonly text: string;
  readonly scopes: Scopes;
  readonly comments: readonly t.Comment[];
}

/** A place, with the rest of a sentence on a global's name. */
export interface Obstacle extends Span {
  readonly why: string;
}

/** Why code that shares a page's globals may use one of them otherwise than by its name; null where it doesn't. */
export function findOtherUse(name: string, code: Code): Obstacle | null {
  const { scopes } = code;
  const at = ({ start, end }: Node | Span, why: string): Obstacle => ({ start: start!, end: end!, why });
  const member = membersIn(scopes).find(
    (member) => propertyName(member) === name && mayBeWindow(member.object, scopes),
  );
  if (member) return at(member, "is a member of the window, too");
  const named = findInText(name, code);
  return named ? at(named, "is called in a text, which something may make code of") : null;
}

/** The window, or what may be it: `this`. */
function mayBeWindow(object: Node, scopes: Scopes): boolean {
  return unwrap(object).type === "ThisExpression" || isWindow(object, scopes);
}

/** What code runs besides that shares a page's globals, and sees them, too; null where it runs nothing. */
export function findLoaded(scopes: Scopes): Obstacle | null {
  const load = findLoad(scopes);
  const why = "is a global of its page, where what a module loads sees it, too";
  return load ? { start: load.start!, end: load.end!, why } : null;
}

/** `run(` where no code is read: in an attribute of a framework, in markup that a script writes. Comments are none. */
function findInText(name: string, { text, comments, scopes }: Code): Span | undefined {
  const starts = new Set(identifiersNamed(name, scopes));
  const isComment = (at: number) =>
    comments.some(({ start, end }) => start! <= at && at < end!) ||
    text.lastIndexOf("<!--", at) > text.lastIndexOf("-->", at);
  for (const { index } of text.matchAll(calledWordOf(name)))
    if (!starts.has(index) && !isComment(index)) return { start: index, end: index + name.length };
  return undefined;
}

/** Where names stand in code: as references, declarations, members and keys. */
function* identifiersNamed(name: string, { parents }: Scopes): Generator<number> {
  for (const node of parents.keys()) if (node.type === "Identifier" && node.name === name) yield node.start!;
}

/** `window`, `parent.window`, or a name that is given one of them. */
export function isWindow(object: Node, scopes: Scopes): boolean {
  const node = unwrap(object);
  if (isMember(node)) return windowNames.has(propertyName(node) ?? "") && isWindow(node.object, scopes);
  if (node.type !== "Identifier") return false;
  const binding = scopes.bindingOf.get(node);
  if (!binding) return windowNames.has(node.name);
  const { declaration } = binding;
  const init =
    declaration.type === "VariableDeclarator" && declaration.init ? unwrap(declaration.init) : null;
  return init?.type === "Identifier" && !scopes.bindingOf.has(init) && windowNames.has(init.name);
}
