import type { Row } from "../src/api/table.js";
import type { Edit } from "../src/model.js";
import type { Call, Node } from "../src/syntax/node.js";
import { refuseValue, usageOf } from "./call-site.js";
import { roleOf } from "./command/command-flow.js";
import { commandIndex, editArguments } from "./command/edit-arguments.js";
import { keepArguments } from "./command/keep-arguments.js";
import { writeCommand } from "./command/write-command.js";
import type { Context } from "./context.js";
import { both, type Decision, refuse, rewrite, type Transform } from "./decision.js";
import { moveMember } from "./path/move-member.js";
import { checkCallsOnly } from "./path/move-pattern.js";

/** Members that take one command string: `execHostCmd("ls -a")` → `extension.host.cli.exec("ls", ["-a"])`. */
export const splitCommandString: Transform = (use, row, context) =>
  moveCall(use, row, context, (call, path) => moveCommand(call, row, path, context));

/**
 * Moves the path of a member whose calls change, together with the call; what `moveCallArguments` says of the
 * arguments decides. It is given the edits of the path, which may stand on the same line.
 */
export function moveCall(
  use: Parameters<Transform>[0],
  row: Row,
  context: Context,
  moveCallArguments: (call: Call, path: readonly Edit[]) => Decision,
): Decision {
  const { place } = use;
  if (place.kind !== "member" && place.kind !== "alias") return refuse("used-as-value");
  const links = place.kind === "alias" ? [place.binding] : [];
  const usage = usageOf(use, row, context);
  if (usage.kind === "refusal") return { ...usage, links };
  if (usage.kind === "value") return refuseValue(place.node, context, links);
  const path = place.kind === "member" ? moveMember(place.node, use, row, context) : rewrite([], { links });
  if (usage.kind === "named") {
    if (place.kind === "alias") return refuseValue(place.node, context, links);
    const refusal = checkCallsOnly(usage.binding, use, context);
    return refusal ?? both(path, rewrite([], { links: [usage.binding] }));
  }
  // What is wrong with the call itself says more than what is wrong with its receiver.
  return both(moveCallArguments(usage.call, path.kind === "rewrite" ? path.edits : []), path);
}

function moveCommand(call: Call, row: Row, path: readonly Edit[], context: Context): Decision {
  const given = call.arguments;
  if (given.some((argument) => argument.type === "SpreadElement")) return refuse("spread");
  const index = commandIndex(row);
  const command = given[index] as Node | undefined;
  if (!command || given.length !== index + 1) {
    return refuse("unexpected-arguments", `${given.length} instead of ${index + 1}`);
  }
  const moved = writeCommand(command, roleOf(row), context, (written, parameters) =>
    editArguments(call, row.leading ?? [], written, [...path, ...parameters], context),
  );
  return both(moved, keepArguments(given.slice(0, index) as Node[], context));
}
