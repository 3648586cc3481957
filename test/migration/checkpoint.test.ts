import { expect, it } from "vitest";
import { migrateTogether } from "../../transforms/migrate.js";

const text = "const { ddClient } = window;\n".concat("ddClient.listContainers();\n".repeat(10));

it("asks before each file and each use whether to go on", () => {
  let asked = 0;
  const checkpoint = () => void asked++;
  const results = migrateTogether([{ path: "a.ts", text }], { checkpoint });
  expect(results.get("a.ts")!.findings).toHaveLength(10);
  expect(asked).toBeGreaterThanOrEqual(11);
});

it("ends by what is thrown there, at each of them", () => {
  for (const last of [1, 2, 7, 11]) {
    let asked = 0;
    const checkpoint = () => {
      if (++asked === last) throw new RangeError("nobody waits");
    };
    expect(() => migrateTogether([{ path: "a.ts", text }], { checkpoint })).toThrow("nobody waits");
    expect(asked).toBe(last);
  }
});
