import type { Row } from "../../src/api/table.js";
import { literalText } from "../../src/syntax/names.js";
import type { Call, Node } from "../../src/syntax/node.js";
import { callOf } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { commandIndex } from "../command/edit-arguments.js";
import { isPlainText } from "../command/word-facts.js";
import { type Context, quoted, textOf } from "../context.js";
import { memberText } from "./client-text.js";

/** Where a command runs: the host, the VM, a container, or it is docker's own. */
export type Where = "host" | "vm" | "container" | "docker";

/** A call of the old API that runs a command, and how the same place runs one in v1. */
export interface Target {
  readonly where: Where;
  readonly call: Call;
  /** The command that it is given. */
  readonly command: Node;
  /** What follows the command: arguments of docker's. */
  readonly rest: readonly Node[];
  /** Writes a call that runs a command. */
  exec(words: readonly string[], surroundings?: Surroundings): string;
}

export interface Surroundings {
  /** Expressions by name. */
  readonly env?: ReadonlyMap<string, string>;
  readonly cwd?: string | null;
}

/**
 * @param takesSpread whether what is spread may stand where the command is expected
 * @returns undefined where the use is no such call, or its client can't be written once more
 */
export function targetOf(use: Use, row: Row, context: Context, takesSpread = false): Target | undefined {
  if (use.place.kind !== "member" && use.place.kind !== "alias") return undefined;
  const call = callOf(use.place.node, context.scopes.parents);
  const callee = memberText(use, row, context);
  if (!call || callee === undefined || !/command$/.test(row.transform)) return undefined;
  const given = call.arguments as Node[];
  const index = commandIndex(row);
  const command = given[index];
  const isSpread = given.slice(0, index + 1).some(({ type }) => type === "SpreadElement");
  if (!command || (isSpread && !takesSpread)) return undefined;
  const where = whereOf(row);
  // A container's name with something for a shell in it is nobody's name.
  const leading = given.slice(0, index).map((one) => literalText(one));
  if (leading.some((text) => text !== undefined && !isPlainText(text))) return undefined;
  const before = given.slice(0, index).map((one) => textOf(one, context));
  return {
    ...{ where, call, command, rest: given.slice(index + 1) },
    exec: (words, surroundings = {}) =>
      where === "container"
        ? writeCall(
            callee,
            [quoted("exec", context), ...flags(surroundings, context), ...before, ...words],
            "",
            context,
          )
        : writeCall(callee, words, options(surroundings), context),
  };
}

/** A longer call has a line for each argument. */
const widest = 100;

/** A call of `exec`. */
function writeCall(
  callee: string,
  [cmd, ...args]: readonly string[],
  rest: string,
  { layout }: Context,
): string {
  const flat = `${callee}(${cmd}, [${args.join(", ")}]${rest})`;
  if (flat.length <= widest || args.length < 2) return flat;
  const { indent, trailingComma } = layout;
  const lines = args.map((arg) => `\n${indent}${arg}`).join(",");
  return `${callee}(${cmd}, [${lines}${trailingComma ? "," : ""}\n]${rest})`;
}

function whereOf(row: Row): Where {
  if (row.leading) return "container";
  if (row.transform === "docker-command") return "docker";
  return row.to?.startsWith("extension.host") ? "host" : "vm";
}

function options({ env, cwd }: Surroundings): string {
  const entries = [...(env ?? [])].map(([name, value]) => `${name}: ${value}`);
  const all = [
    ...(cwd ? [`cwd: ${cwd}`] : []),
    ...(entries.length > 0 ? [`env: { ${entries.join(", ")} }`] : []),
  ];
  return all.length > 0 ? `, { ${all.join(", ")} }` : "";
}

/** `docker exec` has flags for it. */
function flags({ env, cwd }: Surroundings, context: Context): string[] {
  const variables = [...(env ?? [])].flatMap(([name, value]) => [
    quoted("-e", context),
    behindName(`${name}=`, value),
  ]);
  return [...variables, ...(cwd ? [quoted("-w", context), cwd] : [])];
}

/** `A=` before `"x"` → `"A=x"`, before `x` → `` `A=${x}` `` */
function behindName(name: string, value: string): string {
  const isLiteral = /^["'`]/.test(value);
  return isLiteral ? `${value[0]}${name}${value.slice(1)}` : `\`${name}\${${value}}\``;
}
