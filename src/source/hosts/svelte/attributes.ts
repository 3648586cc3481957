import type { AST } from "svelte/compiler";
import type { Span } from "../../../model.js";
import { cutPlain } from "../cut.js";
import type { Region } from "../found.js";

type Attributes = Parameters<typeof cutPlain>[1];
type AttributeLike = AST.BaseElement["attributes"][number];

/** The code of an attribute in the order in which it stands there. */
export function findInAttribute(text: string, attribute: AttributeLike, expression: Attributes): Region[] {
  return [...regionsOf(text, attribute, expression)].filter((region) => region !== undefined);
}

function* regionsOf(
  text: string,
  attribute: AttributeLike,
  expression: Attributes,
): Generator<Region | undefined> {
  switch (attribute.type) {
    case "SpreadAttribute":
    case "AttachTag":
      yield afterWord(text, attribute, attribute.type === "AttachTag" ? "@attach" : "...", expression);
      return;
    case "Attribute":
    case "StyleDirective": {
      const { value } = attribute;
      const isAlone = !Array.isArray(value) || value.length === 1;
      const isHandler = attribute.type === "Attribute" && isAlone && /^on[a-z]/i.test(attribute.name);
      if (value === true) {
        if (attribute.type === "StyleDirective") yield nameOf(text, attribute, expression);
        return;
      }
      for (const part of Array.isArray(value) ? value : [value])
        if (part.type === "ExpressionTag")
          yield inBraces(text, part, { ...expression, ...(isHandler && { isHandler }) });
      return;
    }
    case "OnDirective":
      yield codeOf(text, attribute, { ...expression, isHandler: true });
      return;
    case "BindDirective":
      yield* boundBy(text, attribute, expression);
      return;
    case "ClassDirective":
      yield codeOf(text, attribute, expression) ?? nameOf(text, attribute, expression);
      return;
    case "UseDirective":
    case "TransitionDirective":
    case "AnimateDirective":
      // `use:action={…}` calls `action`.
      yield nameOf(text, attribute, { ...expression, isHandler: true });
      yield codeOf(text, attribute, expression);
      return;
    case "LetDirective":
      // Declares names: `parametersOf`.
      return;
  }
}

/** The names that a slot gives: `let:item`, `let:item={{ name }}`. */
export function parametersOf(text: string, attribute: AST.LetDirective, parameters: Attributes) {
  return codeOf(text, attribute, parameters) ?? nameOf(text, attribute, parameters);
}

function* boundBy(text: string, attribute: AST.BindDirective, expression: Attributes) {
  const value = codeOf(text, attribute, { ...expression, isWritten: true });
  if (!value) yield nameOf(text, attribute, { ...expression, isWritten: true });
  // `bind:value={() => get(), (value) => set(value)}`
  else if (attribute.expression.type === "SequenceExpression")
    for (const accessor of attribute.expression.expressions) yield spanned(text, accessor, expression);
  else yield value;
}

/** What a node of its tree is read from. */
export function spanned(text: string, node: object, attributes: Attributes): Region | undefined {
  const { start, end } = spanOf(node);
  return cutPlain(text, attributes, start, end);
}

/** Where a node stands, with what is said of its type. */
export function spanOf(node: object): Span {
  const { start, end, typeAnnotation } = node as Span & { readonly typeAnnotation?: Span };
  return { start, end: Math.max(end, typeAnnotation?.end ?? 0) };
}

/** `{name}` as an attribute has no value in braces, but its name. */
export function inBraces(text: string, { start, end }: Span, attributes: Attributes): Region | undefined {
  return text[start] === "{"
    ? cutPlain(text, attributes, start + 1, end - 1)
    : cutPlain(text, { ...attributes, isName: true }, start, end);
}

/** `{@html page}` */
export function afterWord(
  text: string,
  { start, end }: Span,
  word: string,
  attributes: Attributes,
): Region | undefined {
  return cutPlain(text, attributes, text.indexOf(word, start) + word.length, end - 1);
}

/** What stands in the braces of `on:click={…}`; undefined where nothing does. */
function codeOf(text: string, { start, end }: Span, attributes: Attributes): Region | undefined {
  const sign = text.indexOf("=", start);
  if (sign < 0 || sign >= end) return undefined;
  return cutPlain(text, attributes, text.indexOf("{", sign) + 1, text.lastIndexOf("}", end - 1));
}

/** The name of a directive where it is code. */
function nameOf(text: string, { start, name }: Span & { readonly name: string }, attributes: Attributes) {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(name))
    return undefined;
  const begin = text.indexOf(":", start) + 1;
  const isName = attributes.kind === "expression";
  return cutPlain(text, { ...attributes, ...(isName && { isName }) }, begin, begin + name.length);
}
