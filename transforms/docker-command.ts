import type { Edit, Fragment } from "../src/model.js";
import type { Call, Node } from "../src/syntax/node.js";
import { keepArguments } from "./command/keep-arguments.js";
import { writeCommand } from "./command/write-command.js";
import { arrayAround, type WrittenCommand } from "./command/write-words.js";
import { moveCall } from "./command.js";
import { type Context, span } from "./context.js";
import { both, type Decision, refuse, type Transform } from "./decision.js";
import { layOut } from "./layout/lay-out.js";

/** `execDockerCmd("container ls", "--all")` → `docker.cli.exec("container", ["ls", "--all"])`. */
export const collectArguments: Transform = (use, row, context) =>
  moveCall(use, row, context, (call, path) => moveArguments(call, path, context));

function moveArguments(call: Call, path: readonly Edit[], context: Context): Decision {
  const [command, ...rest] = call.arguments as Node[];
  if (!command) return refuse("unexpected-arguments", "none at all");
  if (command.type === "SpreadElement") return refuse("spread");
  const kept = keepArguments(rest, context);
  if (kept.kind === "refusal") return kept;
  const moved = writeCommand(command, "subcommand", context, (written, parameters) => {
    const args = [
      { content: written.executable },
      rest.length > 0
        ? arrayAround(
            [],
            written,
            rest.map((one) => [span(one)]),
          )
        : { content: written.array, elements: written.elements },
    ];
    return layOut({ call, flat: collect(call, written), args, beside: [...path, ...parameters] }, context);
  });
  return both(moved, kept);
}

/** Puts the words of the first argument and all the other arguments, verbatim, into one array. */
function collect(call: Call, { executable, args, array }: WrittenCommand): Edit {
  const first = call.arguments[0]!;
  const second = call.arguments[1];
  const last = call.arguments.at(-1)!;
  if (!second) return { ...span(first), content: [...executable, ", ", ...array] };
  const between = { start: first.end!, end: second.start! };
  const rest = { start: second.start!, end: last.end! };
  // The comma and comments between the first two arguments stay where they were.
  const content: Fragment[] =
    args.length > 0
      ? [...executable, ", [", ...args, between, rest, "]"]
      : [...executable, between, "[", rest, "]"];
  return { start: first.start!, end: last.end!, content };
}
