import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

const todo = (source: string, path = "page.ts") => migrate(source, { path, todo: true }).code;

const left = `export function namespaces() {
  // eslint-disable-next-line no-console
  return window.ddClient.execHostCmd("kubectl get ns | cat");
}
`;

test("puts one marker above the statement, and above the directives for its line", () => {
  const lines = todo(left).split("\n");
  expect(lines[1]).toMatch(
    /^ {2}\/\/ TODO\(ddclient-migrate\): execHostCmd: The command needs a shell for the pipe \|/,
  );
  expect(lines.filter((line) => !line.includes("TODO")).join("\n")).toBe(left);
});

test("never puts a second one, and changes nothing else the second time", () => {
  expect(todo(todo(left))).toBe(todo(left));
});

test("names no line, since lines move", () => {
  const source = `import type { v1Hybrid } from "@docker/extension-api-client-types";
export const run = (client: v1Hybrid.DockerDesktopClient, cmd: string) => client.execHostCmd(cmd);
`;
  const marked = todo(source);
  expect(marked).toContain("TODO(ddclient-migrate): v1Hybrid.DockerDesktopClient");
  expect(marked).not.toMatch(/TODO.* line \d/);
});

test("removes its markers where nothing is left any more, and only those", () => {
  const marked = todo(left);
  const fixed = marked.replace('execHostCmd("kubectl get ns | cat")', 'execHostCmd("kubectl get ns")');
  const more = `${fixed}// TODO: something else\n`;
  expect(todo(more)).toBe(
    `${left.replace('execHostCmd("kubectl get ns | cat")', 'extension.host!.cli.exec("kubectl", ["get", "ns"])')}// TODO: something else\n`,
  );
});

test("keeps the line ends of the file, in a script that begins with a hashbang, too", () => {
  const source = `#!/usr/bin/env node\r\n${left.replaceAll("\n", "\r\n")}`;
  const marked = todo(source, "page.js");
  expect(marked.startsWith("#!/usr/bin/env node\r\n")).toBe(true);
  expect(marked.match(/(?<!\r)\n/)).toBeNull();
});

const routes = 'window.ddClient.navigateToRoute("/x");\n';
const message = /^[ \t]*\/\/ TODO\(ddclient-migrate\): navigateToRoute: .*\n/m;

test.each([
  ["a template", "const text = `\n// x`;\n", ""],
  ["a template that ends in a line of its own", "const text = `\n/* x */\n// y\n`;\n", ""],
  ["a continued string", 'const text = "a\\\n// b";\n', ""],
  ["a regular expression", "const pattern = /x/\n/* y */.source;\n", ""],
])("looks at no text that only looks like a comment: %s", (_what, above, below) => {
  const source = above + routes + below;
  const marked = todo(source, "page.js");
  expect(marked.replace(message, "")).toBe(source);
  expect(marked.startsWith(`${above}// TODO`)).toBe(true);
  expect(todo(marked, "page.js")).toBe(marked);
});

test("writes nothing into the text of JSX", () => {
  const source = `export const Page = () => (
  <div>
    // note
    <button
      onClick={() => {
        window.ddClient.navigateToRoute("/x");
      }}
    />
    {/* TODO(ddclient-migrate): by hand */}
  </div>
);
`;
  const marked = todo(source, "page.jsx");
  expect(marked.replace(message, "")).toBe(source);
  expect(marked).toMatch(/onClick=\{\(\) => \{\n {8}\/\/ TODO/);
});

test("misses no marker for a text that speaks of one", () => {
  const source = `window.ddClient.navigateToRoute("/x", \`
// TODO(ddclient-migrate): in a text\`);
`;
  expect(
    todo(
      `\`
// TODO(ddclient-migrate): in a text\`;
${source}`,
      "page.js",
    ),
  ).toMatch(/text`;\n\/\/ TODO\(ddclient-migrate\): navigateToRoute/);
  const next = `/* eslint no-alert: 0 */
// a remark
${routes}log("// TODO(ddclient-migrate): navigateToRoute");
`;
  expect(todo(next, "page.js")).toMatch(/: 0 \*\/\n|^\/\/ TODO/);
  expect(todo(next, "page.js").replace(message, "")).toBe(next);
});
