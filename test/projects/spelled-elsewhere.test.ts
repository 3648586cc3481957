import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadedElsewhere, spelledElsewhere } from "../../src/project/types/callers/spelled-elsewhere.js";
import { makeFolder } from "../project/temporary.js";

/** Whether a function `run` of `shell.ts` is spelled, and its module loaded, by a file with this text. */
function ask(text: string): { isSpelled: boolean; isLoaded: boolean } {
  const folder = makeFolder({ "shell.ts": "export function run(command) {}\n", "other.ts": text });
  const module = join(folder, "shell.ts");
  const other = join(folder, "other.ts");
  const asked = [{ name: "run", module }];
  return {
    isSpelled: spelledElsewhere(asked, [module, other]).length > 0,
    isLoaded: loadedElsewhere(asked, [module, other]).length > 0,
  };
}

describe("a function that another file may call", () => {
  it.each([
    'import { run } from "./shell";\nrun("ps -a");',
    'import { run as start } from "./shell";\nfunction run() {}\nstart("ps -a");',
    'import * as shell from "./shell";\nfunction run() {}\nshell.run("ps -a");',
    'const { run } = require("./shell");\nrun("ps -a");',
    'import * as shell from "./shell";\nshell["run"]("ps -a");',
    'export { run } from "./shell";',
    'run("ps -a");\nfunction run() {}',
    "function run() {}\nuse({ run });",
  ])("is spelled by %j", (text) => expect(ask(text).isSpelled).toBe(true));

  it.each([
    "function run() {}\nrun();",
    "export async function run(a) {\n  return run(a);\n}",
    "class A {\n  runs() {}\n}",
    'it("run when it is late", () => {});',
    'import { start } from "./shell";',
  ])("is not spelled by %j", (text) => expect(ask(text).isSpelled).toBe(false));

  it("is loaded by a file that names its module", () => {
    expect(ask('import { start } from "./shell";').isLoaded).toBe(true);
    expect(ask('import { start } from "./shells";').isLoaded).toBe(false);
  });
});
