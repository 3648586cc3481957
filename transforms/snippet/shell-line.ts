import type * as t from "@babel/types";
import type { Row } from "../../src/api/table.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { partsOf } from "../command/split-command.js";
import { isPlainText } from "../command/word-facts.js";
import type { Part } from "../command/words.js";
import type { Context } from "../context.js";
import { clientText } from "./client-text.js";
import { frameOf } from "./frame.js";
import { Names } from "./names.js";
import { writeProgram } from "./program.js";
import { addressOf } from "./shell/builtins.js";
import { Planner, Unplanned } from "./shell/planner.js";
import { readLine, type ShellLine } from "./shell/read-line.js";
import { unquoted } from "./shell/word.js";
import { writeWord } from "./shell/write-word.js";
import { type Target, targetOf } from "./target.js";

/** A command line that needs a shell, as calls that each run one program. */
export function withoutShell(use: Use, row: Row, context: Context): string | undefined {
  const target = targetOf(use, row, context);
  const parts = target && partsAt(target.command, context);
  const line = parts && readLine(parts, target.where === "host");
  if (!line || target.rest.length > 0) return undefined;
  const frame = frameOf(target.call, context);
  const opened = opens(line, target, use, context);
  if (opened !== undefined) return opened;
  try {
    const program = new Planner(target, new Names(target.call, context), context).plan(line, frame);
    return writeProgram(program, frame, context);
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}

/** `start https://…` → `host.openExternal(…)`, which nobody can wait for. */
function opens({ steps }: ShellLine, { where }: Target, use: Use, context: Context): string | undefined {
  const [step, ...others] = steps;
  const [command, ...filters] = step!.pipeline;
  const address = where === "host" ? addressOf(command!.words) : undefined;
  const client = clientText(use, context);
  if (!address || client === undefined || others.length + filters.length > 0) return undefined;
  const end = context.layout.semicolons ? ";" : "";
  const url = writeWord(unquoted(address), () => "", context);
  return `${client}.host.openExternal(${url})${end}`;
}

/** What a command is made of, where it is written out: in the call, or in a constant without holes. */
function partsAt(command: Node, context: Context): Part<Node>[] | undefined {
  const parts = partsOf(command, context);
  if (parts) return parts.some((part) => isMore(part, context)) ? undefined : parts;
  const constant = context.clients.constantBinding(unwrap(command));
  const { init } = (constant?.declaration ?? {}) as Partial<t.VariableDeclarator>;
  const own = init ? partsOf(init, context) : undefined;
  return own?.every(({ kind }) => kind === "text") ? own : undefined;
}

/** A constant in which there is something for a shell: `const all = "| cat"`. */
function isMore(part: Part<Node>, { clients }: Context): boolean {
  const text = part.kind === "hole" ? clients.constantText(part.hole) : undefined;
  return text !== undefined && !isPlainText(text);
}
