import type { Fragment } from "../../src/model.js";
import type { Context } from "../context.js";
import { plain } from "./lay-out.js";
import { fitsLine } from "./line-width.js";

/**
 * `onClose: (code) => handle(code)`; the body has a line of its own where the line is wider than those of the file, as
 * Prettier writes it.
 *
 * @param head up to the arrow
 */
export function writeArrow(
  indentation: string,
  head: readonly Fragment[],
  body: readonly Fragment[],
  context: Context,
): Fragment[] {
  const { eol, indent } = context.layout;
  const text = plain([...head, " ", ...body], context);
  // Objects, lists and templates are broken inside.
  const isWhole = text.includes("\n") || /^[({[`]/.test(plain(body, context));
  const fits = isWhole || fitsLine(indentation, `${text},`, context);
  return [...head, fits ? " " : eol + indentation + indent, ...body];
}
