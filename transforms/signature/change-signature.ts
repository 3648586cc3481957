import type * as t from "@babel/types";
import { listed, type Phrase, phrase } from "../../src/findings/phrase.js";
import type { Edit } from "../../src/model.js";
import type { Binding } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import { isCall, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { separatorAt } from "../command/separator-at.js";
import type { Role } from "../command/split-command.js";
import { noteOnWords } from "../command/word-facts.js";
import { type Words, wordsOf } from "../command/words-of.js";
import { loneHole, type SpreadOf, writeArray, writeWords } from "../command/write-words.js";
import { type Context, contextAt, type Program, placeOf, span } from "../context.js";
import type { FileEdits, Spent } from "../decision.js";
import { groupBy } from "../group-by.js";
import { type Argument, layOut } from "../layout/lay-out.js";
import type { Question } from "../memory.js";
import { remember } from "../remember.js";
import { type ChangingParameters, findChanging } from "./changing-parameters.js";
import { documentArguments, ownTypeComment } from "./document-arguments.js";
import { type Text, textsOf } from "./read-flows.js";
import { nameArguments, type Wrapper } from "./read-wrapper.js";

/** More than this many places of calls are counted, not listed. */
const mostPlaces = 6;

/** Parameters of wrappers that change together, with everything that follows them. */
export interface SignatureChange {
  readonly parameters: readonly Binding[];
  /** The functions that they are parameters of. */
  readonly functions: readonly Node[];
  /** Those of the functions, and those of their calls, by file. */
  readonly edits: readonly FileEdits[];
  /** On the words of the texts at the call sites. */
  readonly notes: readonly string[];
  /** Constants whose words are written at those calls. */
  readonly spent: readonly Spent[];
}

/** What wrappers become. */
export interface SignatureChanges {
  readonly spreadOf: SpreadOf;
  /** What has to follow where a parameter is written as words; undefined where it isn't. */
  of(parameter: Binding): SignatureChange | undefined;
  /** What became of the parameter itself, for the report on a use in a file. */
  describe(parameter: Binding, seenFrom: Context): Phrase;
}

const signatureChanges: Question<Program, SignatureChanges> = { name: "changed signatures" };

/**
 * A private function that hands a command string on takes words instead, and its call sites follow:
 * `run("up --json")` → `run("up", ["--json"])` where it is the whole command, `tailscale("up --json")` →
 * `tailscale(["up", "--json"])` where it is a part of it. So do functions that hand the string on to such a function.
 */
export function changeSignatures(program: Program): SignatureChanges {
  return program.memory.once(signatureChanges, program, () => {
    const parameters = findChanging(program);
    const { changing, flows } = parameters;
    const wrappers = [...flows.wrappers.values()].filter(({ binding }) => changing.has(binding));
    const names = nameArguments(
      wrappers,
      (binding) => binding.name === "args" && changing.get(binding) === "arguments",
    );
    const spreadOf: SpreadOf = (hole) => {
      const binding = flows.byName.get(unwrap(hole))?.from;
      const role = binding && changing.get(binding);
      return role && { args: names.get(binding)!, hasFirst: role !== "arguments" };
    };
    const neighbours = neighboursAmong(parameters);
    const known = new Map<Binding, SignatureChange>();
    return {
      spreadOf,
      of(parameter) {
        if (!changing.has(parameter)) return undefined;
        if (!known.has(parameter)) {
          const parameters = connected(parameter, neighbours);
          const all = parameters.map((one) => {
            const wrapper = flows.wrappers.get(one)!;
            const isOnly = wrappers.every((other) => other === wrapper || other.fn !== wrapper.fn);
            return editWrapper(wrapper, changing.get(one)!, names.get(one)!, spreadOf, isOnly);
          });
          const change = {
            parameters,
            functions: parameters.map((one) => flows.wrappers.get(one)!.fn),
            edits: byFile(all.flatMap((one) => one.edits)),
            notes: [...new Set(all.flatMap(({ notes }) => notes))],
            spent: all.flatMap(({ spent }) => spent),
          };
          for (const one of parameters) known.set(one, change);
        }
        return known.get(parameter);
      },
      describe(parameter, seenFrom) {
        const { sites } = flows.wrappers.get(parameter)!;
        const all = new Map(
          sites.map(({ call, context: { document }, context }): [string, Phrase] => [
            `${document.path}:${document.position(call.start!).line}`,
            phrase`${document === seenFrom.document ? "on" : "in"} ${placeOf(call, context, seenFrom)}`,
          ]),
        );
        const places = [...all.values()].slice(0, mostPlaces);
        const more = all.size - places.length;
        if (more > 0) places.push(more === 1 ? "at one more place" : `at ${more} more places`);
        const args = quote(names.get(parameter)!);
        const what =
          changing.get(parameter) !== "arguments"
            ? `now followed by ${args}`
            : names.get(parameter) === parameter.name
              ? "now an array of words"
              : `now ${args}, an array of words`;
        return phrase`${quote(parameter.name)} is ${what}, ${listed(["here", ...places])}.`;
      },
    };
  });
}

/** The parameters that change, that each of them goes into or comes from. */
function neighboursAmong({ changing, flows }: ChangingParameters): ReadonlyMap<Binding, Binding[]> {
  const found = new Map<Binding, Binding[]>();
  for (const { from, text } of flows.byName.values()) {
    const { into } = text;
    if (typeof into === "string" || !changing.has(from) || !changing.has(into)) continue;
    remember(found, from, () => []).push(into);
    remember(found, into, () => []).push(from);
  }
  return found;
}

/** A parameter with those that it goes into and comes from, and so on. */
function connected(first: Binding, neighbours: ReadonlyMap<Binding, Binding[]>): Binding[] {
  const all = new Set([first]);
  for (const one of all) for (const other of neighbours.get(one) ?? []) all.add(other);
  return [...all];
}

/** @param isOnly whether no other parameter of the function changes, which would concern its calls, too */
function editWrapper(
  wrapper: Wrapper,
  role: Role,
  args: string,
  spreadOf: SpreadOf,
  isOnly: boolean,
): Pick<SignatureChange, "edits" | "notes" | "spent"> {
  const edits: FileEdits[] = [
    {
      document: wrapper.context.document,
      edits: [...editParameter(wrapper, role, args), ...documentArguments(wrapper, role, args)],
    },
  ];
  const notes: string[] = [];
  const spent: Spent[] = [];
  for (const text of textsOf(wrapper)) {
    const words = wordsOf(text.node, role, text.context) as Words;
    const isDefault = text.node === wrapper.byDefault;
    const separator = isDefault
      ? `, ${args}${wrapper.context.isTypeScript ? ": string[]" : ""} = `
      : separatorAt(text.node, text.context);
    edits.push({
      document: text.context.document,
      edits: editText(text, words, role, separator, spreadOf, isOnly && !isDefault),
    });
    spent.push(...words.spent);
    for (const branch of words.branches)
      notes.push(...noteOnWords(branch.words, role !== "arguments", text.context, spreadOf));
  }
  return { edits, notes, spent };
}

function byFile(edits: readonly FileEdits[]): FileEdits[] {
  return [...groupBy(edits, ({ document }) => document)].map(([document, parts]) => ({
    document,
    edits: parts.flatMap((part) => part.edits),
  }));
}

/** @param laysOut whether the call may be laid out anew, with all its arguments */
function editText(
  text: Text,
  { branches }: Words,
  role: Role,
  separator: string,
  spreadOf: SpreadOf,
  laysOut: boolean,
): readonly Edit[] {
  return branches.flatMap(({ node, words }): readonly Edit[] => {
    const context = contextAt(span(node), text.context);
    const isHandedOn = words[0] && loneHole(words[0]) === node && !spreadOf(node)?.hasFirst;
    // Only the name is another one.
    if (role === "arguments" && isHandedOn) return [];
    const { executable, array, elements } =
      role === "arguments"
        ? { executable: [], ...writeArray(node, words, context, spreadOf) }
        : writeWords(node, words, context, spreadOf);
    const first = role === "arguments" ? [] : [{ content: executable }];
    const content = role === "arguments" ? array : [...executable, separator, ...array];
    const flat = { ...span(node), content };
    const call = context.scopes.parents.get(text.node);
    if (!laysOut || !elements || node !== text.node || !isCall(call)) return [flat];
    const args = (call.arguments as Node[]).flatMap((one): readonly Argument[] =>
      one === node ? [...first, { content: array, elements }] : [{ content: [span(one)] }],
    );
    return layOut({ call, flat, args, beside: [] }, context);
  });
}

/** `cmd` → `cmd, args`, or `cmd` → `args` wherever it stands. */
function editParameter({ binding, fn, byDefault, context }: Wrapper, role: Role, args: string): Edit[] {
  const { document, isTypeScript } = context;
  const parameter = binding.identifier as t.Identifier;
  const before = document.text.slice(fn.start!, parameter.start!).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  // `cmd => …`
  const isBare = fn.type === "ArrowFunctionExpression" && !before.includes("(");
  const type = isTypeScript ? ": string[]" : "";
  const typeComment = ownTypeComment(parameter, context);
  if (role !== "arguments") {
    const added = `${separatorAt(parameter, context)}${typeComment ? "/** @type {string[]} */ " : ""}${args}${type}`;
    if (byDefault) return [];
    const content = isBare ? ["(", span(parameter), `${added})`] : [span(parameter), added];
    return [{ ...span(parameter), content }];
  }
  const annotation = parameter.typeAnnotation;
  const declared = annotation && "typeAnnotation" in annotation ? (annotation.typeAnnotation as Node) : null;
  const added = declared ? "" : type;
  const renamed = isBare && added ? `(${args}${added})` : args + added;
  const edits = binding.references.map((reference) => nameEdit(reference as t.Identifier, args));
  edits.push(nameEdit(parameter, renamed));
  if (typeComment) {
    const { start, end } = typeComment;
    edits.push({ start: start!, end: end!, content: ["/** @type {string[]} */"] });
  }
  if (declared) edits.push({ ...span(declared), content: ["string[]"] });
  return edits.filter(({ start, end, content }) => document.text.slice(start, end) !== content[0]);
}

/** A declared name's node goes on to the end of its type. */
function nameEdit({ name, start }: t.Identifier, written: string): Edit {
  return { start: start!, end: start! + name.length, content: [written] };
}
