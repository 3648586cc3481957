import { BulkError } from "../bulk-error.js";
import type { Place } from "./place.js";
import { type Environment, isConfidential, tokenNames, tokenOf } from "./token.js";

/** Where GitHub's API is for a host, and what opens it. */
export interface Access {
  readonly api: string;
  readonly token: string;
}

/**
 * Where the API of a GitHub is.
 *
 * @param env `DDCLIENT_MIGRATE_API` says it for the host that it names, whatever that is called
 * @returns null for what is no GitHub
 */
export function apiOf({ host, kind }: Place, env: Environment): string | null {
  const given = env.DDCLIENT_MIGRATE_API?.trim().replace(/\/+$/, "");
  if (given) {
    const url = URL.canParse(given) ? new URL(given) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
      throw new BulkError(
        "DDCLIENT_MIGRATE_API is no address. Set it to one as in https://github.example.com/api/v3, without a token in it.",
      );
    if (!isConfidential(url))
      throw new BulkError(
        "DDCLIENT_MIGRATE_API has to begin with https://: anybody on the way could read the token.",
      );
    if (url.hostname.replace(/^api\./, "") === host.replace(/:\d+$/, "")) return given;
  }
  if (kind !== "github") return null;
  if (host === "github.com") return "https://api.github.com";
  return host.endsWith(".ghe.com") ? `https://api.${host}` : `https://${host}/api/v3`;
}

/** @returns null for what is no GitHub @throws BulkError where there is no token */
export function accessTo(place: Place, env: Environment): Access | null {
  const api = apiOf(place, env);
  if (api === null) return null;
  const token = tokenOf(place.host, env);
  if (token !== null) return { api, token };
  throw new BulkError(
    `There is no token for ${place.host}. Set ${tokenNames(place.host).join(" or ")}, to one that may read and write contents and pull requests.`,
  );
}
