import { times } from "./file-context.js";
import { messages, sentences } from "./words.js";

/** @typedef {import("./function-blocks.js").Block} Block */

/** @type {Block} */
function shape(file) {
  const name = file.unique(file.Noun());
  const types = [
    "string",
    "number",
    "boolean",
    "string[]",
    "Date | null",
    "Record<string, number>",
    "() => void",
  ];
  /** @type {Set<string>} */
  const fields = new Set();
  while (fields.size < 5) fields.add(file.random.chance(0.3) ? `${file.adjective()}At` : file.noun());
  if (!file.types) {
    const field = (/** @type {string} */ key) => ` * @property {${file.random.pick(types)}} ${key}`;
    return ["/**", ` * @typedef {object} ${name}`, ...[...fields].map(field), " */"];
  }
  return [
    `export interface ${name} {`,
    ...[...fields].map(
      (key) => `  ${key}${file.random.chance(0.3) ? "?" : ""}: ${file.random.pick(types)}${file.end}`,
    ),
    "}",
  ];
}

/** @type {Block} */
function constants(file) {
  const name = file.unique(`${file.noun()}${file.Noun()}s`);
  const value = () =>
    file.random.pick([
      () => file.quote(file.random.pick(messages)),
      () => String(file.random.integer(0, 5000)),
      () => `[${times(file.random.integer(1, 4), () => file.quote(file.noun())).join(", ")}]`,
      () =>
        `{ ${file.noun()}: ${file.random.chance(0.5)}, ${file.adjective()}: ${file.random.integer(1, 99)} }`,
      () => `/^[a-z]+[-_]${file.noun()}\\/(\\d{1,${file.random.integer(2, 9)}})$/i`,
    ])();
  const entry = (/** @type {number} */ n) => `  ${file.noun()}${n}: ${value()},`;
  return [
    `// ${file.random.pick(sentences)}`,
    `export const ${name} = {`,
    ...times(file.random.integer(3, 12), entry),
    `}${file.end}`,
  ];
}

/** @type {Block} */
function reducer(file) {
  const name = file.unique(`${file.noun()}Reducer`);
  const cases = times(file.random.integer(2, 6), (n) => {
    const field = file.noun();
    return [
      `    case ${file.quote(`${file.noun()}/${field}${n}`)}:`,
      file.random.chance(0.5)
        ? `      return { ...state, ${field}: action.payload, ${file.adjective()}: true }${file.end}`
        : `      return state.items.length > ${n} ? { ...state, items: state.items.slice(${n + 1}) } : state${file.end}`,
    ];
  });
  return [
    `export function ${name}(state${file.as("any")} = { items: [], ${file.adjective()}: false }, action${file.as("any")}) {`,
    "  switch (action.type) {",
    ...cases,
    "    default:",
    `      return state${file.end}`,
    "  }",
    "}",
  ];
}

/** @type {Block} */
function selector(file) {
  const [field, other] = [file.noun(), file.adjective()];
  return [
    `const ${file.unique(`select${file.Noun()}${file.Noun()}s`)} = (state${file.as("any")}) =>`,
    `  Object.values(state.${file.noun()}s ?? {})`,
    `    .filter(({ ${field}, ${other} }${file.as("any")}) => ${field} && !${other})`,
    `    .map((entry${file.as("any")}, index) => [entry.id, index % ${file.random.integer(2, 7)} === 0 ? entry.${field}?.label : null])`,
    `    .reduce((all${file.as("any")}, [id, label]${file.as("any")}) => Object.assign(all, { [id]: label }), {})${file.end}`,
  ];
}

/** @type {readonly Block[]} */
export const dataBlocks = [shape, shape, constants, reducer, selector, selector];
