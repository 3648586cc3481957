import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The fixtures find most mutants, and soonest. */
class FixturesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (moduleId.includes("/fixtures/") ? 0 : 1);
    return files.sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** For `npm run mutation`: the tests of transforms/, src/analysis and src/edits that run in this process. */
export default defineConfig({
  test: {
    include: [
      "test/fixtures/*.test.ts",
      "test/{analysis,edits,migration,transforms}/*.test.ts",
      "test/table.test.ts",
    ],
    setupFiles: ["test/setup.ts"],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: FixturesFirst },
  },
});
