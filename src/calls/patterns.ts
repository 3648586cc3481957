import type * as t from "@babel/types";
import type { CodeFile } from "../modules/code-file.js";
import { propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import { member, type Steps } from "./steps.js";
import type { Tracer } from "./tracer.js";

/** `const { run } = api`, `const run = …` */
export function moveInPattern(trace: Tracer, pattern: Node, steps: Steps, file: CodeFile): void {
  if (pattern.type === "Identifier") {
    trace.followName(pattern, steps, file);
    return;
  }
  const [first, ...rest] = steps;
  if (pattern.type !== "ObjectPattern" || !first?.startsWith(".")) {
    trace.stop(pattern, file, "is taken out by a pattern that can't be followed");
    return;
  }
  const isTaken = pattern.properties.some((one) => one.type === "ObjectProperty" && stepOf(one) === first);
  for (const property of pattern.properties) {
    if (property.type === "RestElement") {
      if (!isTaken) trace.stop(property, file, "may be taken out by this pattern");
      continue;
    }
    const step = stepOf(property);
    const value = property.value as Node;
    if (step === null) trace.stop(property, file, "may be taken out by this pattern");
    else if (step === first && value.type === "AssignmentPattern")
      trace.stop(property, file, "has a default in its stead");
    else if (step === first) moveInPattern(trace, value, rest, file);
  }
}

/** The step that a property takes; null when it is computed. */
function stepOf(property: t.ObjectProperty): string | null {
  const name = propertyName(property);
  return name === undefined ? null : member(name);
}
