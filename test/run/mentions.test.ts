import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSearch } from "../../run/find/mentions.js";
import { makeFolder } from "./temporary.js";

describe("createSearch", () => {
  const mentions = createSearch(["@docker/client", "ddClient", "größe"]);
  const chunk = 1 << 18;

  it.each(["ddClient", "x@docker/client.", "größe"])("finds %s", (text) => {
    expect(mentions(join(makeFolder({ "a.ts": text }), "a.ts"))).toBe(true);
  });

  it.each(["", "dd Client", "DDCLIENT", "gr\u00f6\u00dfe".normalize("NFD")])(
    "doesn't find anything in %j",
    (text) => {
      expect(mentions(join(makeFolder({ "a.ts": text }), "a.ts"))).toBe(false);
    },
  );

  it("finds a needle across two reads, wherever it is cut", () => {
    for (let offset = chunk - 9; offset <= chunk + 1; offset++) {
      const folder = makeFolder({ "a.ts": `${" ".repeat(offset)}ddClient${" ".repeat(20)}` });
      expect(mentions(join(folder, "a.ts"))).toBe(true);
    }
  });

  it("doesn't find what an earlier file left in its buffer", () => {
    const folder = makeFolder({ "a.ts": "ddClient", "b.ts": "dd" });
    expect([mentions(join(folder, "a.ts")), mentions(join(folder, "b.ts"))]).toEqual([true, false]);
  });

  it("throws for a file that is gone", () => {
    expect(() => mentions(join(makeFolder(), "a.ts"))).toThrow("ENOENT");
  });
});
