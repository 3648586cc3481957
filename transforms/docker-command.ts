import type * as t from "@babel/types";
import { type Call, type Node, unwrap } from "../src/analysis/syntax.js";
import { readCharacters, splitWords } from "../src/analysis/words.js";
import type { Edit, Fragment } from "../src/model.js";
import { writeWords } from "./arguments.js";
import { moveCall } from "./command.js";
import { splitCommand } from "./command-words.js";
import { type Context, escapeFor, excerpt, quoted, span, type Transform } from "./context.js";
import { type Decision, refuse, rewrite } from "./decision.js";

/** `execDockerCmd("container ls", "--all")` → `docker.cli.exec("container", ["ls", "--all"])`. */
export const collectArguments: Transform = (use, row, context) =>
  moveCall(use, row, context, (call) => moveArguments(call, context));

function moveArguments(call: Call, context: Context): Decision {
  const [command, ...rest] = call.arguments as Node[];
  if (!command) return refuse("unexpected-arguments", "none at all");
  if (command.type === "SpreadElement") return refuse("spread");
  const constant = unwrap(command).type === "Identifier" ? constantInit(unwrap(command), context) : undefined;
  const split = splitCommand(constant ?? command, false, context);
  if (split?.kind === "problem")
    return refuse(split.reason, split.detail, split.hint ? { hint: split.hint } : {});
  for (const argument of rest) {
    const operator = shellOperatorIn(argument);
    if (operator) return refuse("shell-operator", `${operator} in ${excerpt(argument, context)}`);
  }
  const written = split
    ? writeWords(command, split.words, context)
    : { executable: [span(command)], args: [] };
  const edits = [
    collect(call, written, context),
    ...rest.flatMap((argument) => numberToString(argument, context)),
  ];
  const notes = [...(split?.notes ?? []), ...rest.flatMap((argument) => noteOn(argument, context))];
  if (!split)
    return rewrite(edits, {
      notes,
      unsafe: { reason: "dynamic-command", detail: excerpt(command, context) },
    });
  const unsafe =
    split.dynamicExecutable === null
      ? null
      : ({ reason: "dynamic-executable", detail: split.dynamicExecutable } as const);
  return rewrite(edits, { notes, unsafe });
}

/** What a constant name stands for, if that is a plain string; the constant itself stays. */
function constantInit(name: Node, { clients }: Context): Node | undefined {
  const binding = clients.constantBinding(name);
  const init = binding && (binding.declaration as t.VariableDeclarator).init!;
  return init && clients.constantText(init) !== undefined ? unwrap(init) : undefined;
}

/** Puts the words of the first argument and all the other arguments, verbatim, into one array. */
function collect(
  call: Call,
  { executable, args }: { executable: readonly Fragment[]; args: readonly Fragment[] },
  _context: Context,
): Edit {
  const [first, second] = call.arguments;
  const last = call.arguments[call.arguments.length - 1]!;
  if (!second) return { ...span(first!), content: [...executable, ", [", ...args, "]"] };
  const between = { start: first!.end!, end: second.start! };
  const rest = { start: second.start!, end: last.end! };
  // The comma and comments between the first two arguments stay where they were.
  const content =
    args.length > 0
      ? [...executable, ", [", ...args, between, rest, "]"]
      : [...executable, between, "[", rest, "]"];
  return { start: first!.start!, end: last.end!, content };
}

/** v1 wants strings; v0 made one of a number when it joined the words. */
function numberToString(argument: Node, context: Context): Edit[] {
  if (argument.type !== "NumericLiteral") return [];
  return [{ ...span(argument), content: [quoted(String(argument.value), context)] }];
}

/** An operator that would start something else, outside quotes in a literal argument. */
function shellOperatorIn(argument: Node): string | undefined {
  const text = literal(argument);
  const split = text === undefined ? undefined : splitWords(charactersOf(text));
  return split && "reason" in split && /[|&;<>\n]/.test(split.text) ? split.text : undefined;
}

function noteOn(argument: Node, context: Context): string[] {
  const text = literal(argument) ?? context.clients.constantText(argument);
  if (text === undefined) return [];
  const split = splitWords(charactersOf(text));
  if ("reason" in split) {
    return [
      `${excerpt(argument, context)} means something else to a shell (Docker Desktop) than without one.`,
    ];
  }
  if (split.length > 1) {
    return [
      `${excerpt(argument, context)} is ${split.length} words on Docker Desktop, which joins the arguments, and one elsewhere.`,
    ];
  }
  if (/["'\\]/.test(text)) {
    return [
      `Hosts without a shell (Rancher Desktop, Podman Desktop) may pass ${excerpt(argument, context)} on with its quotes.`,
    ];
  }
  return [];
}

function literal(node: Node): string | undefined {
  const at = unwrap(node);
  if (at.type === "StringLiteral") return at.value;
  if (at.type === "TemplateLiteral") return at.quasis.map((quasi) => quasi.value.cooked ?? "").join("x");
  return undefined;
}

function charactersOf(text: string) {
  return [{ kind: "text", characters: readCharacters(escapeFor(text, "`"), "`") } as const];
}
