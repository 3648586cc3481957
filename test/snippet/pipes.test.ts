import { expect, test } from "vitest";
import { suggest, suggestFor } from "./suggest.js";

const vm = "window.ddClient.extension.vm!.cli.exec";

/** What is done with the lines that a command prints. */
function filterOf(filters: string): string | undefined {
  const snippet = suggestFor(
    `return window.ddClient.backend.execInVMExtension(${JSON.stringify(`ls /x ${filters}`)});`,
  );
  return /\.split\("\\n"\)(.*?)(?:;$|\n\}\))/ms.exec(snippet ?? "")?.[1]?.replace(/\n\s*/g, "");
}

test("filters the lines of what the first command prints, and keeps the rest of the result", () => {
  const given = 'const out = await window.ddClient.backend.execInVMExtension("ps aux | grep node");';
  expect(
    suggestFor(given),
  ).toBe(`// Unlike the pipe, this rejects if ps fails and does not reject if no line matches.
const result = await ${vm}("ps", ["aux"]);
const lines = result.stdout.trimEnd().split("\\n").filter((line) => line.includes("node"));
const out = { ...result, stdout: lines.join("\\n") };`);
});

test.each([
  ["| grep -v a.b", ".filter((line) => !/a.b/.test(line))"],
  ["| grep -F a.b", '.filter((line) => line.includes("a.b"))'],
  ["| grep -i Error", '.filter((line) => line.toLowerCase().includes("error"))'],
  ["| grep -iE '^(a|b)+$'", ".filter((line) => /^(a|b)+$/i.test(line))"],
  ["| grep 'a+b(c)/d'", '.filter((line) => line.includes("a+b(c)/d"))'],
  ["| grep 'a+b*'", ".filter((line) => /a\\+b*/.test(line))"],
  ["| head -n 3", ".slice(0, 3)"],
  ["| head -3", ".slice(0, 3)"],
  ["| head", ".slice(0, 10)"],
  ["| tail -n +2", ".slice(1)"],
  ["| tail -1", ".slice(-1)"],
  ["| sort -r", ".sort().reverse()"],
  ["| uniq", ".filter((line, i, all) => line !== all[i - 1])"],
  ["| cut -d: -f1", '.map((line) => line.split(":")[0])'],
  ["| cut -d ',' -f 2", '.map((line) => (line.includes(",") ? (line.split(",")[1] ?? "") : line))'],
  ["| cut -c1-12", ".map((line) => line.slice(0, 12))"],
  ["| awk '{print $2}'", '.map((line) => line.trim().split(/\\s+/)[1] ?? "")'],
  ["| sort -n", ".sort().sort((a, b) => (Number.parseFloat(a) || 0) - (Number.parseFloat(b) || 0))"],
  ["| sed 's/a.c/$1/g'", '.map((line) => line.replace(/a.c/g, "$$1"))'],
  ["| sed -n 3p", ".slice(2, 3)"],
  ["| sed 1d", ".slice(1)"],
  ["| tr -d ,", '.map((line) => line.split(",").join(""))'],
  ["| tr a-z A-Z", ".map((line) => line.toUpperCase())"],
  ["| grep -o 'v[0-9.]*'", ".flatMap((line) => line.match(/v[0-9.]*/g) ?? []).filter(Boolean)"],
  ["| awk -F: '{ print $NF }'", '.map((line) => line.split(":").pop())'],
  ["| grep x | sort | head -n 1", '.filter((line) => line.includes("x")).sort().slice(0, 1)'],
])("says %s in JavaScript", (filters, expected) => {
  expect(filterOf(filters)).toBe(expected);
});

test.each([
  ["sed -n 2,4p"],
  ["sed 's/a/&b/'"],
  ["sed 's/a*/x/g'"],
  ["sed -E 's/a|ab/x/'"],
  ["grep -oE 'a|ab'"],
  ["tr -s x"],
  ["grep x file"],
  ["grep '[[:space:]]'"],
  ["sort -k2"],
  ["awk '{print $1, $2}'"],
  ["xargs -n1 rm"],
  ["xargs"],
  ["head -c 3"],
])("says what is left to do for %s, and guesses nothing", (filter) => {
  const snippet = suggestFor(
    `await window.ddClient.backend.execInVMExtension(${JSON.stringify(`ls | ${filter}`)});`,
  );
  expect(snippet).toBe(`// Unlike the pipe, this rejects if ls fails.
// Still to do, with the lines: ${filter}
const result = await ${vm}("ls", []);
const lines = result.stdout.trimEnd().split("\\n");`);
});

test("hands words on to the program that xargs runs", () => {
  const given = 'await window.ddClient.execDockerCmd("ps -aq | grep x | xargs docker rm -f");';
  expect(
    suggestFor(given),
  ).toBe(`// Unlike the pipe, this rejects if ps fails and does not reject if no line matches.
// Docker Desktop's shell reads words once more: nothing in it may mean something there.
const result = await window.ddClient.docker.cli.exec("ps", ["-aq"]);
const lines = result.stdout.trimEnd().split("\\n").filter((line) => line.includes("x"));
const words = lines.join("\\n").match(/\\S+/g) ?? [];
await window.ddClient.docker.cli.exec("rm", ["-f", ...words]);`);
  const plain = 'const out = await window.ddClient.execHostCmd("a | xargs b c | head -1");';
  expect(
    suggestFor(plain)
      ?.split("\n")
      .filter((line) => !line.startsWith("//")),
  ).toEqual([
    'const result = await window.ddClient.extension.host!.cli.exec("a", []);',
    "const words = result.stdout.match(/\\S+/g) ?? [];",
    'const result2 = await window.ddClient.extension.host!.cli.exec("b", ["c", ...words]);',
    'const lines = result2.stdout.trimEnd().split("\\n").slice(0, 1);',
    'const out = { ...result2, stdout: lines.join("\\n") };',
  ]);
});

test("makes no lines that nobody looks at", () => {
  expect(suggestFor('await window.ddClient.execDockerCmd("ps | sort | head -1");')).toBe(
    `// Unlike the pipe, this rejects if ps fails.
await window.ddClient.docker.cli.exec("ps", []);`,
  );
});

test("counts", () => {
  const counted = (command: string) =>
    suggestFor(`const n = (await window.ddClient.backend.execInVMExtension("${command}")).stdout.trim();`)
      ?.split("\n")
      .slice(-2);
  expect(counted("ls | wc -l")).toEqual([
    'const count = result.stdout.split("\\n").length - 1;',
    "const n = String(count).trim();",
  ]);
  expect(counted("ls | grep -c x")).toEqual([
    'const lines = result.stdout.trimEnd().split("\\n").filter((line) => line.includes("x"));',
    "const n = String(lines.length).trim();",
  ]);
});

test("is an expression where the call is not awaited by a statement of its own", () => {
  const given = 'window.ddClient.backend.execInVMExtension("ls | head -1").then((out) => show(out.stdout));';
  expect(suggestFor(given)).toBe(`// Unlike the pipe, this rejects if ls fails.
${vm}("ls", []).then((result) => {
  const lines = result.stdout.trimEnd().split("\\n").slice(0, 1);
  return { ...result, stdout: lines.join("\\n") };
})`);
});

test("keeps what is interpolated as it is written, and looks for it as plain text", () => {
  const given =
    'const { stdout } = await window.ddClient.backend.execInVMExtension(`ls ${ name } | grep "${name}"`);';
  expect(
    suggestFor(given),
  ).toBe(`// Unlike the pipe, this rejects if ls fails, looks for plain text and does not reject if no line matches.
const result = await ${vm}("ls", [name]);
const lines = result.stdout.trimEnd().split("\\n").filter((line) => line.includes(name));
const stdout = lines.join("\\n");`);
});

test("declares no name that means something there", () => {
  const given =
    'const result = 1, lines = 2; return window.ddClient.backend.execInVMExtension("ls | head -1");';
  expect(suggestFor(given)).toContain("const result2 = await");
  expect(suggestFor(given)).toContain("const lines2 = result2.stdout");
});

test("is written as the file is", () => {
  const source = `export async function run() {
    const a = 'x'
    const b = 'y'
    window.ddClient.execHostCmd('./a | grep "x"').then(() => {})
}
`;
  expect(suggest(source, "a.js")[0]?.split("\n").slice(1)).toEqual([
    "window.ddClient.extension.host.cli.exec('./a', []).then((result) => {",
    "    const lines = result.stdout.trimEnd().split('\\n').filter((line) => line.includes('x'))",
    "    return { ...result, stdout: lines.join('\\n') }",
    "})",
  ]);
});

test("says that the methods of a result go by all of the output", () => {
  const given = 'const out = await window.ddClient.execHostCmd("ls | head -1"); show(out.lines());';
  expect(suggestFor(given)).toContain(
    "// lines() and parseJson…() go by the whole output, not by this stdout.",
  );
});

test("takes a call that a loop waits for as one that nobody looks at", () => {
  const given = 'for (const one of name) await window.ddClient.execDockerCmd("pull a && docker pull b");';
  expect(suggestFor(given)).toBe(`window.ddClient.docker.cli.exec("pull", ["a"]).then(() =>
  window.ddClient.docker.cli.exec("pull", ["b"])
)`);
});
