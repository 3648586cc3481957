/** A repository of the double. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  defaultBranch: string;
  /** In kilobytes. */
  size: number;
  archived: boolean;
  disabled: boolean;
  isPrivate: boolean;
  /** What it was forked from. */
  parent: Repository | null;
  canPush: boolean;
  hasIssues: boolean;
  canHaveDrafts: boolean;
  /** What the token may not do here. */
  isRefused: boolean;
  /** So often it has no branch yet when somebody asks. */
  notReadyFor: number;
  /** For git. */
  url: string;
  /** By name, the commit. */
  branches: () => ReadonlyMap<string, string>;
  readonly pulls: Pull[];
}

export interface Pull {
  readonly number: number;
  readonly author: string;
  readonly headOwner: string;
  readonly headBranch: string;
  readonly base: string;
  title: string;
  body: string;
  state: "open" | "closed";
  mergedAt: string | null;
  draft: boolean;
  /** The commit that it had when it was closed. */
  frozen: string | null;
  readonly labels: Set<string>;
  readonly reviewers: Set<string>;
  readonly teams: Set<string>;
}

/** All that the double remembers. */
export class State {
  readonly repositories: Repository[] = [];
  readonly organisations = new Set<string>();
  /** Where git finds its repositories. */
  origin = "https://github.example";
  /** Called when a repository has been forked. */
  onFork: (parent: Repository, fork: Repository) => void = () => {};
  /** Whom the token is of. */
  readonly login = "migrator";

  /** @param branches by name, the commit; or what tells them */
  add(fullName: string, more: Partial<Omit<Repository, "owner" | "name" | "pulls">> = {}): Repository {
    const [owner = "", name = ""] = fullName.split("/");
    const repository: Repository = {
      ...{
        owner,
        name,
        defaultBranch: "main",
        size: 100,
        archived: false,
        disabled: false,
        isPrivate: false,
      },
      ...{
        parent: null,
        canPush: true,
        hasIssues: true,
        canHaveDrafts: true,
        isRefused: false,
        notReadyFor: 0,
      },
      ...{ url: `${this.origin}/${fullName}.git`, pulls: [] },
      branches: () => new Map([["main", commitOf("main")]]),
      ...more,
    };
    this.repositories.push(repository);
    return repository;
  }

  find(owner: string, name: string): Repository | undefined {
    const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
    return this.repositories.find((each) => same(each.owner, owner) && same(each.name, name));
  }

  /** Where the branch of a pull request is. */
  headOf(base: Repository, owner: string): Repository | undefined {
    if (owner.toLowerCase() === base.owner.toLowerCase()) return base;
    return this.repositories.find(
      (each) => each.parent === base && each.owner.toLowerCase() === owner.toLowerCase(),
    );
  }

  commitOf(repository: Repository, pull: Pull): string {
    const head = this.headOf(repository, pull.headOwner);
    return pull.frozen ?? head?.branches().get(pull.headBranch) ?? commitOf("gone");
  }

  /** What a person does with a pull request. */
  end(repository: Repository, pull: Pull, how: "merge" | "close"): void {
    pull.frozen = this.commitOf(repository, pull);
    pull.state = "closed";
    if (how === "merge") pull.mergedAt = "2026-01-02T00:00:00Z";
  }
}

/** A commit's name that is the same for the same word. */
export function commitOf(word: string): string {
  return Buffer.from(word.padEnd(20, ".")).toString("hex").slice(0, 40);
}
