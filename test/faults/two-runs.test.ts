import { expect, test } from "vitest";
import { runCommand } from "../cli/run-command.js";
import { runs } from "../properties/runs.js";
import { forcing, makeTree, pathsOf, stateOf } from "./tree.js";

const paths = pathsOf(200);

// On Windows, a file that another run reads can't be replaced at that moment.
const isWindows = process.platform === "win32";

test.skipIf(isWindows)(
  "runs at once on the same tree do it together, and none complains",
  async () => {
    for (let round = 0; round < runs(2); round++) {
      const folder = makeTree(paths, round % 2 === 0);
      const outcomes = await Promise.all(
        Array.from({ length: 3 }, () => runCommand(forcing(folder), { cwd: folder })),
      );
      for (const { code, stdout } of outcomes)
        expect([code, stdout]).toEqual([0, expect.not.stringContaining("✖")]);
      expect(stateOf(folder)).toEqual({ old: [], new: expect.any(Array), neither: [] });
      expect(stateOf(folder).new).toHaveLength(paths.length);
      // Together they report every file, some of them twice.
      const reported = outcomes.flatMap(({ stdout }) =>
        [...stdout.matchAll(/^✔ (\S+) /gm)].map(([, path]) => path),
      );
      expect(new Set(reported)).toEqual(new Set(paths));
    }
  },
  120_000,
);
