import type { Unknown } from "../../src/model.js";
import { joinPath } from "../../src/modules/paths.js";
import { membersIn } from "../../src/scopes/member-accesses.js";
import type { Load } from "../../src/source/hosts/found.js";
import { propertyName } from "../../src/syntax/names.js";
import type { Context } from "../context.js";

/** Why something may use a global of a page that isn't one of the page's own calls by its name; null where nothing may. */
export function whyOutOfPage(name: string, context: Context): Unknown | null {
  const { document, scopes, unit } = context;
  const { path } = document;
  const member = membersIn(scopes).find((at) => propertyName(at) === name && isOfWindow(at.object, context));
  if (member) {
    const { start, end } = member;
    return { place: { path, start: start!, end: end! }, why: "is a member of the window, too" };
  }
  for (const load of unit!.loads ?? []) {
    const why = whyLoaded(name, load, context);
    if (why !== null) return { place: { path, start: load.start, end: load.end }, why };
  }
  return null;
}

function isOfWindow(object: object, { document }: Context): boolean {
  const { start, end } = object as { start: number; end: number };
  return /^\(?\s*(?:window|globalThis|self|top|parent|this)\b(?!\s*[.(])/.test(
    document.text.slice(start, end),
  );
}

function whyLoaded(name: string, { url }: Load, { document, project }: Context): string | null {
  const from = document.path.slice(0, document.path.lastIndexOf("/") + 1);
  const isNear = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);
  const [file] = url.split(/[?#]/);
  const text = isNear && file ? project?.types.textOf(joinPath(from, file)) : undefined;
  const global = `is a global of its page, which also runs ${url}`;
  if (text === undefined) return `${global}, which can't be read here`;
  // What it loads in turn sees the same globals.
  if (/\bimport\b/.test(text)) return `${global} and what that loads`;
  const word = name.replaceAll("$", "\\$");
  return new RegExp(`(?<![\\w$])${word}(?![\\w$])`).test(text) ? `${global}, where its name occurs` : null;
}
