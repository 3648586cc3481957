import { expect, it, vi } from "vitest";
import { openDocument } from "../../../src/source/hosts/open-document.js";
import { parsers } from "../../../src/source/hosts/parsers.js";
import { migrate, migrateTogether } from "../../../transforms/migrate.js";

it("a parser that throws spoils its own file only", () => {
  const spy = vi.spyOn(parsers, "html").mockImplementation(() => {
    throw new TypeError("boom");
  });
  try {
    const { embedding } = openDocument("a.html", "<p>");
    expect(embedding).toMatchObject({ units: [], faults: [{ offset: 0 }] });
    const results = migrateTogether(
      [
        { path: "a.html", text: "<p>" },
        { path: "b.js", text: "window.ddClient.listImages();" },
      ],
      {},
    );
    expect(results.get("a.html")).toMatchObject({ code: "<p>", changed: false });
    expect(results.get("a.html")!.error?.message).toContain("boom");
    expect(results.get("b.js")).toMatchObject({ changed: true, error: null });
  } finally {
    spy.mockRestore();
  }
});

it("a module by its name is strict", () => {
  const text = "{ function window() {} } window.ddClient.listImages();";
  const outcomes = (path: string) => migrate(text, { path }).references.map(({ outcome }) => outcome);
  expect(outcomes("a.mjs")).toEqual(["migrated"]);
  expect(outcomes("a.js")).toEqual([]);
});
