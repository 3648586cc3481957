import { expect, test } from "vitest";
import { createProgress, Progress } from "../../fronts/cli/progress.js";
import { createIo } from "./memory-io.js";

test("appears after half a second, moves ten times a second, and goes away", () => {
  const io = createIo();
  let time = 0;
  const progress = new Progress(io, () => time);
  for (time = 0; time <= 700; time += 50) progress.update(time, 1000);
  progress.clear();
  expect(io.err()).toBe(
    "\r\x1b[K500 of 1000 files\r\x1b[K600 of 1000 files\r\x1b[K700 of 1000 files\r\x1b[K",
  );
});

test("leaves no trace of a short run", () => {
  const io = createIo();
  const progress = new Progress(io, () => 0);
  progress.update(1, 2);
  progress.clear();
  expect(io.err()).toBe("");
});

test("is for somebody who watches", () => {
  expect(createProgress(createIo({ isTTY: true }), false)).not.toBeNull();
  expect(createProgress(createIo({ isTTY: true }), true)).toBeNull();
  expect(createProgress(createIo({ isTTY: false }), false)).toBeNull();
  expect(createProgress(createIo({ isTTY: true, env: { CI: "true" } }), false)).toBeNull();
  expect(createProgress(createIo({ isTTY: true, env: { TERM: "dumb" } }), false)).toBeNull();
});
