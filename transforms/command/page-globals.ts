import type { Span, Unknown } from "../../src/model.js";
import { isLoad } from "../../src/modules/code-file.js";
import { folderOf, joinPath } from "../../src/modules/paths.js";
import { membersIn } from "../../src/scopes/member-accesses.js";
import { nodesOf, type Scopes } from "../../src/scopes/scopes.js";
import type { Load } from "../../src/source/hosts/found.js";
import { propertyName } from "../../src/syntax/names.js";
import type { Call, Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";

/** Why something may use a global of a page that isn't one of the page's own calls by its name; null where nothing may. */
export function whyOutOfPage(name: string, context: Context): Unknown | null {
  const { document, scopes, unit } = context;
  const at = ({ start, end }: Node | Span, why: string): Unknown => ({
    place: { path: document.path, start: start!, end: end! },
    why,
  });
  const member = membersIn(scopes).find(
    (member) => propertyName(member) === name && isWindow(member.object, context),
  );
  if (member) return at(member, "is a member of the window, too");
  const named = findInText(name, context);
  if (named) return at(named, "is called in a text, which something may make code of");
  const [loaded] = nodesOf(scopes, "ImportDeclaration", "ExportAllDeclaration").concat(loadsIn(context));
  if (loaded) return at(loaded, "is a global of its page, where what a module loads sees it, too");
  for (const load of unit!.loads ?? []) {
    const why = whyLoaded(name, load, context);
    if (why !== null) return at(load, why);
  }
  return null;
}

/** `run(` where no code is read: in an attribute of a framework, in markup that a script writes. Comments are none. */
function findInText(name: string, { document: { text }, comments, scopes }: Context): Span | undefined {
  const starts = new Set(identifiersNamed(name, scopes));
  const isComment = (at: number) =>
    comments.some(({ start, end }) => start! <= at && at < end!) ||
    text.lastIndexOf("<!--", at) > text.lastIndexOf("-->", at);
  const call = new RegExp(`(?<![\\w$.-])${name.replaceAll("$", "\\$")}(?=\\s*\\()`, "g");
  for (const { index } of text.matchAll(call))
    if (!starts.has(index) && !isComment(index)) return { start: index, end: index + name.length };
  return undefined;
}

/** Where names stand in code: as references, declarations, members and keys. */
function* identifiersNamed(name: string, { parents }: Scopes): Generator<number> {
  for (const node of parents.keys()) if (node.type === "Identifier" && node.name === name) yield node.start!;
}

function isWindow(object: Node, { clients }: Context): boolean {
  return unwrap(object).type === "ThisExpression" || clients.valueOf(object).kind === "window";
}

/** `import("./more.js")` */
function loadsIn({ scopes }: Context): Node[] {
  return nodesOf(scopes, "CallExpression").filter((call) => isLoad(call as Call));
}

function whyLoaded(name: string, { url }: Load, { document, project }: Context): string | null {
  const isNear = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);
  const [file] = url.split(/[?#]/);
  const text = isNear && file ? project?.types.textOf(joinPath(folderOf(document.path), file)) : undefined;
  const global = `is a global of its page, which also runs ${url}`;
  if (text === undefined) return `${global}, which can't be read here`;
  // What it loads in turn sees the same globals.
  if (/\bimport\b/.test(text)) return `${global} and what that loads`;
  const word = name.replaceAll("$", "\\$");
  return new RegExp(`(?<![\\w$])${word}(?![\\w$])`).test(text) ? `${global}, where its name occurs` : null;
}
