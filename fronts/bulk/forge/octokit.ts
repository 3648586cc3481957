import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import type { Access } from "./access.js";

// A module of its own, so that it is loaded only by who talks to a forge: `build/bundle.js` puts Octokit into it.

export type { Octokit } from "@octokit/rest";

const WithPlugins = Octokit.plugin(throttling, retry);

/** So long an answer may take; in milliseconds. */
const usualPatience = 60_000;

interface Settings {
  readonly version: string;
  /** Null to leave out the plugin's own pauses between writes, for who makes none, or pauses that are shorter. */
  readonly pace: "usual" | null;
  readonly patience?: number;
}

/** Reads are tried again where the server or the network fails; what the forge says of limits is for the caller. */
export function createOctokit(
  { api, token }: Access,
  { version, pace, patience = usualPatience }: Settings,
): Octokit {
  return new WithPlugins({
    baseUrl: api,
    auth: token,
    userAgent: `ddclient-migrate/${version}`,
    // It would write warnings to standard error.
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    // Not what is a limit: the plugin would ask again before the time that it was told.
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle:
      pace === null
        ? { enabled: false }
        : { onRateLimit: () => false, onSecondaryRateLimit: () => false, id: api },
    request: {
      fetch: (url: string, init: RequestInit) =>
        fetch(url, { ...init, signal: init.signal ?? AbortSignal.timeout(patience) }),
    },
  });
}

function nothing(): void {}
