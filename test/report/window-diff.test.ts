import { describe, expect, it } from "vitest";
import { windowDiff } from "../../src/report/window-diff.js";

const x = (count: number) => "x".repeat(count);

describe("a diff on a terminal", () => {
  it("stays as it is where it fits", () => {
    const diff = `@@ -1,2 +1,2 @@\n-a\n+b\n ${x(19)}`;
    expect(windowDiff(diff, 20)).toBe(diff);
  });

  it("is cut at the end where the difference is seen all the same", () => {
    expect(windowDiff(`@@ -1 +1 @@\n-ab${x(30)}\n+aB${x(30)}`, 20)).toBe(
      `@@ -1 +1 @@\n-ab${x(16)}…\n+aB${x(16)}…`,
    );
  });

  it("is shown where it differs", () => {
    // A window of 19 columns begins 4 before the place.
    expect(windowDiff(`@@ -1 +1 @@\n-${x(40)}one();${x(40)}\n+${x(40)}two();${x(40)}`, 20)).toBe(
      `@@ -1 +1 @@\n-…${x(3)}one();${x(8)}…\n+…${x(3)}two();${x(8)}…`,
    );
  });

  it("has as many lines as before, each with its counterpart", () => {
    const before = [`${x(40)}a`, `${x(50)}b`, `${x(60)}c`];
    const after = [`${x(40)}A`, `${x(50)}B`];
    const lines = windowDiff(
      [
        "@@ -1,4 +1,3 @@",
        ...before.map((text) => `-${text}`),
        ...after.map((text) => `+${text}`),
        ` ${x(60)}`,
      ].join("\n"),
      20,
    ).split("\n");
    expect(lines).toEqual([
      "@@ -1,4 +1,3 @@",
      `-…${x(3)}a`,
      `-…${x(3)}b`,
      // Nothing takes its place: its beginning is shown.
      `-${x(18)}…`,
      `+…${x(3)}A`,
      `+…${x(3)}B`,
      ` ${x(18)}…`,
    ]);
  });

  it("is as wide as its tabs are", () => {
    expect(windowDiff(`@@ -1 +1 @@\n \t\tgo(${x(10)});`, 30)).toBe(
      `@@ -1 +1 @@\n ${" ".repeat(15)}go(${x(10)}…`,
    );
    expect(windowDiff(" \tgo();", 30)).toBe(" \tgo();");
  });

  it("may have long names, and signs that are none", () => {
    const head = `diff --git a/${x(30)} b/${x(30)}\n--- a/${x(30)}\n+++ b/${x(30)}`;
    expect(windowDiff(`${head}\n@@ -1 +1 @@\n-a\n+b`, 20).split("\n")).toEqual([
      "diff --git a/xxxxxx…",
      `--- a/${x(13)}…`,
      `+++ b/${x(13)}…`,
      "@@ -1 +1 @@",
      "-a",
      "+b",
    ]);
  });
});
