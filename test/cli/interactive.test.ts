import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { Chooser } from "../../fronts/cli/choose-changes.js";
import { main } from "../../fronts/cli/main.js";
import type { Change } from "../../src/model.js";
import { createColors } from "../../src/report/colors.js";
import type { FileResult } from "../../src/results.js";
import { fileResult, reference } from "../report/example-result.js";
import { makeFolder } from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import { migratable, migrated } from "./run-command.js";

const source = "one();\ntwo();\nthree();\nfour();\n";

/** A file whose lines have a change each. */
function threeChanges(path = "a.ts"): FileResult {
  const changes = ["one", "two", "three"].map((name, index): Change => {
    const start = source.indexOf(name);
    return { edits: [{ start, end: start, content: ["v1."] }], references: [index] };
  });
  const references = [1, 2, 3].map((line) => reference({ line, endLine: line }));
  return fileResult({ path, status: "changed", source, code: "", changes, references });
}

function createChooser(input: string) {
  const output = new PassThrough();
  const stdin = new PassThrough();
  stdin.end(input);
  const colors = createColors({ isTTY: false, env: {}, color: false });
  const chooser = new Chooser({ input: stdin, output, colors, onInterrupt: () => {} });
  return { chooser, output: () => String(output.read() ?? "") };
}

/** Which of a file's changes are chosen by some answers, by their index. */
async function answer(input: string): Promise<readonly number[] | "quit"> {
  const { chooser } = createChooser(input);
  const file = threeChanges();
  const chosen = await chooser.choose(file);
  chooser.close();
  return chosen === "quit" ? chosen : chosen.map((change) => file.changes.indexOf(change));
}

test.each([
  ["y\nn\ny\n", [0, 2]],
  ["n\nn\nn\n", []],
  ["n\na\n", [1, 2]],
  ["y\nd\n", [0]],
  ["y\nq\n", [0]],
  ["q\n", "quit"],
  ["n\nq\n", "quit"],
  ["Y\n?\nmaybe\n\n y \nn\n", [0, 1]],
  ["", "quit"],
  ["y\n", [0]],
])("the answers %j choose %j", async (input, expected) => {
  expect(await answer(input)).toEqual(expected);
});

test("after quit no later file is asked about; files are asked about one after the other", async () => {
  const { chooser, output } = createChooser("y\ny\nq\n");
  const answers = await Promise.all(
    ["a.ts", "b.ts", "c.ts"].map((path) => chooser.choose(threeChanges(path))),
  );
  expect(answers.map((chosen) => (chosen === "quit" ? chosen : chosen.length))).toEqual([2, "quit", "quit"]);
  expect(output()).not.toContain("b.ts");
});

test("shows each change in its context, with a counter", async () => {
  const { chooser, output } = createChooser("y\nq\n");
  await chooser.choose(threeChanges("a\x1b.ts"));
  expect(output()).toBe(`
a\\x1b.ts (1/3)  listContainers → docker.listContainers
@@ -1,4 +1,4 @@
-one();
+v1.one();
 two();
 three();
 four();
Make this change [y,n,a,d,q,?]? 
a\\x1b.ts (2/3)  listContainers → docker.listContainers
@@ -1,4 +1,4 @@
 one();
-two();
+v1.two();
 three();
 four();
Make this change [y,n,a,d,q,?]? `);
});

test("says when a change is made in several places, and explains the answers", async () => {
  const { chooser, output } = createChooser("?\nn\n");
  const file = threeChanges();
  const [one, two] = file.changes;
  const together = { edits: [...one!.edits, ...two!.edits], references: [0, 1] };
  await chooser.choose({ ...file, changes: [together] });
  const text = output();
  expect(text).toContain("a.ts (1/1)");
  expect(text).toContain("One change in 2 places, lines 1, 2: all or none.\n");
  expect(text).toContain("-one();\n-two();\n+v1.one();\n+v1.two();\n");
  expect(text).toContain("y - make this change\nn - don't make it\na - ");
});

describe("the command", () => {
  let folder = "";

  test("makes what was chosen and reports the rest", async () => {
    folder = makeFolder({ "a.ts": migratable, "b.ts": migratable });
    const io = createIo({ cwd: folder, isTTY: true, input: "n\ny\n", env: { NO_COLOR: "1" } });
    expect(await main(["-i", "--force"], io)).toBe(0);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(migratable);
    expect(readFileSync(join(folder, "b.ts"), "utf8")).toBe(migrated);
    expect(io.err()).toContain("a.ts (1/1)  listContainers → docker.listContainers");
    expect(io.out()).toContain("✔ b.ts  1 migrated");
    expect(io.out()).toContain("1 is left because you chose so.");
  });
});
