import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // On two cores vitest would leave one to itself, and many tests wait for processes.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    // Removing what a file of tests wrote takes a while on a busy machine.
    hookTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
    globalSetup: ["test/print-seed.ts"],
  },
});
