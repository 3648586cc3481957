import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The fixtures find most mutants, and soonest; random programs are for what the others miss. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.includes("/test/fixtures/") ? 0 : moduleId.includes("/test/properties/") ? 2 : 1;
    return files.sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** For `npm run mutation`: the tests of what runs anywhere, as far as they run in this process. */
export default defineConfig({
  test: {
    include: process.env.TESTS?.split(" ") ?? [
      "test/{api,calls,edits,fixtures,migration,modules,mutation,project,scopes,session,syntax,transforms,uses,values}/*.test.ts",
      "test/projects/callers.test.ts",
      "test/properties/**/*.test.ts",
      "test/table.test.ts",
    ],
    exclude: ["test/transforms/command-size.test.ts"],
    setupFiles: ["test/setup.ts"],
    // A few random programs for each mutant, not thousands.
    env: { FUZZ_SCALE: "0.03" },
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: QuickestFirst },
  },
});
