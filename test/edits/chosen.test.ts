import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { editsOf, withoutUnmet } from "../../src/edits/chosen.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change, Edit } from "../../src/model.js";

describe("what several changes share", () => {
  const shared: Edit = { start: 0, end: 3, content: ["new"], untilAll: [{ start: 0, end: 3 }, ", new"] };
  const own = (start: number): Edit => ({ start, end: start + 1, content: ["!"] });
  const first: Change = { edits: [shared, own(4)], references: [0] };
  const second: Change = { edits: [shared, own(6)], references: [1] };
  const all = [first, second];

  it("is begun by the first, and ended by the last", () => {
    expect(applyEdits("old a b", editsOf([first], all))).toBe("old, new ! b");
    expect(applyEdits("old a b", editsOf(all, all))).toBe("new ! !");
  });

  it("is ended at once where nobody else has it", () => {
    expect(applyEdits("old a b", editsOf([first], [first, { ...second, edits: [own(6)] }]))).toBe("new ! b");
  });
});

describe("a change that needs uses to move before it", () => {
  const use: Change = { edits: [], references: [0] };
  const type: Change = { edits: [], references: [1], needs: [0] };
  const later: Change = { edits: [], references: [2], needs: [1] };

  it("is only made with them", () => {
    expect(withoutUnmet([use, type])).toEqual([use, type]);
    expect(withoutUnmet([type])).toEqual([]);
    expect(withoutUnmet([later, type])).toEqual([]);
    expect(withoutUnmet([later, type, use])).toEqual([later, type, use]);
  });
});

test("a type that is chosen without a use that needs it stays, and says so", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "ddclient-chosen-"));
  const source = `import type { v0 } from "@docker/extension-api-client-types";

export const warn = (client: v0.DockerDesktopClient) => client.toastWarning("x");
`;
  writeFileSync(join(cwd, "a.ts"), source);
  const { files } = await migrateProject([], {
    cwd,
    force: true,
    choose: async ({ changes, references }) =>
      changes.filter((change) =>
        change.references.some((index) => references[index]!.api !== "toastWarning"),
      ),
  });
  expect(files[0]!.references.map(({ api, outcome, message }) => [api, outcome, message])).toEqual([
    ["v0.DockerDesktopClient", "manual", "You left a use that needs it; run again to choose both."],
    ["toastWarning", "manual", "You left this one; run again to choose it."],
  ]);
  expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(source);
  rmSync(cwd, { recursive: true });
});
