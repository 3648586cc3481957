import { describe, expect, test } from "vitest";
import { checkMigration } from "../../../fronts/bulk/campaign/check-migration.js";
import { createProgram } from "../../../fronts/cli/create-program.js";
import { processIo } from "../../../fronts/cli/io.js";

const allowed = [
  ...["--unsafe", "--verify", "--client", "--todo", "--exclude", "--no-ignore", "--no-prettier"],
  ...["--no-types", "--concurrency", "--no-config", "--force"],
];
const values: Readonly<Record<string, string>> = {
  ...{ "--client": "import", "--exclude": "x", "--concurrency": "2", "--max-left": "1", "--format": "json" },
};

describe("every option of the command", () => {
  const { options } = createProgram(processIo(), "0.0.0");
  test.each(options.map(({ long, required }) => ({ long: long!, required })))(
    "$long",
    ({ long, required }) => {
      const check = () => checkMigration([long, ...(required ? [values[long] ?? "x"] : [])]);
      if (allowed.includes(long)) expect(check).not.toThrow();
      else
        expect(check).toThrow(
          `Options of the migration: ${long}`.replace(/--version|--help/, "--help and --version"),
        );
    },
  );
});

test.each([
  [["--trust-config"], "--trust-config can't be one. It would run code of every repository."],
  [["-d"], "--dry-run can't be one."],
  [["--unsafe", "--output=x"], "--output can't be one."],
  [["src"], '"src" is none. Paths stand in'],
  [["--", "--unsafe"], '"--unsafe" is none.'],
  [["--unsave"], "unknown option '--unsave'."],
  [["--client", "me"], "option '--client <origin>' argument 'me' is invalid."],
  [["--exclude"], "argument missing."],
  [["-h"], "--help and --version can't"],
])("%j: %s", (migration, part) => {
  expect(() => checkMigration(migration)).toThrow(
    expect.objectContaining({ name: "BulkError", message: expect.stringContaining(part) }),
  );
});

test("some are good together", () => {
  expect(() =>
    checkMigration(["--unsafe", "--todo", "--client=import", "--exclude", "a", "--exclude", "b"]),
  ).not.toThrow();
});
