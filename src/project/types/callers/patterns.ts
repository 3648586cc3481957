import { ts } from "../typescript.js";
import { nameOf } from "./member-name.js";
import type { LoneFile } from "./read-file-alone.js";
import { member, type Steps } from "./steps.js";
import type { Trace } from "./trace.js";

/** `const { run } = api`, `const run = …` */
export function moveInPattern(trace: Trace, pattern: ts.BindingName, steps: Steps, file: LoneFile): void {
  if (ts.isIdentifier(pattern)) {
    const declaration = pattern.parent;
    if (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration))
      trace.followName(pattern, declaration, steps, file);
    return;
  }
  const [first, ...rest] = steps;
  if (ts.isArrayBindingPattern(pattern) || !first?.startsWith(".")) {
    trace.stop(pattern, file, "is taken out by a pattern that can't be followed");
    return;
  }
  const isTaken = pattern.elements.some((element) => !element.dotDotDotToken && keyOf(element) === first);
  for (const element of pattern.elements) {
    const key = keyOf(element);
    if (element.dotDotDotToken ? !isTaken : key === null)
      trace.stop(element, file, "may be taken out by this pattern");
    else if (key === first && element.initializer) trace.stop(element, file, "has a default in its stead");
    else if (key === first && !element.dotDotDotToken) moveInPattern(trace, element.name, rest, file);
  }
}

/** The step that an element takes; null when it is computed. */
function keyOf({ propertyName, name, dotDotDotToken }: ts.BindingElement): string | null {
  if (dotDotDotToken) return null;
  const key = propertyName ?? name;
  if (ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)) return null;
  const text = nameOf(key);
  return text === null ? null : member(text);
}
