import type * as t from "@babel/types";
import type { Row } from "../../src/api/table.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { partsOf } from "../command/split-command.js";
import type { Part } from "../command/words.js";
import type { Context } from "../context.js";
import { frameOf } from "./frame.js";
import { Names } from "./names.js";
import { writeProgram } from "./program.js";
import { Planner, Unplanned } from "./shell/planner.js";
import { readLine } from "./shell/read-line.js";
import { targetOf } from "./target.js";

/** A command line that needs a shell, as calls that each run one program. */
export function withoutShell(use: Use, row: Row, context: Context): string | undefined {
  const target = targetOf(use, row, context);
  const parts = target && partsAt(target.command, context);
  const line = parts && readLine(parts);
  if (!line || target.rest.length > 0) return undefined;
  const frame = frameOf(target.call, context);
  try {
    const program = new Planner(target, new Names(target.call, context), context).plan(line, frame);
    return writeProgram(program, frame, context);
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}

/** What a command is made of, where it is written out: in the call, or in a constant without holes. */
function partsAt(command: Node, context: Context): Part<Node>[] | undefined {
  const parts = partsOf(command, context);
  if (parts) return parts;
  const constant = context.clients.constantBinding(unwrap(command));
  const { init } = (constant?.declaration ?? {}) as Partial<t.VariableDeclarator>;
  const own = init ? partsOf(init, context) : undefined;
  return own?.every(({ kind }) => kind === "text") ? own : undefined;
}
