const client = "window.ddClient";
const nest = (before: string, inside: string, after: string, levels = 200) =>
  before.repeat(levels) + inside + after.repeat(levels);

/** Programs of 200 levels, and how many references each has; all of them can be migrated. */
export const nested: Readonly<Record<string, readonly [code: string, references: number]>> = {
  calls: [nest(`${client}.backend.get(`, "x", ")"), 200],
  commands: [nest(`${client}.execDockerCmd("a", `, "x", ")"), 200],
  templates: [nest(`${client}.execHostCmd(\`a \${`, "x", "} b`)"), 200],
  promises: [nest(`${client}.backend.get("x").then(() => `, "x", ")"), 200],
  functions: [nest("(() => { ", `${client}.toastError("x");`, " })();"), 1],
  parentheses: [nest("(", `${client}.toastError("x")`, ")"), 1],
  arrays: [nest("[{ a: ", `${client}.toastError("x")`, " }]"), 1],
  ternaries: [`${nest(`a ? ${client}.toastError("x") : `, "b", "")};`, 200],
  jsx: [`x = ${nest("<a b={", `${client}.toastError("x")`, "}/>")};`, 1],
  chains: [`${client}.backend.get("x")${".then(a)".repeat(200)};`, 1],
  sums: [`${client}.execHostCmd("a"${' + " b"'.repeat(200)});`, 1],
  streams: [
    nest(`${client}.spawnHostCmd("a", ["b"], (data, err) => { if (err) return; `, "x();", " });", 60),
    60,
  ],
  types: [`type T = ${nest("A<", "string", ">")}; ${client}.toastError("x");`, 1],
  assertions: [`${client}${"!".repeat(200)}.toastError("x");`, 1],
};

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
const chain = (count: number, first: string, next: (at: string, from: string) => string) =>
  `${first}\n${lines(count, (i) => next(`x${i + 1}`, `x${i}`))}\n`;
const uses = (count: number) => lines(count, () => `${client}.toastError("x");`);

/** Programs that take forever where time grows with the square of something. */
export const long: Readonly<Record<string, string>> = {
  "a command of 100,000 words": `${client}.execHostCmd("a${" word".repeat(100_000)}");`,
  "a template of 40,000 holes": `function f(b: string) { ${client}.execHostCmd(\`a${" ${b}".repeat(40_000)}\`); }`,
  "a character a million times": `${client}.execHostCmd("a ${"b".repeat(1_000_000)}");`,
  "one long line": `${client}.toastError("x");`.repeat(6_000),
  "white space": `[1,${"\n".repeat(100_000)}2];${" ".repeat(100_000)}\n${"\t".repeat(50_000)}${client}.toastError("x");`,
  "a constant used often": `const c = "a -b";\n${lines(5_000, () => `${client}.execHostCmd(c);`)}`,
  "a parameter used often": `export function f(c) {\n${lines(5_000, () => `${client}.execHostCmd(c);`)}\n}`,
  "aliases of aliases": `${chain(10_000, `const x0 = ${client};`, (at, from) => `const ${at} = ${from};`)}x10000.toastError("x");`,
  "wrappers of wrappers": `${chain(2_000, `const x0 = (c) => ${client}.execHostCmd(c);`, (at, from) => `const ${at} = (c) => ${from}(c);`)}x2000("a -b");`,
  "classes of classes": `class x0 { c = ${client}; }\n${lines(1_500, (i) => `class x${i + 1} extends x${i} { m() { this.c.toastError("x"); } }`)}`,
  "constants that double": `${chain(60, 'const x0 = "a ";', (at, from) => `const ${at} = \`\${${from}}\${${from}}\`;`)}${client}.execHostCmd(x60);`,
  "a pattern of 3,000": `const { ${lines(3_000, (i) => `toastError: t${i},`)} } = ${client};`,
  "a pattern within the backend": `const { backend: { ${lines(3_000, (i) => `get: g${i},`)} } } = ${client};`,
  "5,000 levels of a pattern": `const ${nest("{ a: ", "b", " }", 5_000)} = ${client}; ${uses(1)}`,
  "comments without end": `/*${"/ * ".repeat(50_000)}*/ ${"// @ts-ignore /* * ".repeat(5_000)}\n${uses(1)}`,
  directives: lines(4_000, () => `// @ts-expect-error ${" ".repeat(20)}\n${uses(1)}`),
  quotes: `/* ${"'a\"".repeat(50_000)} */ ${client}.execHostCmd("a ${"''".repeat(50_000)}");`,
  "unclosed quotes": `${client}.execHostCmd("a '${"b ".repeat(80_000)}");`,
  backslashes: `${client}.execHostCmd("a ${"\\\\".repeat(80_000)} b");`,
  pipes: `${client}.execHostCmd("a ${"| grep ".repeat(30_000)}");`,
  "stream statements": `${client}.spawnHostCmd("a", [], (data, err) => {\n${lines(2_000, () => "if (data.stdout) out(data.stdout);")}\n});`,
};
