/** `npm run mutation`: would a test notice, if the program were wrong? Options go behind `--`, as `--mutate src/edits/render.ts`. */
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
  // Only what changed since the last run is tried again; `--force` tries all.
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { reportTests: false, logTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
