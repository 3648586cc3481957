import fc from "fast-check";

// The same programs in every run, so that a change answers for its own failures only. FUZZ_SEED=<n> tries others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20261120) });
