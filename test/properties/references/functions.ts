import { type Names, type Writer, withoutThis } from "./names.js";
import { parameters } from "./parameters.js";
import { bodyOf, deeper, type Position, shadowing, type WriteBlock } from "./position.js";

/** A function of some kind around a block. */
export function functionScope(names: Names, writer: Writer, position: Position, block: WriteBlock): string {
  const body = (around: Names) => {
    const { text, names: inner } = parameters(around, writer);
    return [text, block(inner, writer, bodyOf(position))] as const;
  };
  const bare = () => body(withoutThis(names));
  const id = writer.id("f");
  const ways: Record<string, () => string> = {
    "an arrow function": () => {
      const [given, text] = body(names);
      return `const ${id} = (${given}) => {\n${text}\n};`;
    },
    "an async arrow function": () => {
      const [given, text] = body(names);
      return `use(async (${given}) => {\n${text}\n});`;
    },
    "a function called at once": () => {
      const [given, text] = bare();
      return `(function (${given}) {\n${text}\n})();`;
    },
    "a function declaration": () => {
      const [given, text] = bare();
      return position.isBody || position.isStrict
        ? `function ${id}(${given}) {\n${text}\n}`
        : `use(function ${id}(${given}) {\n${text}\n});`;
    },
    "a generator": () => {
      const [given, text] = bare();
      return `use(function* (${given}) {\n${text}\n});`;
    },
    "a named function expression": () => {
      const { name, inner } = shadowing(withoutThis(names), writer, "a function expression's name");
      const [given, text] = body(inner);
      return `use(function ${name}(${given}) {\n${text}\n});`;
    },
    "a method": () => {
      const [given, text] = bare();
      return `use({ ddClient(${given}) {\n${text}\n} });`;
    },
    "a getter": () =>
      `use({ get ddClient() {\n${block(withoutThis(names), writer, deeper(position, true))}\n} });`,
  };
  return writer.way("scope", ways)();
}
