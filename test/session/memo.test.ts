import { describe, expect, it } from "vitest";
import { Memo } from "../../transforms/session/memo.js";
import type { Known } from "../../transforms/session/recall.js";

/** Answers by tables; what isn't in them is not known. */
function knownOf(answers: {
  readonly texts?: Readonly<Record<string, string>>;
  readonly callers?: number;
  readonly isString?: boolean;
  readonly settled?: string;
}): Known {
  const { texts = {}, callers = 0, isString = false, settled = "" } = answers;
  const calls = Array.from({ length: callers }, (_, start) => ({ path: "b.ts", start, end: start + 1 }));
  return {
    typeOf: () => ({ client: null, isOther: false, isFaulty: false, isString, texts: null }),
    callersOf: () => ({ calls, unknown: null }),
    textOf: (path) => texts[path],
    settledOf: () => settled,
  };
}

const span = { start: 0, end: 1 };

/** Makes something that asks all there is to ask, and counts how often. */
function counting() {
  const memo = new Memo<number>();
  let made = 0;
  const ask = (given: readonly string[], known: Known, key = "a.ts") =>
    memo.of(key, given, known, (types) => {
      types.textOf("b.ts");
      types.typeOf("a.ts", "text", span);
      types.callersOf("a.ts", "text", span);
      return ++made;
    });
  return { memo, ask };
}

describe("what was made", () => {
  it("is given again for the same, as long as all is answered alike", () => {
    const { ask } = counting();
    const answers = { texts: { "b.ts": "b" }, callers: 1, isString: true, settled: "kept" };
    expect(ask(["text"], knownOf(answers))).toBe(1);
    expect(ask(["text"], knownOf({ ...answers }))).toBe(1);
  });

  it.each([
    ["another text", { texts: { "b.ts": "other" } }],
    ["no text any more", { texts: {} }],
    ["another caller", { callers: 2 }],
    ["another type", { isString: false }],
    ["another setting of a file that was looked into", { settled: "not kept" }],
  ])("is made again where there is %s", (_, change) => {
    const { ask } = counting();
    const answers = { texts: { "b.ts": "b" }, callers: 1, isString: true, settled: "kept" };
    ask(["text"], knownOf(answers));
    expect(ask(["text"], knownOf({ ...answers, ...change }))).toBe(2);
  });

  it("is of all that is given, and of whose it is", () => {
    const { ask } = counting();
    const known = knownOf({});
    ask(["text", "more"], known);
    expect(ask(["text"], known)).toBe(2);
    expect(ask(["text", "other"], known)).toBe(3);
    expect(ask(["text", "more"], known, "c.ts")).toBe(4);
    // All of them are remembered.
    expect(ask(["text", "more"], known)).toBe(1);
    expect(ask(["text"], known)).toBe(2);
  });

  it("is forgotten when nobody asks for it from one time to the next", () => {
    const { memo, ask } = counting();
    const known = knownOf({});
    ask(["one"], known);
    ask(["two"], known);
    ask(["three"], known, "c.ts");
    memo.sweep();
    expect(ask(["one"], known)).toBe(1);
    memo.sweep();
    expect(ask(["one"], known)).toBe(1);
    expect(ask(["two"], known)).toBe(4);
    expect(ask(["three"], known, "c.ts")).toBe(5);
  });

  it("is not remembered where it could not be made", () => {
    const memo = new Memo<number>();
    const failing = () =>
      memo.of("a.ts", [], knownOf({}), () => {
        throw new Error("stopped");
      });
    expect(failing).toThrow("stopped");
    expect(memo.of("a.ts", [], knownOf({}), () => 1)).toBe(1);
  });

  it("doesn't rest on what nobody asked", () => {
    const memo = new Memo<number>();
    memo.of("a.ts", [], knownOf({ callers: 1 }), () => 1);
    expect(memo.of("a.ts", [], knownOf({ callers: 2 }), () => 2)).toBe(1);
  });

  it("asks about each place apart", () => {
    const memo = new Memo<number>();
    const ask = (known: Known) =>
      memo.of("a.ts", [], known, (types) => {
        const [first, second] = [0, 5].map((start) => types.callersOf("a.ts", "", { start, end: 9 }));
        return first!.calls.length + second!.calls.length;
      });
    const byStart = (one: number, other: number): Known => ({
      ...knownOf({}),
      callersOf: (_path, _text, { start }) =>
        knownOf({ callers: start === 0 ? one : other }).callersOf("", "", span),
    });
    expect(ask(byStart(1, 2))).toBe(3);
    expect(ask(byStart(2, 2))).toBe(4);
    expect(ask(byStart(2, 0))).toBe(2);
  });

  it.each(["textOf", "settledOf"] as const)("asks about each file apart: %s", (question) => {
    const memo = new Memo<string>();
    const ask = (...[a, b]: [a: string, b: string]) => {
      const answer = (path: string) => (path === "a.ts" ? a : b);
      return memo.of("c.ts", [], { ...knownOf({ texts: {} }), [question]: answer }, (types) => {
        types.textOf("a.ts");
        types.textOf("b.ts");
        return `${a} ${b}`;
      });
    };
    expect(ask("one", "two")).toBe("one two");
    expect(ask("three", "two")).toBe("three two");
    expect(ask("three", "four")).toBe("three four");
    expect(ask("one", "two")).toBe("one two");
  });
});
