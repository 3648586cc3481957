import type { Row } from "../../src/api/table.js";
import { isCall, isMember } from "../../src/syntax/node.js";
import { wrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, quoted } from "../context.js";
import { memberText } from "./client-text.js";

/** A function that is handed on, as an arrow function over the one of v1, in its place. */
export function asArrow(use: Use, row: Row, context: Context): string | undefined {
  if (use.place.kind !== "member" && use.place.kind !== "alias") return undefined;
  const callee = memberText(use, row, context);
  if (callee === undefined) return undefined;
  const { parents } = context.scopes;
  const holder = parents.get(wrap(use.place.node, parents));
  // `run.bind(…)`, a tag
  if (isMember(holder) || holder?.type === "TaggedTemplateExpression") return undefined;
  const isArgument = isCall(holder) && holder.callee !== use.place.node;
  const text = typed("cmd", "string", context);
  const list = typed("args", "string[]", context);
  switch (row.transform) {
    case "member":
      return `(${typed("url", "string", context)}) => ${callee}(url)`;
    case "docker-command":
      return `(${text}, ...${list}) => ${callee}(cmd, args)`;
    case "stream":
      return streaming(callee, [text, list].join(", "), context);
    default:
      break;
  }
  const before = (row.leading ?? []).map(() => typed("container", "string", context));
  const call = (rest: string) =>
    row.leading
      ? `${callee}(${quoted("exec", context)}, [container, cmd${rest && `, ...${rest}`}])`
      : `${callee}(cmd, ${rest || "[]"})`;
  // What is given to `map` is called with what the list has in it.
  if (isArgument && !row.leading)
    return `// Each has to be the program alone: its arguments are strings of the array.\n(${isArgument && !context.isTypeScript ? "cmd" : text}) => ${call("")}`;
  return `// Who calls it has to give the program and its arguments apart.\n(${[...before, text, list].join(", ")}) => ${call("args")}`;
}

/** v0's messages, from v1's events. */
function streaming(callee: string, parameters: string, context: Context): string {
  const { indent } = context.layout;
  const callback = typed("callback", "(data: any, error?: any) => void", context);
  return [
    `(${parameters}, ${callback}) =>`,
    `${indent}${callee}(cmd, args, {`,
    `${indent.repeat(2)}stream: {`,
    `${indent.repeat(3)}onOutput: (data) => callback(data, undefined),`,
    `${indent.repeat(3)}onError: (error) => callback({}, error),`,
    `${indent.repeat(3)}onClose: (code) => callback({ close: true, code }, undefined),`,
    `${indent.repeat(2)}},`,
    `${indent}})`,
  ].join("\n");
}

function typed(name: string, type: string, { isTypeScript }: Context): string {
  return isTypeScript ? `${name}: ${type}` : name;
}
