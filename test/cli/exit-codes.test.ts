import { describe, expect, test } from "vitest";
import { formats } from "../../src/cli/options.js";
import { makeFolder } from "../project/temporary.js";
import { broken, clean, manual, migratable, runCommand } from "./run-command.js";

const variants = formats.flatMap((format) => [
  ["--format", format],
  ["--format", format, "--quiet"],
]);

describe.each(variants.map((args) => [args.join(" "), args] as const))("%s", (_, args) => {
  const codeOf = async (files: Record<string, string>, ...more: string[]) => {
    return (await runCommand([...args, ...more], { cwd: makeFolder(files) })).code;
  };

  test("0 when it is done, leftovers included", async () => {
    expect(await codeOf({ "a.ts": migratable, "b.ts": manual })).toBe(0);
  });

  test("1 when --check finds what can be migrated or what can't, else 0", async () => {
    expect(await codeOf({ "a.ts": migratable }, "--check")).toBe(1);
    expect(await codeOf({ "a.ts": manual }, "--check")).toBe(1);
    expect(await codeOf({ "a.ts": clean }, "--check")).toBe(0);
  });

  test("2 when a file can't be parsed, with --check, too", async () => {
    expect(await codeOf({ "a.ts": migratable, "b.ts": broken }, "--check")).toBe(2);
  });

  test("2 when there is no such path", async () => {
    expect(await codeOf({ "a.ts": migratable }, "missing")).toBe(2);
  });
});
