import { expect, test } from "vitest";
import { lastName } from "../../src/api/table.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";

test("where the name of what is used stands is told by offsets", () => {
  let exact = 0;
  let count = 0;
  for (const { input, options } of fixtures)
    for (const { api, name } of migrate(input, options).references) {
      const text = input.slice(name.start, name.end);
      count++;
      if (text === lastName(api)) exact++;
      // Under another name, by a string, or by a name that is made.
      else
        expect(/^[\w$]+$/.test(text) || api === "[computed]" || text.includes(lastName(api)), text).toBe(
          true,
        );
    }
  expect(exact / count).toBeGreaterThan(0.95);
});
