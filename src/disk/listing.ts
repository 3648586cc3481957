/** The files under a folder. Paths are relative to it, with `/`. */
export interface Listing {
  /** Code files, links among them. */
  readonly code: string[];
  /** Those of them that mention the client. */
  readonly mentioning: string[];
  /** Those of them that nobody has searched yet. */
  readonly unsearched: string[];
  /** Those of them that are links. */
  readonly links: string[];
  /** All other files. */
  readonly others: string[];
  /** Those of them in other languages that may mention the client: they do, or nobody has searched them yet. */
  readonly embedding: string[];
  /** Folders that are repositories of their own, to be listed on their own. */
  readonly repositories: string[];
  /** Folders that could not be read, with the reason. */
  readonly unreadable: { readonly path: string; readonly reason: string }[];
}

export function emptyListing(): Listing {
  return {
    code: [],
    mentioning: [],
    unsearched: [],
    links: [],
    others: [],
    embedding: [],
    repositories: [],
    unreadable: [],
  };
}

/** Whether nothing at all was found. */
export function isEmpty(listing: Listing): boolean {
  return Object.values(listing).every((part: readonly unknown[]) => part.length === 0);
}

/** Whether a path goes through a `node_modules` folder. */
export function isInNodeModules(path: string): boolean {
  return path.includes("node_modules/") && /(?:^|\/)node_modules\//.test(path);
}

/** Whether a path goes through a folder that is never looked into. */
export function isOffLimits(path: string): boolean {
  return isInNodeModules(path) || /(?:^|\/)\.git\//.test(path);
}
