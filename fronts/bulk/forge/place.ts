import type { Planned } from "../campaign/manifest.js";

/** What hosts repositories, and how it is spoken to. */
export type Kind = "github" | "gitlab" | "bitbucket" | "gitea";

/** Where a repository is on the web. */
export interface Place {
  /** In lower case, with the port if it has one of its own. */
  readonly host: string;
  /** `owner/name`; at GitLab there may be more groups before the name. */
  readonly path: string;
  /** `https://host`, without a slash at the end. */
  readonly origin: string;
  /** Null where the host's name doesn't tell. */
  readonly kind: Kind | null;
}

type Named = Pick<Planned, "id" | "url">;

/** Null for a folder. */
export function placeOf({ id, url }: Named): Place | null {
  if (isFolder(id)) return null;
  const slash = id.indexOf("/");
  if (slash <= 0) return null;
  const isWeb = /^https?:/i.test(url);
  // A port that git speaks SSH at shows no pages.
  const host = isWeb ? id.slice(0, slash) : id.slice(0, slash).replace(/:\d+$/, "");
  const origin = `${/^http:/i.test(url) ? "http" : "https"}://${host}`;
  return { host, path: id.slice(slash + 1), origin, kind: kindOf(host) };
}

function isFolder(id: string): boolean {
  return id.startsWith("/") || /^[A-Za-z]:\//.test(id);
}

/**
 * By the words of its name: `github.example.com` is a GitHub, `git.example.com` could be anything. Bitbucket is only the one at
 * bitbucket.org, as what companies run under that name has other addresses.
 */
function kindOf(host: string): Kind | null {
  const name = host.replace(/:\d+$/, "");
  const words = name.split(/[.-]/);
  const has = (...wanted: readonly string[]) => wanted.some((word) => words.includes(word));
  if (name === "bitbucket.org") return "bitbucket";
  if (has("github", "ghe")) return "github";
  if (has("gitlab")) return "gitlab";
  return has("gitea", "forgejo", "codeberg") ? "gitea" : null;
}
