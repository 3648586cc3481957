import type * as t from "@babel/types";
import type { Binding, FunctionLike } from "../src/analysis/scopes.js";
import { type Call, isFunction, type Node, walk, wrap } from "../src/analysis/syntax.js";
import type { Edit } from "../src/model.js";
import { commandIndex, editArguments, writeWords } from "./arguments.js";
import { splitCommand } from "./command-words.js";
import { type Context, lineOf, span } from "./context.js";
import { type Decision, rewrite } from "./decision.js";
import { findRow, type Row } from "./table.js";

/**
 * A private function that hands a command string on takes `cmd, args` instead, and its call sites follow:
 * `run("up --json")` → `run("up", ["--json"])`.
 *
 * @returns undefined when the name is no such parameter, or when one of the call sites can't follow
 */
export function liftWrapper(
  name: t.Identifier,
  call: Call,
  row: Row,
  context: Context,
): Decision | undefined {
  const { scopes, clients } = context;
  const binding = scopes.bindingOf.get(name);
  const fn = binding && parameterOf(binding);
  if (!fn || binding.writes.length > 0 || hasOwnType(fn, context)) return undefined;
  const sites = clients.callSites(fn);
  if (!sites || sites.length === 0 || !binding.references.every((use) => isCommand(use, context)))
    return undefined;
  const edits = sites.map((site) =>
    editSite(site, fn.params.indexOf(binding.identifier as never), row, context),
  );
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const args = freeName("args", fn);
  const written = { executable: [span(name)], args: [`...${args}`] };
  const inner = row.leading
    ? editArguments(call, row.leading, written, context)
    : { ...span(call.arguments[0]!), content: [span(name), `, ${args}`] };
  return rewrite([inner, editParameter(binding, fn, args, context), ...edits], {
    notes: [`${binding.name} is now followed by ${args}, here and at ${listSites(sites, context)}.`],
    links: [binding],
  });
}

/** The function that a plain parameter belongs to. */
function parameterOf(binding: Binding): FunctionLike | undefined {
  const { declaration, identifier } = binding;
  if (binding.kind !== "param" || !isFunction(declaration)) return undefined;
  const index = declaration.params.indexOf(identifier as never);
  // Optional, or not the last: a parameter can't simply be put behind it.
  const isPlain = index >= 0 && !(identifier as t.Identifier).optional;
  return isPlain ? declaration : undefined;
}

/** `const run: Runner = (cmd) => …`: the type says what the parameters are. */
function hasOwnType(fn: FunctionLike, { scopes }: Context): boolean {
  const parent = scopes.parents.get(wrap(fn as Node, scopes.parents));
  return parent?.type === "VariableDeclarator" && Boolean((parent.id as t.Identifier).typeAnnotation);
}

/** Whether a name stands where one of the calls of the old API takes its command. */
function isCommand(node: Node, context: Context): boolean {
  const argument = wrap(node, context.scopes.parents);
  return context.uses.some(({ api, place }) => {
    const row = findRow(api);
    if (row?.transform !== "command" || (place.kind !== "member" && place.kind !== "alias")) return false;
    const callee = wrap(place.node, context.scopes.parents);
    const call = context.scopes.parents.get(callee) as Call | undefined;
    return call?.arguments?.[commandIndex(row)] === argument;
  });
}

function editSite(site: Call, index: number, row: Row, context: Context): Edit | undefined {
  const given = site.arguments.slice(0, index + 1);
  const argument = given[index];
  if (!argument || given.some((one) => one.type === "SpreadElement")) return undefined;
  const split = splitCommand(argument, row.builtins === true, context);
  if (split?.kind !== "words" || split.dynamicExecutable !== null) return undefined;
  const { executable, args } = writeWords(argument, split.words, context);
  return { ...span(argument), content: [...executable, ", [", ...args, "]"] };
}

function editParameter(
  binding: Binding,
  fn: FunctionLike,
  args: string,
  { document, isTypeScript }: Context,
): Edit {
  const parameter = binding.identifier;
  const added = isTypeScript ? `, ${args}: string[]` : `, ${args}`;
  const isBare =
    fn.type === "ArrowFunctionExpression" &&
    fn.params.length === 1 &&
    !/\($/.test(document.text.slice(fn.start!, parameter.start!).trimEnd());
  return {
    ...span(parameter),
    content: isBare ? ["(", span(parameter), `${added})`] : [span(parameter), added],
  };
}

/** A name that nothing in a function uses. */
function freeName(wanted: string, fn: FunctionLike): string {
  const taken = new Set(
    [...walk(fn as Node)].flatMap((node) => (node.type === "Identifier" ? [node.name] : [])),
  );
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
  return name;
}

function listSites(sites: readonly Call[], context: Context): string {
  return sites.map((site) => lineOf(site, context)).join(", ");
}
