import { expect, test } from "vitest";
import type { StateEntry } from "../../../fronts/bulk/campaign/journal-entry.js";
import { Progress } from "../../../fronts/bulk/engine/progress.js";
import { createIo } from "../../cli/memory-io.js";

const entry = (id: string, more: Partial<StateEntry> = {}): StateEntry => ({
  ...{ type: "state", at: "", id, revision: 1, state: "pushed", seconds: 4.24 },
  ...more,
});
const counts = {
  ...{ changed: 1, references: 4, migrated: 3, unsafe: 0, manual: 1, ignored: 0, errors: 0, mentions: 0 },
  ...{ reasons: {}, members: {} },
};
const why = { code: "network", message: "The remote\x1b[31m can't be reached." };

/** What a run says. @param columns null without a terminal */
function watch(columns: number | null, quiet = false) {
  let now = 0;
  const io = createIo({ isTTY: columns !== null });
  Object.assign(io.stderr, { columns });
  const progress = new Progress(io, 3, quiet, () => now);
  progress.begin("github.com/docker/a");
  progress.begin("github.com/docker/b");
  now = 6000;
  progress.end("github.com/docker/a", entry("github.com/docker/a", { counts }));
  progress.end("github.com/docker/b", entry("github.com/docker/b", { state: "failed", stage: "clone", why }));
  progress.begin("github.com/docker/c");
  now = 12_000;
  progress.end("github.com/docker/c", null);
  progress.close();
  return { text: io.err(), tally: progress.tally };
}

test("without a terminal, each repository has a line", () => {
  const { text, tally } = watch(null);
  expect(text.split("\n")).toEqual([
    "[1/3] github.com/docker/a  pushed: 3 migrated, 1 left  4.2 s",
    "[2/3] github.com/docker/b  failed (clone): The remote\\x1b[31m can't be reached.  4.2 s",
    "[3/3] github.com/docker/c  as before",
    "",
  ]);
  expect(tally).toEqual({
    done: 3,
    total: 3,
    byState: new Map([
      ["pushed", 1],
      ["failed", 1],
    ]),
    same: 1,
    seconds: 12,
  });
});

test("on a terminal there is one line, no wider than that, and what failed stands above it", () => {
  const { text } = watch(60);
  expect(text).toContain("\r\x1b[K1/3 · 10 a minute · 12 s left · docker/b (6.0 s)");
  expect(text).toContain(
    "\r\x1b[K✖ github.com/docker/b  failed (clone): The remote\\x1b[31m can't be reached.  4.2 s\n",
  );
  expect(text).toContain("3/3 · 15 a minute · 1 failed");
  expect(text.endsWith("\r\x1b[K")).toBe(true);
  for (const line of watch(30).text.split("\r\x1b[K"))
    if (!line.endsWith("\n")) expect(line.length).toBeLessThan(30);
});

test("--quiet says only what failed", () => {
  for (const columns of [null, 80])
    expect(watch(columns, true).text.match(/github\.com\/\S+/g)).toEqual(["github.com/docker/b"]);
});
