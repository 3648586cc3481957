import { listed } from "../../../src/findings/phrase.js";
import { type Context, excerpt, quoted } from "../../context.js";
import type { Names } from "../names.js";
import type { Step } from "../program.js";
import { type Filter, filterOf } from "./filters.js";
import type { Redirect, ShellCommand } from "./read-line.js";
import { inComment, oneLine, plainText } from "./word.js";
import type { NameOf } from "./write-word.js";

/** What of the commands behind the first one of a pipeline is filters, up to one that isn't. */
export function filtersOf(others: readonly ShellCommand[], nameOf: NameOf, context: Context): Filter[] {
  const found: Filter[] = [];
  for (const { words, env, redirects } of others) {
    const isPlain = env.length === 0 && redirects.every(isSilent);
    const filter = isPlain && !found.at(-1)?.counts ? filterOf(words, nameOf, context) : undefined;
    if (!filter) break;
    found.push(filter);
  }
  return found;
}

/** How a pipeline is other than what is made of it. */
export function sayDifferences(first: ShellCommand, found: readonly Filter[]): string {
  const program = oneLine(plainText(first.words[0]!) ?? "the first command");
  const differs = new Set([`rejects if ${program} fails`, ...found.flatMap((one) => one.differs ?? [])]);
  return `Unlike the pipe, this ${listed([...differs])}.`;
}

/**
 * What filters make of a text.
 *
 * @param output an expression
 * @param isWhole other output follows it, so that its line break at the end counts
 */
export function linesOf(
  output: string,
  found: readonly Filter[],
  isWhole: boolean,
  names: Names,
  context: Context,
): { readonly step: Step; readonly text: string } {
  const mark = quoted("", context)[0];
  const lineBreak = `${mark}\\n${mark}`;
  const counts = found.at(-1)?.counts ?? false;
  const calls = found.flatMap((one) => one.calls);
  if (counts && calls.length === 0) {
    const name = names.take("count");
    const value = [`${output}.split(${lineBreak}).length - 1`];
    return { step: { kind: "let", name, value }, text: asLine(name, isWhole) };
  }
  const name = names.take("lines");
  const step: Step = { kind: "let", name, value: [output, ".trimEnd()", `.split(${lineBreak})`, ...calls] };
  if (counts) return { step, text: asLine(`${name}.length`, isWhole) };
  // There may be no line at all.
  const text = isWhole
    ? `${name}.map((line) => line + ${lineBreak}).join(${mark}${mark})`
    : `${name}.join(${lineBreak})`;
  return { step, text };
}

/** A number as it is printed. */
function asLine(count: string, isWhole: boolean): string {
  return isWhole ? `\`\${${count}}\\n\`` : `String(${count})`;
}

/** What a person has to do, since nothing is known of it. */
export function sayLeft(left: readonly ShellCommand[], areLines: boolean, context: Context): string {
  const rest = left.map(({ words }) => inComment(words, (hole) => excerpt(hole, context))).join(" | ");
  return `Still to do${areLines ? ", with the lines" : ""}: ${oneLine(rest)}`;
}

/** `xargs docker rm`: a program with words, and no option of `xargs` itself. */
export function takesWords({ words, env, redirects }: ShellCommand): boolean {
  const [name, program, ...args] = words.map(plainText);
  const isPlain = [program, ...args].every((word) => word !== undefined && !word.includes("{}"));
  const isSafe = env.length === 0 && redirects.every(isSilent);
  return name === "xargs" && isPlain && isSafe && !program!.startsWith("-");
}

/** Output that is thrown away, which nothing has to be done for, and `2>&1`. */
export function isSilent({ operator, to }: Redirect): boolean {
  if (to === "1") return true;
  return operator !== "<" && typeof to !== "string" && /^(?:\/dev\/null|nul)$/i.test(plainText(to) ?? "");
}
