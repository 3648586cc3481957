import type { Planned } from "../campaign/manifest.js";
import { type Place, placeOf } from "./place.js";

type Named = Pick<Planned, "id" | "url">;

/**
 * The address of a line as it is in a commit.
 *
 * @param path from the top of the repository, with `/`
 * @param line from 1
 * @returns null for a folder and for a host of which it isn't known what its addresses are like
 */
export function lineLink(planned: Named, sha: string, path: string, line: number): string | null {
  const place = placeOf(planned);
  if (!place?.kind || path.split("/").some((part) => part === "..")) return null;
  const top = topOf(place);
  const [commit, file] = [encode(sha), encodePath(path)];
  switch (place.kind) {
    case "github":
      // What has a look of its own (Markdown) shows its lines only when asked to.
      return `${top}/blob/${commit}/${file}${/\.(?:md|markdown|mdx)$/i.test(path) ? "?plain=1" : ""}#L${line}`;
    case "gitlab":
      return `${top}/-/blob/${commit}/${file}#L${line}`;
    case "bitbucket":
      return `${top}/src/${commit}/${file}#lines-${line}`;
    case "gitea":
      return `${top}/src/commit/${commit}/${file}#L${line}`;
  }
}

/** The address of a commit; null as with `lineLink`. */
export function commitLink(planned: Named, sha: string): string | null {
  const place = placeOf(planned);
  if (!place?.kind) return null;
  const ways = { github: "commit", gitlab: "-/commit", bitbucket: "commits", gitea: "commit" } as const;
  return `${topOf(place)}/${ways[place.kind]}/${encode(sha)}`;
}

/** The address of a repository's own page; null for a folder. */
export function repositoryLink(planned: Named): string | null {
  const place = placeOf(planned);
  return place && topOf(place);
}

/**
 * The address at which somebody can look at a branch and open its pull request.
 *
 * @param base the branch that it is to go into
 * @returns null as with `lineLink`
 */
export function compareLink(planned: Named, base: string, branch: string): string | null {
  const place = placeOf(planned);
  if (!place?.kind) return null;
  const top = topOf(place);
  switch (place.kind) {
    case "github":
      return `${top}/compare/${encodePath(base)}...${encodePath(branch)}?expand=1`;
    case "gitlab":
      return `${top}/-/merge_requests/new?${query({ "merge_request[source_branch]": branch, "merge_request[target_branch]": base })}`;
    case "bitbucket":
      return `${top}/pull-requests/new?${query({ source: branch, dest: `${place.path}::${base}` })}`;
    case "gitea":
      return `${top}/compare/${encodePath(base)}...${encodePath(branch)}`;
  }
}

function topOf({ origin, path }: Place): string {
  return `${origin}/${encodePath(path)}`;
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}

function encodePath(path: string): string {
  return path.split("/").map(encode).join("/");
}

/** So that it can stand in Markdown, too; half of a pair would throw. */
function encode(text: string): string {
  // Most of them are as they are, and there may be hundreds of thousands.
  if (/^[\w.~-]*$/.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(
    /[()'!*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
