import type * as t from "@babel/types";
import type { CodeFile } from "../modules/code-file.js";
import { propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import { ownThis, strayThis } from "./own-this.js";
import type { Steps } from "./steps.js";
import type { Tracer } from "./tracer.js";

/** From a member of an object literal to the uses of the object, from within and without. */
export function moveInObject(trace: Tracer, object: t.ObjectExpression, steps: Steps, file: CodeFile): void {
  const name = steps[0]!.slice(1);
  const nameOf = (property: t.ObjectExpression["properties"][number]) =>
    property.type === "SpreadElement" ? undefined : propertyName(property);
  const same = object.properties.filter((property) => nameOf(property) === name);
  if (same.length > 1) trace.stop(object, file, "is one of two members of this name");
  for (const property of object.properties.slice(object.properties.indexOf(same[0]!) + 1))
    if (nameOf(property) === undefined) trace.stop(property, file, "may be replaced by this");
  for (const property of object.properties) {
    const method = (property.type === "ObjectProperty" ? property.value : property) as Node;
    const hasThis = method.type === "FunctionExpression" || method.type === "ObjectMethod";
    for (const self of hasThis ? ownThis(method, file.scopes) : []) trace.moveUp(self, steps, file);
  }
  for (const self of strayThis(name, file.scopes)) trace.stop(self, file, "may be called through this");
  trace.moveUp(object, steps, file);
}
