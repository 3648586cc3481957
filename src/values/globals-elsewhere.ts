import type { Beyond } from "./evaluator.js";
import { unknown, type Value } from "./value.js";

/** What other scripts of a page give a global, looked at one step after the other; undefined where nothing is known of it. */
export function globalElsewhere(steps: readonly string[], project: Beyond): Value | undefined {
  const known = project.globalAt(steps);
  switch (known?.kind) {
    case "client":
      return { kind: "client", ...known.client };
    case "function":
      return { kind: "function", node: null, returns: () => after(steps, "()", project) };
    case "object":
      return { kind: "members", member: (name) => after(steps, `.${name}`, project) };
    default:
      return undefined;
  }
}

/** More than leads from any name to a client; what holds itself would be without end. */
const mostSteps = 8;

function after(steps: readonly string[], step: string, project: Beyond): Value {
  const further = steps.length < mostSteps ? globalElsewhere([...steps, step], project) : undefined;
  const names = [...steps, step].filter((each) => each !== "()").map((each) => each.replace(/^\./, ""));
  return further ?? unknown(...names);
}
