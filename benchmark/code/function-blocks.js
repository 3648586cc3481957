import { times } from "./file-context.js";
import { messages, sentences } from "./words.js";

/** @typedef {import("./file-context.js").FileContext} FileContext */
/** @typedef {(file: FileContext) => string[]} Block Lines of one top-level declaration, indented by two spaces. */

/** @type {Block} */
function calculation(file) {
  const [item, field, other] = [file.noun(), file.noun(), file.adjective()];
  const name = file.unique(file.action());
  return [
    "/**",
    ` * ${file.random.pick(sentences)}`,
    " */",
    `export function ${name}(items${file.as("readonly any[]")}, limit${file.as("number")} = ${file.random.integer(2, 200)}) {`,
    `  let total = 0${file.end}`,
    `  const seen = new Map${file.types ? "<string, number>" : ""}()${file.end}`,
    `  for (const item of items) {`,
    `    if (item.${other} === null || item.${field} < ${file.random.integer(0, 9)}) continue${file.end}`,
    `    const key = \`\${item.${field}}-\${item.${other} ?? ${file.quote(item)}}\`${file.end}`,
    `    seen.set(key, (seen.get(key) ?? 0) + 1)${file.end}`,
    `    total += item.${field} * ${file.random.integer(1, 12)} - limit${file.end}`,
    "  }",
    ...(file.random.chance(0.5)
      ? [`  if (seen.size > limit) throw new RangeError(\`too many ${item}s: \${seen.size}\`)${file.end}`]
      : []),
    `  return { total, ${field}: [...seen.keys()].sort(), share: total / (items.length || 1) }${file.end}`,
    "}",
  ];
}

/** @type {Block} */
function request(file) {
  const [noun, field] = [file.noun(), file.noun()];
  const name = file.unique(file.action());
  return [
    `export async function ${name}(id${file.as("string")}, options${file.as("{ signal?: AbortSignal; page?: number }")} = {}) {`,
    `  const query = new URLSearchParams({ page: String(options.page ?? 1), sort: ${file.quote(field)} })${file.end}`,
    `  for (let attempt = 0; attempt < ${file.random.integer(2, 5)}; attempt++) {`,
    "    try {",
    `      const response = await fetch(\`/api/${noun}s/\${encodeURIComponent(id)}?\${query}\`, { signal: options.signal })${file.end}`,
    `      if (response.status === 404) return null${file.end}`,
    `      if (!response.ok) throw new Error(${file.quote(file.random.pick(messages))})${file.end}`,
    `      const body = await response.json()${file.end}`,
    `      return body.${field}.map((entry${file.as("any")}) => ({ ...entry, ${noun}: id }))${file.end}`,
    `    } catch (error${file.as("any")}) {`,
    `      if (error.name === ${file.quote("AbortError")}) throw error${file.end}`,
    `      // ${file.random.pick(sentences)}`,
    `      await new Promise((resolve) => setTimeout(resolve, ${file.random.integer(1, 9)}00 * 2 ** attempt))${file.end}`,
    "    }",
    "  }",
    `  return undefined${file.end}`,
    "}",
  ];
}

/** @type {Block} */
function holder(file) {
  const [noun, field] = [file.noun(), file.noun()];
  const name = file.unique(
    `${file.Noun()}${file.random.pick(["Store", "Service", "Manager", "Cache", "Queue"])}`,
  );
  const key = file.as("string");
  return [
    `export class ${name}${file.random.chance(0.3) ? " extends EventTarget" : ""} {`,
    `  ${file.types ? "private readonly " : ""}entries = new Map${file.types ? "<string, any>" : ""}()${file.end}`,
    `  static limit = ${file.random.integer(10, 999)}${file.end}`,
    "",
    `  get size() {`,
    `    return this.entries.size${file.end}`,
    "  }",
    "",
    `  /** ${file.random.pick(sentences)} */`,
    `  ${file.action()}(${noun}${key}, content${file.as("any")}) {`,
    `    if (this.entries.size >= ${name}.limit) this.entries.delete(this.entries.keys().next().value${file.types ? "!" : ""})${file.end}`,
    `    this.entries.set(${noun}, { ...content, ${field}: Date.now() })${file.end}`,
    `    return this${file.end}`,
    "  }",
    "",
    `  async *pages(size${file.as("number")}) {`,
    `    const all = [...this.entries.values()].filter((entry) => entry?.${field} !== undefined)${file.end}`,
    `    for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)${file.end}`,
    "  }",
    "}",
  ];
}

/** @type {Block} */
function tests(file) {
  const cases = times(file.random.integer(1, 4), (n) => [
    `  it(${file.quote(`${file.action()} when the ${file.noun()} is ${file.adjective()}`)}, async () => {`,
    `    const ${file.noun()}${n} = { id: ${file.quote(`${file.noun()}-${n}`)}, ${file.noun()}: ${file.random.integer(1, 900)} }${file.end}`,
    `    expect(await Promise.resolve([1, 2, ${n}].map((x) => x * ${file.random.integer(2, 9)}))).toHaveLength(3)${file.end}`,
    `  })${file.end}`,
  ]);
  return [`describe(${file.quote(`${file.noun()} ${file.noun()}`)}, () => {`, ...cases, `})${file.end}`];
}

/** @type {readonly Block[]} */
export const functionBlocks = [calculation, request, holder, tests];
