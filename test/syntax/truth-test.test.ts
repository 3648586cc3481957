import { describe, expect, it } from "vitest";
import { isPresenceTest, isTruthTest } from "../../src/syntax/truth-test.js";
import { findX } from "./parse.js";

/** What is asked of `x`: whether it is true, whether it is there (if it is an object or missing), or more. */
const places: readonly (readonly [code: string, asked: "truth" | "presence" | "more"])[] = [
  ["if (x) a", "truth"],
  ["if ((x as any)!) a", "truth"],
  ["while (x) a", "truth"],
  ["do a; while (x)", "truth"],
  ["for (; x; ) a", "truth"],
  ["b = x ? a : b", "truth"],
  ["b = !x", "truth"],
  ["b = !!x", "truth"],
  ["if (a && x) b", "truth"],
  ["if (x || a) b", "truth"],
  ["if (a || (b && x)) c", "truth"],
  ["if (a ? x : b) c", "truth"],
  ["if (a, x) b", "truth"],
  ["if (a ?? x) b", "truth"],
  ["x || a()", "truth"],
  ["x && a()", "truth"],
  ["x ? a() : b()", "truth"],
  ["b = x && a", "presence"],
  ["f(x && a)", "presence"],
  ["<p>{x && a}</p>", "presence"],
  ["b = x || a", "more"],
  ["b = a && x", "more"],
  ["b = a ? x : c", "more"],
  ["if (x ?? a) b", "more"],
  ["x ?? a()", "more"],
  ["if (x === a) b", "more"],
  ["if (f(x)) a", "more"],
  ["if (a) x", "more"],
  ["a && x", "more"],
  ["a, x", "more"],
  ["for (x; a; ) b", "more"],
  ["for (; a; x) b", "more"],
  ["typeof x", "more"],
  ["b = -x", "more"],
  ["switch (x) {}", "more"],
  ["x", "more"],
];

describe("what is asked of a value", () => {
  it.each(places)("%s: %s", (code, asked) => {
    const { x, parents } = findX(code);
    expect(isTruthTest(x, parents)).toBe(asked === "truth");
    expect(isPresenceTest(x, parents)).toBe(asked !== "more");
  });
});
