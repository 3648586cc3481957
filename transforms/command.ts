import type * as t from "@babel/types";
import { type Call, type Node, unwrap } from "../src/analysis/syntax.js";
import { commandIndex, editArguments, writeWords } from "./arguments.js";
import { refuseValue, usageOf } from "./call-site.js";
import { splitCommand } from "./command-words.js";
import { inlineConstant } from "./constants.js";
import { type Context, excerpt, span, type Transform } from "./context.js";
import { both, type Decision, refuse, rewrite } from "./decision.js";
import { checkCallsOnly } from "./patterns.js";
import { moveMember } from "./receiver.js";
import type { Row } from "./table.js";
import { liftWrapper } from "./wrappers.js";

/** Members that take one command string: `execHostCmd("ls -a")` → `extension.host.cli.exec("ls", ["-a"])`. */
export const splitCommandString: Transform = (use, row, context) =>
  moveCall(use, row, context, (call) => moveCommand(call, row, context));

/**
 * Moves the path of a member whose calls change, together with the call; what `moveCallArguments` says of the
 * arguments decides.
 */
export function moveCall(
  use: Parameters<Transform>[0],
  row: Row,
  context: Context,
  moveCallArguments: (call: Call) => Decision,
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
  return both(path, moveCallArguments(usage.call));
}

function moveCommand(call: Call, row: Row, context: Context): Decision {
  const given = call.arguments;
  if (given.some((argument) => argument.type === "SpreadElement")) return refuse("spread");
  const index = commandIndex(row);
  const command = given[index] as Node | undefined;
  if (!command || given.length !== index + 1) {
    return refuse("unexpected-arguments", `${given.length} instead of ${index + 1}`);
  }
  const split = splitCommand(command, row.builtins === true, context);
  if (split?.kind === "problem")
    return refuse(split.reason, split.detail, split.hint ? { hint: split.hint } : {});
  if (!split) return moveDynamic(call, command, row, context);
  const edit = editArguments(call, row.leading ?? [], writeWords(command, split.words, context), context);
  const unsafe =
    split.dynamicExecutable === null
      ? null
      : ({ reason: "dynamic-executable", detail: split.dynamicExecutable } as const);
  return rewrite([edit], { notes: split.notes, unsafe });
}

/** A command that is put together elsewhere: in a constant, at the call sites of a private function, or nobody knows where. */
function moveDynamic(call: Call, command: Node, row: Row, context: Context): Decision {
  const name = unwrap(command);
  if (name.type === "Identifier") {
    const known =
      inlineConstant(name, call, row, context) ?? liftWrapper(name as t.Identifier, call, row, context);
    if (known) return known;
  }
  return passOn(call, command, row, context);
}

/** `exec(cmd, [])`: equal only where the host joins the words for a shell, as Docker Desktop does. */
export function passOn(call: Call, command: Node, row: Row, context: Context): Decision {
  const written = { executable: [span(command)], args: [] };
  return rewrite([editArguments(call, row.leading ?? [], written, context)], {
    unsafe: { reason: "dynamic-command", detail: excerpt(command, context) },
  });
}
