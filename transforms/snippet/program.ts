import type { Context } from "../context.js";
import type { Frame } from "./frame.js";

/** What a snippet does, one after the other, before it is written for its place. */
export interface Program {
  /** What is other than it was, each a line of its own. */
  readonly comments: readonly string[];
  readonly steps: readonly Step[];
  readonly last: Last;
}

/** Waits for a promise, or works something out. */
export type Step =
  | { readonly kind: "await"; readonly name: string | null; readonly promise: string }
  | { readonly kind: "let"; readonly name: string; readonly value: Chain };

/** A value with the methods that are called on it, which may each stand on a line. */
export type Chain = readonly string[];

/** What comes of it: a promise, or a value that is there then. */
export type Last =
  | { readonly kind: "promise"; readonly promise: string }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "nothing" };

const widest = 90;

/** Writes a program for the place that it goes to. */
export function writeProgram(program: Program, frame: Frame, context: Context): string {
  const isCut = program.last.kind === "value" && /^\{ /.test(program.last.value);
  const isRead = isCut && /\.(?:lines|parseJson\w*)\(/.test(context.document.text);
  const whole = isRead ? ["lines() and parseJson…() go by the whole output, not by this stdout."] : [];
  const comments = [...new Set([...program.comments, ...whole])].map((text) => `// ${text}`);
  const code =
    frame.kind === "statement" ? statements(program, frame, context) : [chained(program, frame, context)];
  return [...comments, ...code].join("\n");
}

function statements({ steps, last }: Program, { lead, tail }: Frame, context: Context): string[] {
  const end = context.layout.semicolons ? ";" : "";
  const lines = steps.map((step) => stepAlone(step, context) + end);
  if (last.kind === "nothing") return lines;
  const value = last.kind === "value" ? last.value : `await ${last.promise}`;
  // `(await x).trim()`, `(a + b).trim()`
  const needsParentheses = /^[.[(?!]/.test(tail) && /^await |^\{| [+-] /.test(value);
  return [...lines, `${lead}${needsParentheses ? `(${value})` : value}${tail}`];
}

function stepAlone(step: Step, context: Context): string {
  if (step.kind === "let") return writeChain(`const ${step.name} = `, step.value, context);
  return `${step.name === null ? "" : `const ${step.name} = `}await ${step.promise}`;
}

function writeChain(lead: string, [first, ...calls]: Chain, { layout }: Context): string {
  const flat = `${lead}${first}${calls.join("")}`;
  if (flat.length <= widest || calls.length === 0) return flat;
  return `${lead}${first}${calls.map((call) => `\n${layout.indent}${call}`).join("")}`;
}

/** The same with `then`, as one expression. */
function chained({ steps, last }: Program, { tail }: Frame, context: Context): string {
  const { indent, semicolons } = context.layout;
  const end = semicolons ? ";" : "";
  const write = (from: number): string => {
    const step = steps[from];
    if (!step)
      return last.kind === "promise" ? last.promise : last.kind === "value" ? last.value : "undefined";
    if (step.kind === "let") throw new Error("a value needs a block");
    const rest = steps.slice(from + 1);
    if (rest.length === 0 && last.kind === "nothing") return step.promise;
    const own = rest.findIndex(({ kind }) => kind === "await");
    const values = rest.slice(0, own < 0 ? rest.length : own);
    const next = write(from + 1 + values.length);
    const given = step.name ?? "";
    const parameter = `(${given})`;
    if (values.length === 0) {
      const body = next.startsWith("{") ? `(${next})` : next;
      const flat = `${step.promise}.then(${parameter} => ${body})`;
      if (flat.indexOf("\n") < 0 && flat.length <= widest) return flat;
      return thenLines(step.promise, `${parameter} =>`, body, "", indent);
    }
    const lines = [
      ...values.map((value) => (value.kind === "let" ? stepAlone(value, context) + end : "")),
      ...(next === "undefined" ? [] : [`return ${next}${end}`]),
    ];
    return thenLines(step.promise, `${parameter} => {`, lines.join("\n"), "}", indent);
  };
  return write(0) + tail;
}

/** A promise with what follows it on lines of its own, in the way of a chain where it is long by itself. */
function thenLines(promise: string, head: string, body: string, end: string, indent: string): string {
  const last = promise.slice(promise.lastIndexOf("\n") + 1);
  const isChain = `${last}.then(${head}`.length > widest;
  const outer = isChain ? indent : "";
  const calls = isChain ? promise.replace(/\.catch\(\(error\) => error\)$/, `\n${indent}$&`) : promise;
  const inside = body.split("\n").map((line) => outer + indent + line);
  return [`${calls}${isChain ? `\n${indent}` : ""}.then(${head}`, ...inside, `${outer}${end})`].join("\n");
}
