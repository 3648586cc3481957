import { parse, visit } from "./program.js";

const dataWithLines = new Set(["TemplateElement", "StringLiteral", "DirectiveLiteral"]);

/** Calls back for each line with its indentation and the rest, and puts together what comes back. */
export function mapLines(
  text: string,
  path: string,
  map: (indentation: string, rest: string) => string,
): string {
  const frozen = findFrozenLines(text, path);
  return text
    .split("\n")
    .map((line, i) => {
      if (frozen.has(i)) return line;
      const indentation = /^[ \t]*/.exec(line)![0];
      return map(indentation, line.slice(indentation.length));
    })
    .join("\n");
}

/** One level of indentation: a tab, or two or four spaces. */
export function levelOf(text: string, path: string): string {
  const indentations: string[] = [];
  mapLines(text, path, (indentation, rest) => {
    // " * of a comment"
    if (rest.trim() !== "" && !rest.startsWith("*")) indentations.push(indentation);
    return "";
  });
  const deep = indentations.filter((indentation) => indentation !== "");
  if (deep.some((indentation) => indentation.startsWith("\t"))) return "\t";
  return deep.length > 0 && deep.every(({ length }) => length % 4 === 0) ? "    " : "  ";
}

/** Lines, from 0, that begin inside a template literal or a string, where white space is data. */
function findFrozenLines(text: string, path: string): Set<number> {
  const frozen = new Set<number>();
  visit(parse(text, path).program, (node) => {
    if (!dataWithLines.has(node.type)) return;
    for (let line = node.loc!.start.line; line < node.loc!.end.line; line++) frozen.add(line);
  });
  return frozen;
}
