import type { AttributeNode, DirectiveNode } from "@vue/compiler-dom";
import type { Dialect } from "../../extensions.js";
import { cut, cutPlain, valueBetween, type Written } from "../cut.js";
import type { Region } from "../found.js";
import { isCalled } from "./handler.js";

type Attributes = Parameters<typeof cut>[1];

/** What stands as the value of a directive; undefined where nothing does. */
export function expressionOf(text: string, directive: DirectiveNode, dialect: Dialect): Region | undefined {
  const { name, arg, modifiers } = directive;
  const written = writtenIn(text, directive);
  if (!written) return name === "bind" ? nameOf(directive, dialect) : undefined;
  if (name === "on") return cut(written, handlerOf(written.text, arg !== undefined, dialect));
  const isSynced = name === "bind" && modifiers.some(({ content }) => content === "sync");
  return cut(written, {
    kind: "expression",
    dialect,
    ...((name === "model" || isSynced) && { isWritten: true }),
    // `:onClick="run"` listens, too.
    ...(name === "bind" && isEvent(arg) && { isHandler: true }),
  });
}

function handlerOf(code: string, isOne: boolean, dialect: Dialect): Attributes {
  // `v-on="{ click: run }"`
  if (!isOne) return { kind: "expression", dialect };
  return isCalled(code)
    ? { kind: "expression", dialect, isHandler: true }
    : { kind: "statements", dialect, given: ["$event"] };
}

function isEvent(arg: DirectiveNode["arg"]): boolean {
  return arg !== undefined && "isStatic" in arg && arg.isStatic && /^on[^a-z]/.test(arg.content);
}

/** `:client` stands for `:client="client"`, and `:dd-client` for `:dd-client="ddClient"`. */
function nameOf({ arg }: DirectiveNode, dialect: Dialect): Region | undefined {
  if (!arg || !("isStatic" in arg) || !arg.isStatic) return undefined;
  const { start, source } = arg.loc;
  let name = "";
  const offsets: number[] = [];
  for (const { index, 0: written } of source.matchAll(/-\w|[\s\S]/g)) {
    name += written.length === 1 ? written : written[1]!.toUpperCase();
    offsets.push(start.offset + index);
  }
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined;
  const end = start.offset + source.length;
  const encoded = { text: name, offsets: [...offsets, end], encode: (code: string) => code };
  return {
    ...{ type: "region", kind: "expression", dialect, isName: true, start: start.offset, end },
    ...(name !== source && { encoded }),
  };
}

/** What stands in the brackets of `:[name]="…"`. */
export function argumentOf(text: string, { arg }: DirectiveNode, dialect: Dialect): Region | undefined {
  if (!arg || !("isStatic" in arg) || arg.isStatic) return undefined;
  const { start, end } = arg.loc;
  return cutPlain(text, { kind: "expression", dialect }, start.offset + 1, end.offset - 1);
}

/** The parts of `v-for`; undefined when they can't be told apart. */
export function listOf(text: string, loop: DirectiveNode, dialect: Dialect) {
  const written = writtenIn(text, loop);
  const word = written && /\s(?:in|of)\s/.exec(written.text);
  if (!word) return undefined;
  const rest = word.index + word[0].length;
  const alias = written.text.slice(0, word.index);
  const from = alias.length - alias.trimStart().replace(/^\(/, "").length;
  const to = alias.trimEnd().replace(/\)$/, "").length;
  return {
    source: cut(written, { kind: "expression", dialect }, rest),
    parameters: cut(written, { kind: "parameters", dialect }, from, to),
  };
}

export function regionOf(text: string, property: AttributeNode | DirectiveNode, attributes: Attributes) {
  const written = writtenIn(text, property);
  return written && cut(written, attributes);
}

function writtenIn(text: string, property: AttributeNode | DirectiveNode): Written | undefined {
  if ("modifiers" in property) {
    const { exp } = property;
    return exp && valueBetween(text, exp.loc.start.offset, exp.loc.end.offset);
  }
  if (!property.value) return undefined;
  // Its place has its quotes in it.
  const { start, end } = property.value.loc;
  const inset = /["']/.test(text[start.offset]!) ? 1 : 0;
  return valueBetween(text, start.offset + inset, end.offset - inset);
}
