import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

const outcomes = (source: string, path = "page.tsx") =>
  migrate(source, { path }).references.map(({ outcome, message }) => [outcome, message]);

test.each([
  ["// ddclient-migrate-ignore: old helper", "Ignored: old helper"],
  ["// ddclient-migrate-ignore:old helper", "Ignored: old helper"],
  ["// ddclient-migrate-ignore old helper", "Ignored: old helper"],
  ["//ddclient-migrate-ignore", "Ignored."],
  ["/* ddclient-migrate-ignore: old\n * helper */", "Ignored: old helper"],
  ["/** ddclient-migrate-ignore: old helper */", "Ignored: old helper"],
  ["// ddclient-migrate-ignore\n// ddclient-migrate-ignore: old helper", "Ignored: old helper"],
  ["// ddclient-migrate-ignore: old helper\n\n  // @ts-ignore\n", "Ignored: old helper"],
  ["/* @ts-ignore */ // ddclient-migrate-ignore: old helper", "Ignored: old helper"],
])("%s", (comment, message) => {
  const source = `${comment}\nwindow.ddClient.listImages();\n`;
  expect(migrate(source, { path: "page.ts" })).toMatchObject({
    code: source,
    changed: false,
    notes: [],
    references: [{ outcome: "ignored", replacement: null, reason: null, message, notes: [] }],
  });
});

test.each([
  ["of another line", "// ddclient-migrate-ignore\nload();\nwindow.ddClient.listImages();\n", "Line 1"],
  ["at the end", "window.ddClient.listImages();\n  // ddclient-migrate-ignore", "Line 2"],
  ["behind code", "load(); // ddclient-migrate-ignore\nwindow.ddClient.listImages();\n", "Line 1"],
  ["before code", "\n/* ddclient-migrate-ignore */ window.ddClient.listImages();\n", "Line 2"],
  [
    "in front of a bracket",
    "load(() => {\n  // ddclient-migrate-ignore\n});\nwindow.ddClient.listImages();\n",
    "Line 2",
  ],
  ["in a block", "{ // ddclient-migrate-ignore\n  window.ddClient.listImages();\n}\n", "Line 1"],
])("a comment with nothing to ignore is noted: %s", (_, source, place) => {
  const { references, notes } = migrate(source, { path: "page.ts" });
  expect(references).toMatchObject([{ outcome: "migrated" }]);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(
    new RegExp(`^${place}: ddclient-migrate-ignore (?:has nothing to ignore|ignores nothing)`),
  );
});

test.each([
  ["a template", "const text = `\n// ddclient-migrate-ignore\n${window.ddClient.listImages()}`;\n"],
  ["a string", 'const text = "\\\n// ddclient-migrate-ignore\\\n"; window.ddClient.listImages();\n'],
  ["JSX", "const page = <p>\n// ddclient-migrate-ignore\n{window.ddClient.listImages()}</p>;\n"],
  ["another word", "// ddclient-migrate-ignore-file\nwindow.ddClient.listImages();\n"],
  ["the middle of a comment", "// see ddclient-migrate-ignore\nwindow.ddClient.listImages();\n"],
])("what only looks like a comment ignores nothing: %s", (_, source) => {
  expect(migrate(source, { path: "page.jsx" })).toMatchObject({
    notes: [],
    references: [{ outcome: "migrated" }],
  });
});

test("above a text that a use stands in, since no comment can stand in there", () => {
  const template = "// ddclient-migrate-ignore\nconst text = `\n  ${window.ddClient.listImages()}`;\n";
  const element = `const page = () => (
  // ddclient-migrate-ignore
  <p>
    First
    and {window.ddClient.listImages()}
  </p>
);
`;
  for (const source of [template, element]) expect(outcomes(source)).toEqual([["ignored", "Ignored."]]);
});

test("what can't be told to be a client's, is a mock's or has no successor", () => {
  const source = `export const show = (ddClient) => {
  // ddclient-migrate-ignore: of dockerode
  ddClient.listContainers();
};
// ddclient-migrate-ignore: a mock
const fake = { execHostCmd: jest.fn() };
window.ddClient = fake;
// ddclient-migrate-ignore: no page
window.ddClient.navigateToRoute("/x");
`;
  expect(outcomes(source, "page.js")).toEqual([
    ["ignored", "Ignored: of dockerode"],
    ["ignored", "Ignored: a mock"],
    ["ignored", "Ignored: no page"],
  ]);
});

test("leaves no marker, and stays next to its line below those of others", () => {
  const source = `load(
  window.ddClient.navigateToRoute("/x"),
  // ddclient-migrate-ignore
  window.ddClient.navigateToRoute("/y"),
);
`;
  const { code } = migrate(source, { path: "page.js", todo: true });
  expect(code.split("\n").filter((line) => line.includes("TODO"))).toHaveLength(1);
  expect(code.replace(/^.*TODO.*\n/m, "")).toBe(source);
});

test("with --client import, what is ignored keeps its client", () => {
  const source = `export const images = () => window.ddClient.listImages();
export const containers = () =>
  // ddclient-migrate-ignore
  window.ddClient.listContainers();
`;
  const { code } = migrate(source, { path: "page.js", client: "import" });
  expect(code).toContain("  // ddclient-migrate-ignore\n  window.ddClient.listContainers();\n");
  expect(migrate(code, { path: "page.js", client: "import" }).changed).toBe(false);
});
