import { plainPath, type Row } from "../../src/api/table.js";
import { findAround } from "../../src/syntax/around.js";
import { literalText, propertyName } from "../../src/syntax/names.js";
import { isCall, isMember, type Node } from "../../src/syntax/node.js";
import type { Use } from "../../src/uses/use.js";
import { partsOf } from "../command/split-command.js";
import { splitWords } from "../command/words.js";
import { type Context, textOf } from "../context.js";
import { memberText } from "./client-text.js";
import { writeParts } from "./shell/write-word.js";

/** What mocks or checks an old member, with the member that the code calls in v1. */
export function asDouble(use: Use, row: Row, context: Context): string | undefined {
  if (row.to === null) return undefined;
  if (use.place.kind === "mention") return asProperty(use.place.node, row, context);
  return use.place.kind === "member" ? asCheck(use, row, context) : undefined;
}

/** `execHostCmd: jest.fn()` → `extension: { host: { cli: { exec: jest.fn() } } }` */
function asProperty(node: Node, row: Row, context: Context): string | undefined {
  if (node.type !== "ObjectProperty") return undefined;
  const value = textOf(node.value as Node, context);
  const path = plainPath(row.to!).split(".");
  const last = path.pop()!;
  const inner = `${last}: ${value}`;
  const text = path.reduceRight((content, name) => `${name}: { ${content} }`, inner);
  return `// Of the client itself, together with what else is mocked there.\n${text},`;
}

/** `expect(client.execHostCmd).toHaveBeenCalledWith("ls -a")` */
function asCheck(use: Use, row: Row, context: Context): string | undefined {
  const { node } = use.place;
  const { parents } = context.scopes;
  const statement = findAround(node, parents, ({ type }) => /Statement$|Declaration$/.test(type));
  const member = memberText(use, row, context);
  if (statement?.type !== "ExpressionStatement" || member === undefined) return undefined;
  const check = findAround(node, parents, (at) => isCall(at) && isMember(at.callee as Node));
  const [given, ...others] = isCall(check) ? check.arguments : [];
  const { text } = context.document;
  const checksCall =
    isCall(check) &&
    isMember(check.callee as Node) &&
    /CalledWith$/.test(propertyName(check.callee as never) ?? "");
  const before = text.slice(statement.start!, node.start!) + member;
  if (!checksCall || !given || row.transform !== "command" || row.leading)
    return before + text.slice(node.end!, statement.end!);
  if (others.length > 0 || literalText(given as Node) === undefined) return undefined;
  const words = splitWords(partsOf(given as Node, context) ?? []);
  if ("reason" in words || words.length === 0) return undefined;
  const [first, ...rest] = words.map(({ parts }) => writeParts(parts, context));
  return `${before}${text.slice(node.end!, given.start!)}${first}, [${rest.join(", ")}]${text.slice(given.end!, statement.end!)}`;
}
