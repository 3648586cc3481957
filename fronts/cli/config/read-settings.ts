import { Command } from "commander";
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { UsageError } from "../errors.js";
import { faultOf, isSettingName, type SettingName, settings } from "./settings.js";

/**
 * Reads what a text sets, JSON with comments; nothing in it is executed.
 *
 * @param path for messages
 * @param key under which the settings stand; null for the text as a whole
 * @returns null when there is no such key
 * @throws UsageError with file, line and what is wrong
 */
export function readSettings(text: string, path: string, key: string | null) {
  const lineOf = (offset: number) => text.slice(0, offset).split(/\r\n|[\r\n]/).length;
  const fail = (offset: number, what: string) => new UsageError(`${path}:${lineOf(offset)}: ${what}`);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  // What is wrong elsewhere in a package.json is for others to say.
  if (key === null && error) throw fail(error.offset, `it is no JSON (${printParseErrorCode(error.error)}).`);
  const node = key === null ? tree : propertiesOf(tree).find(([name]) => name === key)?.[1];
  if (!node && key !== null) return null;
  if (node?.type !== "object")
    throw fail(node?.offset ?? 0, "the settings have to stand in an object: { … }.");
  const values = new Map<SettingName, { readonly value: unknown; readonly line: number }>();
  for (const [name, content, offset] of propertiesOf(node)) {
    if (name === "$schema") {
      if (content?.type !== "string") throw fail(offset, '"$schema" has to be a text.');
      continue;
    }
    if (!isSettingName(name)) throw fail(offset, `there is no setting "${name}".${hint(name)}`);
    if (values.has(name)) throw fail(offset, `"${name}" is set twice.`);
    const value: unknown = content && getNodeValue(content);
    const fault = faultOf(settings[name].kind, value);
    if (fault !== null) throw fail(offset, `"${name}" ${fault}.`);
    values.set(name, { value, line: lineOf(offset) });
  }
  return values;
}

function propertiesOf(
  node: Node | undefined,
): (readonly [name: string, value: Node | undefined, offset: number])[] {
  if (node?.type !== "object") return [];
  return (node.children ?? []).map(({ children: [name, value] = [], offset }) => [
    `${name?.value}`,
    value,
    offset,
  ]);
}

/** The nearest name, as the command line finds it for options. */
function hint(name: string): string {
  const program = new Command().exitOverride().configureOutput({ outputError: () => {} });
  for (const each of Object.keys(settings)) program.option(`--${each}`);
  try {
    program.parse([`--${name}`], { from: "user" });
  } catch (error) {
    const near = /Did you mean (?:one of )?(.*)\?\)/.exec((error as Error).message)?.[1];
    if (near) return ` Did you mean ${near.replace(/--(\w+)/g, '"$1"').replace(/, (?=[^,]*$)/, " or ")}?`;
  }
  return ` There are ${Object.keys(settings).join(", ")}.`;
}
