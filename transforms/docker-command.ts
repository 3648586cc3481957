import { plainCharacters } from "../src/analysis/characters.js";
import { type Call, type Node, unwrap } from "../src/analysis/syntax.js";
import { splitWords, type Word, type WordProblem } from "../src/analysis/words.js";
import type { Edit, Fragment } from "../src/model.js";
import { resolveCommand, writeResolved } from "./command/resolve-command.js";
import { nameOperator } from "./command/shell-problems.js";
import type { WrittenCommand } from "./command/write-words.js";
import { moveCall } from "./command.js";
import { type Context, commentsIn, excerpt, quoted, span, type Transform } from "./context.js";
import { both, type Decision, refuse, rewrite } from "./decision.js";

/** `execDockerCmd("container ls", "--all")` → `docker.cli.exec("container", ["ls", "--all"])`. */
export const collectArguments: Transform = (use, row, context) =>
  moveCall(use, row, context, (call) => moveArguments(call, context));

function moveArguments(call: Call, context: Context): Decision {
  const [command, ...rest] = call.arguments as Node[];
  if (!command) return refuse("unexpected-arguments", "none at all");
  if (command.type === "SpreadElement") return refuse("spread");
  for (const argument of rest) {
    if (isNoWord(argument)) return refuse("unexpected-arguments", excerpt(argument, context));
    const operator = operatorIn(argument);
    if (operator)
      return refuse("shell-operator", `${nameOperator(operator)} in ${excerpt(argument, context)}`);
  }
  const resolved = resolveCommand(command, false, context);
  const moved = writeResolved(command, resolved, context, (written) => [collect(call, written)]);
  const numbers = rest.flatMap((argument) => numberToString(argument, context));
  return both(moved, rewrite(numbers, { notes: rest.flatMap((argument) => noteOn(argument, context)) }));
}

/** Puts the words of the first argument and all the other arguments, verbatim, into one array. */
function collect(call: Call, { executable, args }: WrittenCommand): Edit {
  const first = call.arguments[0]!;
  const second = call.arguments[1];
  const last = call.arguments.at(-1)!;
  if (!second) return { ...span(first), content: [...executable, ", [", ...args, "]"] };
  const between = { start: first.end!, end: second.start! };
  const rest = { start: second.start!, end: last.end! };
  // The comma and comments between the first two arguments stay where they were.
  const content: Fragment[] =
    args.length > 0
      ? [...executable, ", [", ...args, between, rest, "]"]
      : [...executable, between, "[", rest, "]"];
  return { start: first.start!, end: last.end!, content };
}

/** What v0's parameters don't take: `execDockerCmd("ps", ["-a"])`. */
function isNoWord(argument: Node): boolean {
  const { type } = unwrap(argument);
  return type === "ArrayExpression" || type === "ObjectExpression" || type.endsWith("FunctionExpression");
}

/** v1 wants strings; v0 made one of a number when it joined the words. */
function numberToString(argument: Node, context: Context): Edit[] {
  const node = unwrap(argument);
  const isNegative = node.type === "UnaryExpression" && node.operator === "-";
  const number = isNegative ? unwrap(node.argument) : node;
  if (number.type !== "NumericLiteral" && number.type !== "BigIntLiteral") return [];
  const text = `${isNegative ? "-" : ""}${number.value}`;
  return commentsIn(span(argument), context).length > 0
    ? [{ ...span(argument), content: ["`${", span(argument), "}`"] }]
    : [{ ...span(argument), content: [quoted(text, context)] }];
}

/** An operator that would start something else, outside quotes in an argument that is written out. */
function operatorIn(argument: Node): string | undefined {
  const split = splitText(textOf(argument) ?? "");
  return "reason" in split && /[|&;<>\n]/.test(split.text) ? split.text : undefined;
}

function noteOn(argument: Node, context: Context): string[] {
  const text = textOf(argument) ?? context.clients.constantText(argument);
  if (text === undefined) return [];
  const name = excerpt(argument, context);
  const split = splitText(text);
  if ("reason" in split)
    return [`${name} means something else to a shell (Docker Desktop) than without one.`];
  if (split.length > 1) {
    return [
      `${name} is ${split.length} words on Docker Desktop, which joins the arguments, and one elsewhere.`,
    ];
  }
  return /["'\\]/.test(text)
    ? [`Hosts without a shell (Rancher Desktop, Podman Desktop) may pass ${name} on with its quotes.`]
    : [];
}

/** The text of a literal, with something in the place of each hole. */
function textOf(node: Node): string | undefined {
  const at = unwrap(node);
  if (at.type === "StringLiteral") return at.value;
  if (at.type === "TemplateLiteral") return at.quasis.map((quasi) => quasi.value.cooked ?? "").join("x");
  return undefined;
}

function splitText(text: string): Word<never>[] | WordProblem {
  return splitWords([{ kind: "text", characters: plainCharacters(text) }]);
}
