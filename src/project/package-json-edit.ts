import { createRequire } from "node:module";
import type { Edit as JsonEdit, Node, ParseError } from "jsonc-parser";
import type { Edit } from "../model.js";
import { Document } from "../source/document.js";

const groups = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/**
 * The edits that add a dependency to a `package.json`: in its place where the others are in order, else behind them. What
 * is there keeps its bytes.
 *
 * @returns `present` where some kind of dependency has it already, `broken` where the text is no JSON object
 */
export async function addDependency(
  text: string,
  name: string,
  range: string,
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

  const [dependencies] = present;
  const shift = ({ offset, length, content }: JsonEdit): Edit => ({
    start: bom + offset,
    end: bom + offset + length,
    content: [content],
  });
  const others = dependencies?.children ?? [];
  if (others.length > 0) return [shift(insertBeside(others, name, range, source))];
  const { eol, indent } = new Document("package.json", source).layout;
  const made = json.modify(
    source,
    ["dependencies"],
    { [name]: range },
    {
      getInsertionIndex: placeOfGroup,
      formattingOptions: { eol, insertSpaces: indent !== "\t", tabSize: indent === "\t" ? 1 : indent.length },
    },
  );
  return made.map(shift);
}

/** Writes an entry where its name belongs among others, set off like its neighbour. */
function insertBeside(others: readonly Node[], name: string, range: string, source: string): JsonEdit {
  const names = others.map(nameOf);
  const isSorted = names.every((one, i) => i === 0 || names[i - 1]! < one);
  const next = isSorted ? others[names.findIndex((one) => one > name)] : undefined;
  const entry = `${JSON.stringify(name)}: ${JSON.stringify(range)}`;
  const neighbour = next ?? others.at(-1)!;
  const gap = /\s*$/.exec(source.slice(0, neighbour.offset))![0];
  return next
    ? { offset: next.offset, length: 0, content: `${entry},${gap}` }
    : { offset: neighbour.offset + neighbour.length, length: 0, content: `,${gap}${entry}` };
}

function nameOf({ children }: Node): string {
  return String(children?.[0]?.value);
}

/** Before `devDependencies`, as npm has it; else at the end. */
function placeOfGroup(keys: readonly string[]): number {
  const next = keys.findIndex((key) => /^(?:dev|peer|optional)Dependencies/.test(key));
  return next < 0 ? keys.length : next;
}
