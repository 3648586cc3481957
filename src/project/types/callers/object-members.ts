import { ts } from "../typescript.js";
import { nameOf } from "./member-name.js";
import { ownThis, strayThis } from "./own-this.js";
import type { LoneFile } from "./read-file-alone.js";
import type { Steps } from "./steps.js";
import type { Trace } from "./trace.js";

/** From a member of an object literal to the uses of the object, from within and without. */
export function moveInObject(
  trace: Trace,
  object: ts.ObjectLiteralExpression,
  steps: Steps,
  file: LoneFile,
): void {
  const name = steps[0]!.slice(1);
  const same = object.properties.filter(({ name: each }) => each && nameOf(each) === name);
  if (same.length > 1) trace.stop(object, file, "is one of two members of this name");
  const at = object.properties.indexOf(same[0]!);
  for (const property of object.properties.slice(at + 1)) {
    if (ts.isSpreadAssignment(property) || (property.name && nameOf(property.name) === null))
      trace.stop(property, file, "may be replaced by this");
  }
  for (const property of object.properties) {
    const method = ts.isPropertyAssignment(property) ? property.initializer : property;
    const hasThis =
      ts.isFunctionExpression(method) || ts.isMethodDeclaration(method) || ts.isAccessor(method);
    for (const self of hasThis ? ownThis(method) : []) trace.moveUp(self, steps, file);
  }
  for (const self of strayThis(name, file.source)) trace.stop(self, file, "may be called through this");
  trace.moveUp(object, steps, file);
}
