import { describe, expect, it } from "vitest";
import { isAssigned, isReplaced } from "../../src/syntax/assignment-target.js";
import { findX } from "./parse.js";

const places: readonly (readonly [code: string, is: "assigned" | "deleted" | "neither"])[] = [
  ["x = 1", "assigned"],
  ["a.x = 1", "assigned"],
  ["x += 1", "assigned"],
  ["x ??= 1", "assigned"],
  ["(x as any) = 1", "assigned"],
  ["x! = 1", "assigned"],
  ["(x) = 1", "assigned"],
  ["x++", "assigned"],
  ["--a.x", "assigned"],
  ["[x] = a", "assigned"],
  ["[, ...x] = a", "assigned"],
  ["[x = 1] = a", "assigned"],
  ["[[x]] = a", "assigned"],
  ["({ a: x } = b)", "assigned"],
  ["({ a: x = 1 } = b)", "assigned"],
  ["({ a: b.x } = c)", "assigned"],
  ["({ x } = a)", "assigned"],
  ["({ ...x } = a)", "assigned"],
  ["for (x in a) ;", "assigned"],
  ["for (a.x of b) ;", "assigned"],
  ["for ([x] of b) ;", "assigned"],
  ["delete a.x", "deleted"],
  ["delete (a.x as any)", "deleted"],
  ["a = x", "neither"],
  ["a[x] = 1", "neither"],
  ["x.a = 1", "neither"],
  ["x.a++", "neither"],
  ["[a = x] = b", "neither"],
  ["({ [x]: a } = b)", "neither"],
  ["({ a: x })", "neither"],
  ["[x]", "neither"],
  ["for (a in x) ;", "neither"],
  ["for (a of b) x;", "neither"],
  ["delete x.a", "neither"],
  ["typeof x", "neither"],
  ["f(x)", "neither"],
];

describe("what is assigned", () => {
  it.each(places)("%s: %s", (code, is) => {
    const { x, parents } = findX(code);
    expect(isAssigned(x, parents)).toBe(is === "assigned");
    expect(isReplaced(x, parents)).toBe(is !== "neither");
  });
});
