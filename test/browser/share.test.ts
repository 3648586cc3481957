import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Pasted } from "../../fronts/browser/pasted.js";
import { fromFragment, isShared, toFragment } from "../../fronts/browser/share.js";

const pasted = (code: string): Pasted => ({ code, kind: "tsx", unsafe: true, todo: false, client: "import" });
const pack = (text: string | Uint8Array) => `z1-${deflateRawSync(text).toString("base64url")}`;

afterEach(() => vi.unstubAllGlobals());

describe("a link with code in it", () => {
  it("brings back what was pasted, whatever it is", async () => {
    const any = fc.record({
      code: fc.string({ unit: "binary", maxLength: 300 }),
      kind: fc.constantFrom("ts", "tsx", "js"),
      ...{ unsafe: fc.boolean(), todo: fc.boolean() },
      client: fc.constantFrom("keep" as const, "import" as const),
    });
    await fc.assert(
      fc.asyncProperty(any, async (one) => {
        const fragment = await toFragment(one);
        expect(fragment).toMatch(/^z1-[\w-]+$/);
        expect(await fromFragment(fragment!)).toEqual(one);
      }),
    );
  });

  it("is as long as it need be", async () => {
    const fragment = await toFragment(pasted("window.ddClient.toastError('no');\n".repeat(1000)));
    expect(fragment!.length).toBeLessThan(400);
  });

  it("does without compression where a browser has none, and is read by all", async () => {
    vi.stubGlobal("CompressionStream", undefined);
    // What isn't there isn't a member either.
    Reflect.deleteProperty(globalThis, "CompressionStream");
    const fragment = await toFragment(pasted("ä\u2028😀"));
    vi.unstubAllGlobals();
    expect(fragment).toMatch(/^p1-[\w-]+$/);
    expect(await fromFragment(fragment!)).toEqual(pasted("ä\u2028😀"));
  });

  it("is refused for more than links take", async () => {
    expect(await toFragment(pasted("x".repeat(2_000_000)))).toBeNull();
  });

  it("may leave out what is the default, and bring what isn't known yet", async () => {
    const fragment = pack(JSON.stringify({ kind: "js", code: "a", later: 1 }));
    const one = { code: "a", kind: "js", unsafe: false, todo: false, client: "keep" };
    expect(await fromFragment(fragment)).toEqual(one);
  });

  it.each([
    ["nothing", ""],
    ["an anchor", "main"],
    ["no base64", "z1-%%%"],
    ["nothing packed", "z1-"],
    ["what isn't packed", `z1-${Buffer.from("hello").toString("base64url")}`],
    ["half of it", pack(JSON.stringify(pasted("const a = 1;".repeat(50)))).slice(0, -20)],
    ["no JSON", pack("{")],
    ["another value", pack("null")],
    ["no code", pack(JSON.stringify({ kind: "ts" }))],
    ["no text as code", pack(JSON.stringify({ kind: "ts", code: ["a"] }))],
    ["an unknown language", pack(JSON.stringify({ kind: "constructor", code: "a" }))],
    ["an option that is none", pack(JSON.stringify({ kind: "ts", code: "a", unsafe: "yes" }))],
    ["a client that is none", pack(JSON.stringify({ kind: "ts", code: "a", client: "other" }))],
    [
      "a quarter of a gigabyte in a little",
      `z1-${deflateRawSync(Buffer.alloc(1 << 28)).toString("base64url")}`,
    ],
    ["a very long one", `p1-${"A".repeat(3_000_000)}`],
    ["another version", "z2-AAAA"],
  ])("with %s brings nothing", async (_, fragment) => {
    expect(await fromFragment(fragment)).toBeNull();
  });

  it("is told from other anchors", () => {
    expect(["z1-a", "p1-a", "main", "", "use-1"].map(isShared)).toEqual([true, true, false, false, false]);
  });
});
