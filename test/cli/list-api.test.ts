import { expect, test } from "vitest";
import { formatTable } from "../../fronts/cli/list-api.js";
import { main } from "../../fronts/cli/main.js";
import { table } from "../../src/api/table.js";
import { createIo } from "./memory-io.js";

test("prints every row in aligned columns", async () => {
  const io = createIo();
  expect(await main(["--list-api"], io)).toBe(0);
  const lines = io.out().trimEnd().split("\n");
  expect(lines.map((line) => line.split(" ")[0])).toEqual(table.map((row) => row.api));
  expect(new Set(lines.map((line) => line.indexOf("→"))).size).toBe(1);
});

test("says how each gets to its successor, and what to do where there is none", () => {
  const rows = table.filter((row) => ["backend.get", "execHostCmd", "navigateToRoute"].includes(row.api));
  expect(formatTable(rows)).toBe(
    `backend.get     → extension.vm.service.get  the path changes
execHostCmd     → extension.host.cli.exec   command string → cmd, args
navigateToRoute → —                         by hand: ${table.find((row) => row.api === "navigateToRoute")?.hint}
`,
  );
});

test("--format json gives the rows to tools", async () => {
  const io = createIo();
  expect(await main(["--list-api", "--format", "json"], io)).toBe(0);
  const rows = JSON.parse(io.out());
  expect(rows).toHaveLength(table.length);
  expect(Object.keys(rows[0])).toEqual(["api", "kind", "to", "transform", "reason", "hint", "docs"]);
});
