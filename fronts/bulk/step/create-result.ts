import type { Result } from "../campaign/result.js";

/** What a result is about. */
export type About = Pick<Result, "id" | "url" | "version" | "migration">;

/** One in which nothing is known but what is given. */
export function createResult(about: About, end: Pick<Result, "state"> & Partial<Result>): Result {
  return {
    schemaVersion: 1,
    ...about,
    why: null,
    stage: null,
    retryable: false,
    key: null,
    base: null,
    branch: null,
    commit: null,
    isNew: false,
    report: null,
    patch: null,
    seconds: {},
    ...end,
  };
}
