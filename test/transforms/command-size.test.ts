import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

function timed(source: string) {
  const started = performance.now();
  const result = migrate(source, { path: "large.mjs" });
  return { ...result, ms: performance.now() - started };
}

const words = Array.from({ length: 100_000 }, (_, i) => `word${i}`);

test("100,000 words, written out or in a constant", () => {
  const line = `tool ${words.join(" ")}`;
  for (const source of [
    `window.ddClient.execHostCmd("${line}");`,
    `const line = "${line}";\nwindow.ddClient.execHostCmd(line);`,
    `window.ddClient.execDockerCmd(\`${line}\`);`,
  ]) {
    const { references, code, ms } = timed(source);
    expect(references).toMatchObject([{ outcome: "migrated" }]);
    expect(code).toMatch(/"word99998",\n {2}"word99999",\n\]\);$/);
    expect(ms).toBeLessThan(5000);
  }
});

test("a sum of 1,000 operands", () => {
  const holes = words.slice(0, 500).map((word) => `" --${word}=" + value`);
  const { references, code } = timed(
    `export const run = (value) => window.ddClient.execHostCmd("tool" + ${holes.join(" + ")});`,
  );
  expect(references).toMatchObject([{ outcome: "migrated" }]);
  expect(code).toContain("`--word498=${value}`, `--word499=${value}`])");
});

test("a sum that no parser has the stack for is reported", () => {
  const { error, changed } = timed(
    `window.ddClient.execHostCmd(${words.map((word) => `"${word} "`).join(" + ")});`,
  );
  expect(changed).toBe(false);
  expect(error).toMatchObject({ code: "syntax-error" });
});

test("a private function with 3,000 call sites", () => {
  const sites = words.slice(0, 3000).map((word) => `run("tool ${word} --all");`);
  const { references, code, ms } = timed(
    `const run = (line) => window.ddClient.execHostCmd(line);\n${sites.join("\n")}\nexport {};`,
  );
  expect(references).toMatchObject([{ outcome: "migrated" }]);
  expect(code).toContain('run("tool", ["word2999", "--all"]);');
  expect(ms).toBeLessThan(5000);
});
