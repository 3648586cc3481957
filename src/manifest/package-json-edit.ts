import { createRequire } from "node:module";
import type { Edit as JsonEdit, Node, ParseError } from "jsonc-parser";
import { applyEdits } from "../edits/render.js";
import type { Edit } from "../model.js";
import { Document } from "../source/document.js";
import type { Dependency } from "./client-packages.js";

const groups = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/**
 * The edits that add dependencies to a `package.json`, and which of them it doesn't have yet.
 *
 * @returns `broken` where the text is no JSON object
 */
export async function addDependencies(
  text: string,
  wanted: readonly Dependency[],
): Promise<{ readonly edits: readonly Edit[]; readonly missing: readonly Dependency[] } | "broken"> {
  let code = text;
  const missing: Dependency[] = [];
  for (const one of wanted) {
    const edits = await addDependency(code, one);
    if (edits === "broken") return edits;
    if (edits === "present") continue;
    missing.push(one);
    code = applyEdits(code, edits);
  }
  return { edits: code === text ? [] : [differenceOf(text, code)], missing };
}

/** One edit from the first to the last character that differs. */
function differenceOf(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, content: [after.slice(start, after.length - tail)] };
}

/**
 * The edits that add a dependency to a `package.json`: in its place where the others are in order, else behind them. What
 * is there keeps its bytes. Typings go where the project keeps such, mostly among what is needed for development.
 *
 * @returns `present` where some kind of dependency has it already, `broken` where the text is no JSON object
 */
async function addDependency(
  text: string,
  { name, range, isTyping }: Dependency,
): Promise<readonly Edit[] | "present" | "broken"> {
  // Its other build, for bundlers, is no module that Node can load.
  const json = createRequire(import.meta.url)("jsonc-parser") as typeof import("jsonc-parser");
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const source = text.slice(bom);
  const errors: ParseError[] = [];
  const root = json.parseTree(source, errors, { disallowComments: true });
  if (errors.length > 0 || root?.type !== "object") return "broken";
  const present = groups.map((group) => json.findNodeAtLocation(root, [group]));
  if (present.some((group) => group && group.type !== "object")) return "broken";
  if (present.some((group) => group && json.findNodeAtLocation(group, [name]))) return "present";

  const [dependencies, forDevelopment] = present;
  const isForDevelopment = isTyping && !keepsTypings(dependencies, forDevelopment);
  const group = isForDevelopment ? "devDependencies" : "dependencies";
  const entry = { name, value: JSON.stringify(range) };
  const added = addTo(root, group, isForDevelopment ? forDevelopment : dependencies, entry, source);
  const start = bom + added.offset;
  return [{ start, end: start + added.length, content: [added.content] }];
}

/** Whether a project has its typings and its compiler among what it runs with, as `create-react-app` puts them. */
function keepsTypings(dependencies: Node | undefined, forDevelopment: Node | undefined): boolean {
  const has = (group: Node | undefined) =>
    group?.children?.some((child) => /^(?:typescript$|@types\/)/.test(nameOf(child))) ?? false;
  return has(dependencies) && !has(forDevelopment);
}

function addTo(
  root: Node,
  name: string,
  dependencies: Node | undefined,
  entry: Entry,
  source: string,
): JsonEdit {
  if (dependencies?.children?.length)
    return insertEntry(dependencies.children, entry, placeOf(dependencies, entry.name), dependencies, source);
  const style = styleOf(root, source);
  const group = `{${style.openInner}${write(entry, style.colon)}${style.closeInner}}`;
  if (dependencies) return { ...spanOf(dependencies), content: group };
  const made: Entry = { name, value: group };
  if (root.children?.length) return insertEntry(root.children, made, placeOfGroup(root, name), root, source);
  return { ...spanOf(root), content: `{${style.open}${write(made, style.colon)}${style.close}}` };
}

function spanOf({ offset, length }: Node): { offset: number; length: number } {
  return { offset, length };
}

interface Entry {
  readonly name: string;
  /** As JSON. */
  readonly value: string;
}

/** How the objects of a file are written. */
interface Style {
  /** Between a name's colon and its value. */
  readonly colon: string;
  /** What an object of its own begins and ends with: blanks on one line, else line breaks. */
  readonly open: string;
  readonly close: string;
  /** The same for an object in that one. */
  readonly openInner: string;
  readonly closeInner: string;
}

/** By the object that is the file; where that is empty, as npm has it. */
function styleOf(root: Node, source: string): Style {
  const { eol, indent } = new Document("package.json", source).layout;
  const [first] = root.children ?? [];
  const colon = first ? colonOf(first, source) : ": ";
  const open = first ? source.slice(root.offset + 1, first.offset) : eol + indent;
  if (/[\r\n]/.test(open)) {
    const margin = /[^\r\n]*$/.exec(open)![0];
    const line = /\r?\n|\r/.exec(open)![0];
    return {
      colon,
      open,
      close: line,
      openInner: line + margin + (margin || indent),
      closeInner: line + margin,
    };
  }
  const inner = (root.children ?? [])
    .map(valueIn)
    .find((value) => value?.type === "object" && value.children?.length);
  const pad = inner ? source.slice(inner.offset + 1, inner.children![0]!.offset) : open;
  const padInner = /[\r\n]/.test(pad) ? open : pad;
  return { colon, open, close: open, openInner: padInner, closeInner: padInner };
}

function write({ name, value }: Entry, colon: string): string {
  return `${JSON.stringify(name)}${colon}${value}`;
}

/** Writes an entry among others, set off as they are from each other. */
function insertEntry(
  others: readonly Node[],
  entry: Entry,
  place: number,
  object: Node,
  source: string,
): JsonEdit {
  const next = others[place];
  const neighbour = next ?? others[place - 1]!;
  const written = write(entry, colonOf(neighbour, source));
  const gap = gapAt(others, place, object, source);
  return next
    ? { offset: next.offset, length: 0, content: written + gap }
    : { offset: endOf(neighbour), length: 0, content: gap + written };
}

/** What stands between two entries there, the comma with the white space around it. */
function gapAt(children: readonly Node[], place: number, object: Node, source: string): string {
  const last = children.length - 1;
  const right = Math.min(Math.max(place, 1), last);
  if (last > 0) return source.slice(endOf(children[right - 1]!), children[right]!.offset);
  const open = source.slice(object.offset + 1, children[0]!.offset);
  const isWide = open === "" && /\s/.test(colonOf(children[0]!, source));
  return `,${isWide ? " " : open}`;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** The colon between a name and its value, with the white space around it. */
function colonOf({ children }: Node, source: string): string {
  const [key, value] = children as [Node, Node];
  return source.slice(endOf(key), value.offset);
}

function nameOf({ children }: Node): string {
  return String(children?.[0]?.value);
}

function valueIn({ children }: Node): Node | undefined {
  return children?.[1];
}

/** Where a name belongs among others: in its place where they are in order, else behind them. */
function placeOf({ children = [] }: Node, name: string): number {
  const names = children.map(nameOf);
  const isSorted = names.every((one, i) => i === 0 || names[i - 1]! < one);
  const next = isSorted ? names.findIndex((one) => one > name) : -1;
  return next < 0 ? names.length : next;
}

/** Before the groups that npm has behind it, such as `devDependencies`; else at the end. */
function placeOfGroup({ children = [] }: Node, group: string): number {
  const behind = groups.slice(groups.indexOf(group) + 1);
  const next = children.findIndex((child) => behind.includes(nameOf(child)));
  return next < 0 ? children.length : next;
}
