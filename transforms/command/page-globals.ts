import type { Unknown } from "../../src/model.js";
import { isLoad } from "../../src/modules/code-file.js";
import { folderOf, joinPath } from "../../src/modules/paths.js";
import { membersIn } from "../../src/scopes/member-accesses.js";
import { nodesOf } from "../../src/scopes/scopes.js";
import type { Load } from "../../src/source/hosts/found.js";
import { propertyName } from "../../src/syntax/names.js";
import type { Call, Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";

/** Why something may use a global of a page that isn't one of the page's own calls by its name; null where nothing may. */
export function whyOutOfPage(name: string, context: Context): Unknown | null {
  const { document, scopes, unit } = context;
  const at = ({ start, end }: Node | Load, why: string): Unknown => ({
    place: { path: document.path, start: start!, end: end! },
    why,
  });
  const member = membersIn(scopes).find(
    (member) => propertyName(member) === name && isWindow(member.object, context),
  );
  if (member) return at(member, "is a member of the window, too");
  const [loaded] = nodesOf(scopes, "ImportDeclaration", "ExportAllDeclaration").concat(loadsIn(context));
  if (loaded) return at(loaded, "is a global of its page, where what a module loads sees it, too");
  for (const load of unit!.loads ?? []) {
    const why = whyLoaded(name, load, context);
    if (why !== null) return at(load, why);
  }
  return null;
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
