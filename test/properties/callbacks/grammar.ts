import type { Choices } from "../choices.js";
import { takeMarks } from "../planted.js";
import { guard, test } from "./conditions.js";
import { effect } from "./effects.js";
import { local } from "./locals.js";
import { oddShapes, ownArguments, plainShapes, type Shape, typedShapes } from "./shapes.js";
import { splittable, statement } from "./statements.js";
import { CallbackWriter } from "./writer.js";

/** A program that spawns commands, and what its author could have written otherwise. */
export interface CallbackProgram {
  readonly code: string;
  readonly path: string;
  readonly comments: readonly string[];
  readonly features: ReadonlySet<string>;
}

/** Where the callback is written. `F` is it, `H` a name for it, `S` what starts the command. */
const plainPositions: Readonly<Record<string, string>> = {
  "in place": 'S("tool", ["a"], F)~',
  "in place again": 'S("tool", ["a"], F)~',
  "in place with room": 'S(·"tool"·,· ["a"]·,· F·)~',
  "in place once more": '^void S("tool", [], F)~',
  "in parentheses": 'S("tool", [], (F))~',
};
const oddPositions: Readonly<Record<string, string>> = {
  "a constant": 'const H = F~\nS("tool", ["a"], H)~',
  "a constant of two commands": 'const H = F~\nS("tool", ["a"], H)~\nS("other", ["b"], H)~',
  "a variable": 'let H = F~\nS("tool", ["a"], H)~\nH = (data) => note("replaced")~',
  "a method": 'const object = { H: F }~\nS("tool", [], object.H)~',
  "a bound method": 'const object = { own: 1, H: F }~\nS("tool", [], object.H.bind(object))~',
  "one of two": 'S("tool", [], settings.verbose ? F : note)~',
  "a function's result": 'S("tool", [], ((prefix) => F)("p"))~',
  "a function that is given on": '^((H) => S("tool", [], H))(F)~',
};
const starters = [
  "window.ddClient.spawnHostCmd",
  "window.ddClient.spawnHostCmd",
  "window.ddClient.spawnDockerCmd",
  "window.ddClient.spawnInVMExtension",
  "window.ddClient.backend.spawnInVMExtension",
];

/** Writes a callback of many shapes into a program that spawns a command with it. */
export function writeCallback(choices: Choices): CallbackProgram {
  const isTypeScript = choices.chance(3);
  // Half of them are what authors write, each statement for one event; the others anything.
  const isPlain = choices.below(5) > 1;
  const form = choices.pick(["arrow", "arrow", "arrow", "function", "named", "async", "async function"]);
  const shapesHere: Record<string, Shape> = {
    ...plainShapes,
    ...(isTypeScript && typedShapes),
    ...(!isPlain && oddShapes),
    ...(!isPlain && form.includes("function") && { "its own arguments": ownArguments }),
  };
  const shapeName = choices.pick(Object.keys(shapesHere));
  const shape = shapesHere[shapeName]!;
  const writer = new CallbackWriter(
    choices,
    isTypeScript,
    form.startsWith("async"),
    shape.data !== undefined,
    shape !== ownArguments,
  );
  const { features } = writer;
  for (const feature of [`parameters ${shapeName}`, `form ${form}`, `language ${isTypeScript ? "ts" : "js"}`])
    features.add(feature);
  const body = bodyOf(writer, form, shape, isPlain);
  const isFunction = /function|named/.test(form);
  const keyword = form === "named" ? "function told" : form;
  const callback = isFunction
    ? `${keyword}· ${shape.head} ·${body}`
    : `${form === "async" ? "async " : ""}${shape.head} ¦=> ${body}`;
  const starter = choices.pick(starters);
  features.add(`starter ${starter}`);
  const positions = { ...plainPositions, ...(choices.below(2) === 0 && !isPlain && oddPositions) };
  const program = writer.way("position", positions).replace(/\b[FHS]\b/g, (name) => {
    return { F: () => callback, H: () => "handle", S: () => starter }[name]!();
  });
  const types = isTypeScript
    ? "interface Message { stdout?: string; stderr?: string; code?: number; close?: boolean }\n"
    : "";
  return finish(`${types}let seen = 0~\n${program}\n`, shape, writer);
}

function bodyOf(writer: CallbackWriter, form: string, shape: Shape, isPlain: boolean): string {
  const { choices } = writer;
  const needsBlock = form !== "arrow" || shape.first !== undefined;
  const kind = choices.below(12);
  if (!needsBlock && kind === 10) return `${guard(test(writer))} && (${effect(writer)})`;
  if (!needsBlock && kind === 11)
    return `(${guard(test(writer))} ? (${effect(writer)}) : (${effect(writer)}))`;
  const count = 1 + choices.below(4);
  const list = Array.from({ length: count }, () => {
    const before = choices.chance(3) ? "%" : "";
    const behind = choices.chance(3) ? " %" : "";
    return `${before}\n${isPlain ? splittable(writer) : statement(writer)}${behind}`;
  });
  const text = list.join("\n");
  const first = shape.first ? `${shape.first}\n` : "";
  // A name of the callback's own, at its top.
  return kind > 1 || isPlain
    ? `{\n${first}${text}\n}`
    : `{\n${first}${local(writer, text).replace(/^\{ ([\s\S]*) \}$/, "$1")}\n}`;
}

/** Puts names and the author's habits in, and comments into the rooms for them. */
function finish(text: string, shape: Shape, writer: CallbackWriter): CallbackProgram {
  const { choices } = writer;
  const semicolons = choices.below(2) === 0;
  const indent = choices.pick(["", "  ", "\t"]);
  const eol = choices.pick(["\n", "\n", "\r\n"]);
  const own: string[] = [];
  let ids = 0;
  const filled = text
    .replace(/\$(stdout|stderr|code|close)/g, (_, name: string) => shape.of(name))
    .replace(/\$data/g, shape.data ?? shape.of("stdout"))
    .replace(/\$error/g, shape.error ?? "error")
    .replace(/@/g, () => `s${++ids}`)
    .replace(/%/g, () => {
      const comment = `d${own.length + 1}.`;
      own.push(comment);
      return own.length % 2 === 0 ? `// ${comment}\n` : `/* ${comment} */`;
    })
    .replace(/\^(.)/g, (_, next: string) => (!semicolons && /[([/]/.test(next) ? `;${next}` : next))
    .replace(/~/g, semicolons ? ";" : "\n")
    .replace(/\n(?=.)/g, `\n${indent}`);
  const { code, comments } = takeMarks(filled, choices);
  return {
    code: code.replace(/\n/g, eol),
    path: writer.isTypeScript ? "page.ts" : "page.js",
    comments: [...own, ...comments],
    features: writer.features,
  };
}
