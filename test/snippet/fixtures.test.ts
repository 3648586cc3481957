import { describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";

/** So that what a snippet says of a client is taken for one. */
const client = 'import { createDockerDesktopClient } from "@docker/extension-api-client";\n';

describe.each(["ts", "js"])("with the parser for %s", (kind) => {
  const own = fixtures.filter(({ path }) => /ts/.test(path) === (kind === "ts"));

  test("every snippet parses, and has nothing of the old API", () => {
    let count = 0;
    for (const { topic, input, options } of own) {
      for (const { snippet, line, outcome } of migrate(input, options).references) {
        if (snippet === undefined) continue;
        count++;
        const where = `${topic}/${options.path}:${line}\n${snippet}`;
        expect(outcome, where).toMatch(/^(?:manual|unsafe)$/);
        const places = [
          `export const run = async () => {\n${snippet}\n};\n`,
          `export const all = {\n${snippet}\n};\n`,
        ];
        const read = places
          .map((code) => migrate(client + code, options))
          .filter(({ error }) => error === null);
        expect(read, where).not.toEqual([]);
        expect(read[0]!.references, where).toEqual([]);
        expect(snippet.split("\n").length, where).toBeLessThanOrEqual(25);
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});
