import { describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";

const todo = (source: string, path = "page.ts") => migrate(source, { path, todo: true }).code;

const withoutMarkers = (text: string) =>
  text.replace(/^[ \t]*\/\/ TODO\(ddclient-migrate\): [^\n]*\n(?:[ \t]*\/\/ {3}\|[^\n]*\n)*/gm, "");

const left = `export function namespaces() {
  // eslint-disable-next-line no-console
  return window.ddClient.execHostCmd("kubectl get ns | cat");
}
`;

test("puts one marker above the statement, and above the directives for its line", () => {
  const lines = todo(left).split("\n");
  expect(lines[1]).toMatch(
    /^ {2}\/\/ TODO\(ddclient-migrate\): execHostCmd: The command needs a shell for the pipe "\|"/,
  );
  expect(lines[2]).toBe("  //   | // Unlike the pipe, this rejects if kubectl fails.");
  expect(withoutMarkers(lines.join("\n"))).toBe(left);
});

test("has the code to paste below what it says, and takes it along when it goes", () => {
  const source = `async function run() {
  await window.ddClient.execHostCmd("mkdir a && rm b");
}
`;
  const marked = todo(source);
  expect(marked.split("\n").slice(1, 6)).toEqual([
    expect.stringMatching(
      /^ {2}\/\/ TODO\(ddclient-migrate\): execHostCmd: The command needs a shell for "&"/,
    ),
    "  //   | // rm has to be one of the extension's own programs.",
    '  //   | await window.ddClient.extension.host!.cli.exec("mkdir", ["a"]);',
    '  //   | await window.ddClient.extension.host!.cli.exec("rm", ["b"]);',
    '  await window.ddClient.execHostCmd("mkdir a && rm b");',
  ]);
  expect(todo(marked)).toBe(marked);
  const own = "  //   | a line of somebody's own\n";
  const mended = `${marked.replace('.execHostCmd("mkdir a && rm b")', '.extension.host!.cli.exec("x", [])')}${own}`;
  expect(todo(mended)).toBe(
    `${source.replace('.execHostCmd("mkdir a && rm b")', '.extension.host!.cli.exec("x", [])')}${own}`,
  );
});

test("lets no line break of another kind out of its comment", () => {
  const source = 'window.ddClient.execHostCmd("mkdir \u2028evil() && rm b");\n';
  const marked = todo(source);
  expect(marked.split(/[\n\u2028]/).map((line) => line.trim().slice(0, 2))).toEqual(["//", "wi", "ev", ""]);
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

const route = (argument: string) => `window.ddClient.navigateToRoute(${argument})`;

describe("where edits move what is left", () => {
  test("stands in the block that moved, with its new indentation", () => {
    const marked = todo(`export function watch() {
    window.ddClient.backend.spawnInVMExtension("./watch.sh", [], (data, err) => {
        if (err) {
            // eslint-disable-next-line no-console
            console.error(err, ${route('"/failed"')});
            return;
        }
        // Shows the page.
        show(data.stdout, ${route('"/done"')});
    });
}
`);
    const lines = marked.split("\n");
    const lineBelow = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
    expect(lines[lineBelow("if (err)")]).toMatch(/^ {16}\/\/ TODO\(ddclient-migrate\): navigateToRoute/);
    expect(lines[lineBelow("if (err)") + 1]).toBe(`${" ".repeat(16)}// eslint-disable-next-line no-console`);
    expect(lines[lineBelow("// Shows the page.") - 2]).toMatch(/^ {12}\/\/ TODO\(ddclient-migrate\)/);
    expect(todo(marked)).toBe(marked);
  });

  test("stands above a statement that gets a line of its own", () => {
    const marked = todo(
      `window.ddClient.spawnHostCmd("./watch.sh", [], (data) => { show(data.stdout); ${route("data.stdout")}; });\n`,
    );
    expect(marked).toMatch(/show\(data\.stdout\);\n +\/\/ TODO\(ddclient-migrate\).*\n +window/);
    expect(todo(marked)).toBe(marked);
  });

  test("stands above a call that is written anew around it", () => {
    const marked = todo(
      `window.ddClient.spawnHostCmd("./watch.sh", ["-f"], (data) => ${route("data.stdout")});\n`,
    );
    expect(marked).toMatch(
      /^\/\/ TODO\(ddclient-migrate\).*\nwindow\.ddClient\.extension\.host!\.cli\.exec\(/,
    );
    expect(todo(marked)).toBe(marked);
  });

  test("stands at the first statement below an import that is added", () => {
    const source = `${route('"/x"')};\nexport const images = window.ddClient.listImages();\n`;
    const marked = migrate(source, { path: "page.ts", todo: true, client: "import" }).code;
    expect(marked).toMatch(/\n\/\/ TODO\(ddclient-migrate\).*\n[^\n]*navigateToRoute/);
    expect(migrate(marked, { path: "page.ts", todo: true, client: "import" }).code).toBe(marked);
  });
});

test("stands above the member of a typing, in a type literal, too", () => {
  const source = `const ddClient = (window as any).ddClient as {
  listImages(): Promise<unknown>;
  own: string;
};
export const own = ddClient.own;
`;
  const marked = todo(source);
  expect(marked).toMatch(/\n {2}\/\/ TODO\(ddclient-migrate\): listImages: .*\n {2}listImages\(\)/);
  expect(todo(marked)).toBe(marked);
});

test("stands below the hashbang where no statement around begins its line", () => {
  const source = `#!/usr/bin/env node\n// Shows a page.\nprepare(); ${route('"/x"')};\n`;
  const marked = todo(source, "page.js");
  expect(marked).toMatch(/^#!\/usr\/bin\/env node\n\/\/ TODO\(ddclient-migrate\): navigateToRoute/);
  expect(marked.replace(message, "")).toBe(source);
  expect(todo(marked, "page.js")).toBe(marked);
});

test("removes nothing that stands behind a marker", () => {
  const source = `/* TODO(ddclient-migrate): done */ show();\n`;
  expect(todo(source)).toBe(source);
});

test("marks what only its companions show as long as one of them is left", () => {
  const source = `export function show(client, command) {
  client.listImages();
  client.execHostCmd(command);
}
`;
  const marked = todo(source, "page.js");
  expect(marked).toMatch(/TODO\(ddclient-migrate\): listImages/);
  expect(todo(marked, "page.js")).toBe(marked);
  const unsafe = migrate(source, { path: "page.js", todo: true, unsafe: true });
  expect(unsafe.references.map(({ api, outcome }) => [api, outcome])).toEqual([
    ["listImages", "manual"],
    ["execHostCmd", "migrated"],
  ]);
  expect(unsafe.code).not.toContain("TODO");
});

test.each(
  fixtures.flatMap((fixture) =>
    ["\n", "\r\n"].map(
      (end) => [`${fixture.topic}/${fixture.name}`, JSON.stringify(end), fixture, end] as const,
    ),
  ),
)("%s with %s: only adds comments to the result, and twice is once", (_, __, { input, options }, end) => {
  const source = input.replace(/\r?\n/g, end);
  const plain = migrate(source, options);
  const marked = migrate(source, { ...options, todo: true });
  expect(marked.references).toEqual(plain.references);
  const lines = marked.code.split("\n");
  expect(withoutMarkers(marked.code)).toBe(plain.code);
  // Several uses of a statement that have the same to say have one marker.
  expect(
    lines.filter((line, at) => line.includes("TODO(ddclient-migrate)") && line === lines[at - 1]),
  ).toEqual([]);
  expect(migrate(marked.code, { ...options, todo: true }).code).toBe(marked.code);
  for (const { api, outcome } of plain.references)
    if (outcome !== "migrated" && outcome !== "ignored")
      expect(marked.code).toContain(`// TODO(ddclient-migrate): ${api}: `);
});
