import { ts } from "../typescript.js";

/** The name of a member, where it is written; null where it is computed. */
export function nameOf(name: ts.PropertyName): string | null {
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : null;
  return name.text;
}
