import { findRow, type Row } from "../../src/api/table.js";
import type { Node } from "../../src/syntax/node.js";
import { callOf } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";
import { commandIndex } from "./edit-arguments.js";
import type { Role } from "./split-command.js";

/** What the first word of a row's command is. */
export function roleOf(row: Row): Role {
  return row.builtins ? "program" : "subcommand";
}

/** The command argument of a call of the old API. */
export interface CommandArgument {
  readonly node: Node;
  readonly role: Role;
}

/** The command argument of each call of the old API, as far as the call can be rewritten together with others. */
export function* findCommands({ scopes: { parents }, uses }: Context): Generator<CommandArgument> {
  for (const { api, place, certainty } of uses) {
    const row = findRow(api);
    const isCallee = place.kind === "member" || place.kind === "alias";
    if (!row || !/command$/.test(row.transform) || !isCallee || certainty === "maybe") continue;
    const given = callOf(place.node, parents)?.arguments ?? [];
    const index = commandIndex(row);
    const isWhole = row.transform === "docker-command" || given.length === index + 1;
    if (!isWhole || given.slice(0, index + 1).some(({ type }) => type === "SpreadElement")) continue;
    if (given[index]) yield { node: given[index], role: roleOf(row) };
  }
}
