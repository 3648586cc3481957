import { describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { runCommand } from "../cli/run-command.js";
import { makeFolder } from "../run/temporary.js";
import { inheritedHolders, inheritedNames, oddText } from "./names.js";
import { long, nested } from "./programs.js";

/** Generous: each takes less than a second, and would take minutes with the square of its length. */
const limit = 30_000;

describe("programs made to take forever", () => {
  it.each(Object.entries(long))("%s", (_, code) => {
    const started = performance.now();
    const { error } = migrate(code, { path: "long.tsx", todo: true });
    expect(performance.now() - started).toBeLessThan(limit);
    // Whoever has a larger stack can read these; `migrateSource` does.
    if (error)
      expect(error).toMatchObject({ code: "syntax-error", message: expect.stringMatching(/nested too/) });
  });

  it.each([["--diff"], ["--dry-run", "--format", "sarif"], ["--check", "--verbose"]])(
    "their reports: %s %s %s",
    async (...args) => {
      const folder = makeFolder({
        "aliases.ts": long["aliases of aliases"]!,
        "alias.js": `const b = window.ddClient.backend;\n${'b.get("x");\n'.repeat(2_000)}`,
        "left.js": 'window.ddClient.execHostCmd("a | b");\n'.repeat(300),
        "line.js": long["one long line"]!,
      });
      const { code, stdout } = await runCommand(args, { cwd: folder });
      expect(code).toBe(args.includes("--check") ? 1 : 0);
      expect(stdout.length).toBeGreaterThan(10_000);
    },
  );
});

it("200 levels are no problem", async () => {
  const folder = makeFolder(
    Object.fromEntries(Object.entries(nested).map(([name, [code]]) => [`${name}.tsx`, code])),
  );
  const { code, stdout } = await runCommand(["--force", "--format", "json"], { cwd: folder });
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout) as { files: { path: string; references: { outcome: string }[] }[] };
  const migrated = files.map(({ path, references }) => [
    path.replace(".tsx", ""),
    references.filter(({ outcome }) => outcome === "migrated").length,
  ]);
  expect(Object.fromEntries(migrated)).toEqual(
    Object.fromEntries(Object.entries(nested).map(([name, [, references]]) => [name, references])),
  );
});

describe("names that every object has", () => {
  it("are no names of the client", () => {
    expect(migrate(inheritedNames, { path: "a.ts" })).toMatchObject({
      error: null,
      changed: false,
      references: [],
    });
  });

  it("may be names for the client", () => {
    const { code, references, error } = migrate(inheritedHolders, { path: "a.js" });
    expect(error).toBe(null);
    expect(references.map(({ outcome }) => outcome)).toEqual([
      "migrated",
      "migrated",
      "migrated",
      "migrated",
    ]);
    expect(code).toContain('toString("a", ["b"]);');
    expect(code).toContain('constructor.desktopUI.toast.error("b");');
  });
});

it("text that is odd is either read as it is meant, or left", () => {
  for (const line of oddText.split("\n")) {
    const { code, error, references } = migrate(line, { path: "a.js" });
    if (error) expect([error.code, code]).toEqual(["syntax-error", line]);
    else if (references.every(({ outcome }) => outcome !== "migrated")) expect(code).toBe(line);
    else expect(references).toHaveLength(1);
  }
  // A letter that only looks like another is another name.
  expect(migrate("window.ddСlient.toastError('x');").references).toEqual([]);
});
