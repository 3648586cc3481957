import { capital, sentences } from "./words.js";

/** @typedef {import("./file-context.js").FileContext} FileContext */

/**
 * How a file reaches the client. `setup` stands in the function, `imports` at the top of the file.
 * @typedef {object} Reach
 * @property {string[]} imports
 * @property {string[]} setup
 * @property {string} client
 */

/**
 * Chosen once per file, as an author would.
 * @param {FileContext} file
 * @returns {Reach}
 */
export function chooseReach(file) {
  const shared = file.unique("client");
  // Without semicolons, a line that starts with a parenthesis would call the line before it.
  const typed = file.types && file.end !== "";
  return file.random.pick([
    { imports: [], setup: [], client: "window.ddClient" },
    { imports: [], setup: [], client: typed ? "(window as any).ddClient" : "window.ddClient" },
    { imports: [], setup: [`const ddClient = window.ddClient${file.end}`], client: "ddClient" },
    {
      imports: [
        `import { createDockerDesktopClient } from ${file.quote("@docker/extension-api-client")}${file.end}`,
        "",
        `const ${shared} = createDockerDesktopClient()${file.end}`,
      ],
      setup: [],
      client: shared,
    },
  ]);
}

/**
 * One v0 call in a function, a method or a component's handler.
 * @param {FileContext} file
 * @param {Reach} reach
 * @param {import("./client-calls.js").ClientCall} call
 * @returns {string[]} Lines, indented by two spaces.
 */
export function clientBlock(file, reach, call) {
  const statements = [...reach.setup, ...call.lines(file, reach.client)];
  const parameters = `id${file.as("string")}, options${file.as("any")} = {}`;
  const indented = (/** @type {string} */ by) => statements.map((line) => by + line);
  const asFunction = () => [
    `// ${file.random.pick(sentences)}`,
    `export async function ${file.unique(file.action())}(${parameters}) {`,
    ...indented("  "),
    `  return options.${file.noun()} ?? id${file.end}`,
    "}",
  ];
  const asMethod = () => [
    `export class ${file.unique(`${file.Noun()}Actions`)} {`,
    `  /** ${file.random.pick(sentences)} */`,
    `  async ${file.action()}(${parameters}) {`,
    "    try {",
    ...indented("      "),
    "    } finally {",
    `      options.${file.noun()} = false${file.end}`,
    "    }",
    "  }",
    "}",
  ];
  const asHandler = () => [
    `export const ${file.unique(`${file.Noun()}Button`)} = ({ id, options }${file.as("any")}) => {`,
    `  const [busy, setBusy] = React.useState(false)${file.end}`,
    `  const onClick = async () => {`,
    `    setBusy(true)${file.end}`,
    ...indented("    "),
    `    setBusy(false)${file.end}`,
    `  }${file.end}`,
    `  return <button disabled={busy} onClick={onClick}>${capital(file.noun())} {options.name}</button>${file.end}`,
    `}${file.end}`,
  ];
  return file.random.pick(file.jsx ? [asFunction, asHandler, asHandler] : [asFunction, asMethod])();
}
