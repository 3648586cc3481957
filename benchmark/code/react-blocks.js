import { capital, messages, sentences } from "./words.js";

/** @typedef {import("./function-blocks.js").Block} Block */

/** @type {Block} */
function component(file) {
  const [noun, field] = [file.noun(), file.noun()];
  const name = file.unique(
    `${file.Noun()}${file.random.pick(["List", "Panel", "Card", "Dialog", "Table", "Page"])}`,
  );
  const heading = file.random.pick(["h1", "h2", "h3"]);
  const props = `{ ${noun}s, ${file.adjective()}: flag = false, onSelect }${file.as("any")}`;
  return [
    `/** ${file.random.pick(sentences)} */`,
    `export function ${name}(${props}) {`,
    `  const [open, setOpen] = React.useState(${file.random.chance(0.5)})${file.end}`,
    `  const [query, setQuery] = React.useState(${file.quote("")})${file.end}`,
    `  const shown = React.useMemo(`,
    `    () => ${noun}s.filter((${noun}${file.as("any")}) => ${noun}.${field}?.includes(query)),`,
    `    [${noun}s, query],`,
    `  )${file.end}`,
    "",
    `  if (${noun}s.length === 0) return <p className="${noun}-empty">${file.random.pick(messages).replace("'", "’")}</p>${file.end}`,
    "",
    "  return (",
    `    <section className="${noun}-${field}" aria-hidden={!open} data-count={shown.length}>`,
    `      <${heading}>${capital(noun)} ({shown.length})</${heading}>`,
    `      <input value={query} onChange={(event) => setQuery(event.target.value)} placeholder="${capital(field)}" />`,
    `      {shown.map((${noun}${file.as("any")}, index${file.as("number")}) => (`,
    `        <div key={${noun}.id ?? index} style={{ padding: ${file.random.integer(1, 30)}, opacity: flag ? 0.5 : 1 }}>`,
    `          <span title={\`\${${noun}.${field}} #\${index + 1}\`}>{${noun}.label}</span>`,
    `          {flag && <button onClick={() => onSelect(${noun})}>${capital(file.adjective())}</button>}`,
    "        </div>",
    "      ))}",
    `      <button type="button" onClick={() => setOpen((value) => !value)}>{open ? ${file.quote("Hide")} : ${file.quote("Show")}}</button>`,
    "    </section>",
    `  )${file.end}`,
    "}",
  ];
}

/** @type {Block} */
function hook(file) {
  const noun = file.noun();
  return [
    `export function ${file.unique(`use${file.Noun()}${file.Noun()}`)}(id${file.as("string | undefined")}) {`,
    `  const [${noun}, set${capital(noun)}] = React.useState${file.types ? "<any>" : ""}(null)${file.end}`,
    "  React.useEffect(() => {",
    `    if (!id) return undefined${file.end}`,
    `    const controller = new AbortController()${file.end}`,
    `    fetch(\`/api/${noun}/\${id}\`, { signal: controller.signal })`,
    "      .then((response) => response.json())",
    `      .then(set${capital(noun)})`,
    `      .catch((error) => console.warn(${file.quote(file.random.pick(messages))}, error))${file.end}`,
    `    return () => controller.abort()${file.end}`,
    `  }, [id])${file.end}`,
    `  return ${noun}${file.end}`,
    "}",
  ];
}

/** @type {readonly Block[]} */
export const reactBlocks = [component, component, component, hook];
