const isSample = "SAMPLE" in process.env;

/**
 * `npm run mutation`: would a test notice, if the program were wrong? Options go behind `--`, as `--mutate src/edits/render.ts`.
 * With SAMPLE=8 only one mutant in eight is tried (`sample.js`), with TESTS="test/calls/*.test.ts" only by these tests.
 */
export default {
  mutate: ["transforms/**/*.ts", "src/{api,calls,edits,modules,scopes,session,syntax,uses,values}/**/*.ts"],
  // Stryker would rewrite tsconfig.json by an API that TypeScript 7 does not have; the tests need none.
  ignorePatterns: ["/dist", "/benchmark", "/examples", "/bin", "/tsconfig*.json"],
  // Stryker would write comments into the fixtures.
  disableTypeChecks: false,
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // A busy machine must not pass for a mutant that was found.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  ...(isSample && { plugins: ["@stryker-mutator/*", "./test/mutation/sample.js"], checkers: ["sample"] }),
  // Only what changed since the last run is tried again; `--force` tries all.
  incremental: !isSample,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { reportTests: false, logTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
