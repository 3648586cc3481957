import type { Binding } from "../../src/analysis/scopes.js";
import { type Call, type Node, unwrap } from "../../src/analysis/syntax.js";
import type { Edit } from "../../src/model.js";
import { type Context, lineOf, span } from "../context.js";
import { type Decision, rewrite } from "../decision.js";
import { remember } from "../remember.js";
import type { Row } from "../table.js";
import { isCommand, receiverOf } from "./command-flow.js";
import { editArguments } from "./edit-arguments.js";
import { nameArguments, readWrapper, type Wrapper } from "./read-wrapper.js";
import { resolveCommand } from "./resolve-command.js";
import { writeWords } from "./write-words.js";

/**
 * A private function that hands a command string on takes `cmd, args` instead, and its call sites follow:
 * `run("up --json")` → `run("up", ["--json"])`. So do functions that hand the string on to such a function.
 *
 * @param command the command argument of a call
 * @returns undefined when it is no such parameter, or when one of the call sites can't follow
 */
export function liftWrapper(command: Node, call: Call, row: Row, context: Context): Decision | undefined {
  const binding = context.scopes.bindingOf.get(unwrap(command));
  const lifted = binding && findLifted(binding, row, context);
  if (!lifted) return undefined;
  const { wrappers, names, edits, notes } = lifted;
  const args = names.get(binding)!;
  const inner = row.leading
    ? editArguments(call, row.leading, { executable: [span(command)], args: [`...${args}`] }, context)
    : { ...span(command), content: [span(command), `, ${args}`] };
  const { sites } = wrappers.get(binding)!;
  const lines = [...new Set(sites.map((site) => lineOf(site, context)))].join(", ");
  return rewrite([inner, ...edits], {
    notes: [`${binding.name} is now followed by ${args}, here and at ${lines}.`, ...notes],
    links: [...wrappers.keys()],
  });
}

/** Functions that change together, with the edits of their parameters and call sites. */
interface Lifted {
  readonly wrappers: ReadonlyMap<Binding, Wrapper>;
  readonly names: ReadonlyMap<Binding, string>;
  readonly edits: readonly Edit[];
  /** On the words of the commands at the call sites. */
  readonly notes: readonly string[];
}

const liftedFrom = new WeakMap<Binding, Map<Row, Lifted | undefined>>();

/** Each use of a parameter asks, so the answer is kept. */
function findLifted(binding: Binding, row: Row, context: Context): Lifted | undefined {
  const byRow = remember(liftedFrom, binding, () => new Map());
  return remember(byRow, row, () => editWrappers(binding, row, context));
}

function editWrappers(binding: Binding, row: Row, context: Context): Lifted | undefined {
  const wrappers = collectWrappers(binding, context);
  if (!wrappers) return undefined;
  const names = nameArguments([...wrappers.values()], context);
  const edits: Edit[] = [];
  const notes = new Set<string>();
  for (const wrapper of wrappers.values()) {
    const follow = editWrapper(wrapper, names, row, context);
    if (!follow) return undefined;
    for (const edit of follow.edits) edits.push(edit);
    for (const note of follow.notes) notes.add(note);
  }
  return { wrappers, names, edits, notes: [...notes] };
}

/** The parameter and all others that it comes from or goes to; undefined when one of them is used otherwise. */
function collectWrappers(first: Binding, context: Context): Map<Binding, Wrapper> | undefined {
  const wrappers = new Map<Binding, Wrapper>();
  const waiting = [first];
  for (let binding = waiting.pop(); binding; binding = waiting.pop()) {
    if (wrappers.has(binding)) continue;
    const wrapper = readWrapper(binding, context);
    if (!wrapper) return undefined;
    wrappers.set(binding, wrapper);
    for (const argument of argumentsOf(wrapper)) {
      const passedOn = argument && parameterNamed(argument, context);
      if (passedOn) waiting.push(passedOn);
    }
    for (const reference of binding.references) {
      if (isCommand(reference, context)) continue;
      const receiver = receiverOf(reference, context);
      if (!receiver) return undefined;
      waiting.push(receiver);
    }
  }
  return wrappers;
}

function argumentsOf({ sites, index }: Wrapper): (Node | undefined)[] {
  return sites.map((site) => {
    const given = site.arguments.slice(0, index + 1);
    return given.some((argument) => argument.type === "SpreadElement") ? undefined : given[index];
  });
}

function parameterNamed(argument: Node, { scopes }: Context): Binding | undefined {
  const binding = scopes.bindingOf.get(unwrap(argument));
  return binding?.kind === "param" ? binding : undefined;
}

/** The edits of a wrapper's parameter and call sites; undefined when a call site can't follow. */
function editWrapper(
  wrapper: Wrapper,
  names: ReadonlyMap<Binding, string>,
  row: Row,
  context: Context,
): Pick<Lifted, "edits" | "notes"> | undefined {
  const edits = [editParameter(wrapper, names.get(wrapper.binding)!, context)];
  const notes: string[] = [];
  for (const argument of argumentsOf(wrapper)) {
    if (!argument) return undefined;
    const passedOn = parameterNamed(argument, context);
    const args = passedOn && names.get(passedOn);
    if (args) {
      edits.push({ ...span(argument), content: [span(argument), `, ${args}`] });
      continue;
    }
    const command = resolveCommand(argument, row.builtins === true, context);
    if (command?.kind !== "words" || command.dynamicExecutable !== null) return undefined;
    const written = writeWords(argument, command.words, context);
    edits.push({ ...span(argument), content: [...written.executable, ", [", ...written.args, "]"] });
    edits.push(...command.removal);
    notes.push(...command.notes);
  }
  return { edits, notes };
}

function editParameter({ binding, fn }: Wrapper, args: string, { document, isTypeScript }: Context): Edit {
  const parameter = binding.identifier;
  const added = isTypeScript ? `, ${args}: string[]` : `, ${args}`;
  const before = document.text.slice(fn.start!, parameter.start!).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  // `cmd => …`
  const isBare = fn.type === "ArrowFunctionExpression" && !before.includes("(");
  return {
    ...span(parameter),
    content: isBare ? ["(", span(parameter), `${added})`] : [span(parameter), added],
  };
}
