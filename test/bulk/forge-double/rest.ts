import type { Pull, Repository, State } from "./state.js";

/** What the double answers: the facts, which `sample` completes. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly state: State;
}

type Handler = (call: Call) => Answer;

const notFound: Answer = { status: 404, body: { message: "Not Found" } };

/** By the name of the operation in GitHub's description. */
export const handlers: Readonly<Record<string, Handler>> = {
  "users/get-authenticated": ({ state }) => ({ status: 200, body: user(state.login) }),
  "repos/list-for-authenticated-user": (call) =>
    page(
      call,
      call.state.repositories.filter(({ owner }) => owner === call.state.login),
      (each) => repositoryOf(each, call.state),
    ),
  "repos/list-for-org": (call) =>
    call.state.organisations.has(call.params.org!) ? listOf(call, call.params.org!) : notFound,
  "repos/list-for-user": (call) => listOf(call, call.params.username!),
  "repos/get": inRepository(({ state }, repository) => ({
    status: 200,
    body: repositoryOf(repository, state),
  })),
  "repos/list-branches": inRepository((call, repository) => {
    const isReady = repository.notReadyFor-- <= 0;
    const branches = isReady ? [...repository.branches()] : [];
    return page(call, branches, ([name, sha]) => ({ name, commit: { sha } }));
  }),
  "repos/create-fork": inRepository(({ state }, parent) => {
    let fork = state.headOf(parent, state.login);
    if (!fork) {
      fork = state.add(`${state.login}/${parent.name}`, { parent, notReadyFor: 2 });
      state.onFork(parent, fork);
    }
    return { status: 202, body: repositoryOf(fork, state) };
  }),
  "pulls/list": inRepository((call, repository) => {
    const { query, state } = call;
    const pulls = repository.pulls
      .filter((pull) => query.state === "all" || pull.state === (query.state ?? "open"))
      .filter(({ headOwner, headBranch }) => !query.head || query.head === `${headOwner}:${headBranch}`);
    if (query.direction !== "asc") pulls.reverse();
    return page(call, pulls, (pull) => pullOf(pull, repository, state));
  }),
  "pulls/create": inRepository(({ body, state }, repository) => {
    const { title, head, base, draft, body: text } = body as Record<string, string>;
    if (repository.archived)
      return { status: 403, body: { message: "Repository was archived so is read-only." } };
    if (repository.isRefused)
      return { status: 403, body: { message: "Resource not accessible by personal access token" } };
    const [headOwner = "", headBranch = ""] = head!.includes(":")
      ? head!.split(":")
      : [repository.owner, head!];
    const from = state.headOf(repository, headOwner);
    const tip = from?.branches().get(headBranch);
    if (!tip) return invalid({ field: "head", code: "invalid" });
    const target = repository.branches().get(base!);
    if (!target) return invalid({ field: "base", code: "invalid" });
    if (target === tip)
      return invalid({ code: "custom", message: `No commits between ${base} and ${headBranch}` });
    if (
      repository.pulls.some(
        (pull) =>
          pull.state === "open" &&
          pull.headOwner === headOwner &&
          pull.headBranch === headBranch &&
          pull.base === base,
      )
    )
      return invalid({ code: "custom", message: `A pull request already exists for ${head}.` });
    if (tooLong(text)) return invalid({ field: "body", code: "custom", message: tooLongText });
    if (draft && !repository.canHaveDrafts)
      return { status: 422, body: { message: "Draft pull requests are not supported in this repository." } };
    const pull: Pull = {
      ...{ number: repository.pulls.length + 1, author: state.login, headOwner, headBranch, base: base! },
      ...{
        title: title!,
        body: text ?? "",
        state: "open",
        mergedAt: null,
        draft: Boolean(draft),
        frozen: null,
      },
      ...{ labels: new Set(), reviewers: new Set(), teams: new Set() },
    };
    repository.pulls.push(pull);
    return { status: 201, body: pullOf(pull, repository, state) };
  }),
  "pulls/update": onPull(({ body, state }, repository, pull) => {
    const { title, body: text } = body as Record<string, string | undefined>;
    if (tooLong(text)) return invalid({ field: "body", code: "custom", message: tooLongText });
    pull.title = title ?? pull.title;
    pull.body = text ?? pull.body;
    return { status: 200, body: pullOf(pull, repository, state) };
  }),
  "issues/add-labels": onPull(({ body }, { hasIssues }, pull) => {
    if (!hasIssues) return { status: 410, body: { message: "Issues are disabled for this repo" } };
    for (const label of body.labels as string[]) pull.labels.add(label);
    return { status: 200, body: [...pull.labels].map((name) => ({ name, id: 1 })) };
  }),
  "pulls/request-reviewers": onPull(({ body, state }, repository, pull) => {
    const { reviewers = [], team_reviewers: teams = [] } = body as Record<string, string[]>;
    if (reviewers.includes(pull.author))
      return { status: 422, body: { message: "Review cannot be requested from pull request author." } };
    if (reviewers.some((name) => name.startsWith("stranger")))
      return {
        status: 422,
        body: {
          message:
            "Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator.",
        },
      };
    for (const name of reviewers) pull.reviewers.add(name);
    for (const name of teams) pull.teams.add(name);
    return { status: 201, body: pullOf(pull, repository, state) };
  }),
};

const tooLongText = "body is too long (maximum is 65536 characters)";

function tooLong(text: string | undefined): boolean {
  return (text?.length ?? 0) > 65_536;
}

function invalid(error: {
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}): Answer {
  return {
    status: 422,
    body: { message: "Validation Failed", errors: [{ resource: "PullRequest", ...error }] },
  };
}

function inRepository(answer: (call: Call, repository: Repository) => Answer): Handler {
  return (call) => {
    const repository = call.state.find(call.params.owner!, call.params.repo!);
    return repository ? answer(call, repository) : notFound;
  };
}

function onPull(answer: (call: Call, repository: Repository, pull: Pull) => Answer): Handler {
  return inRepository((call, repository) => {
    const wanted = Number(call.params.pull_number ?? call.params.issue_number);
    const pull = repository.pulls.find(({ number }) => number === wanted);
    return pull ? answer(call, repository, pull) : notFound;
  });
}

function listOf(call: Call, owner: string): Answer {
  const all = call.state.repositories.filter((each) => each.owner === owner);
  if (all.length === 0 && !call.state.organisations.has(owner)) return notFound;
  return page(call, all, (each) => repositoryOf(each, call.state));
}

function page<T>({ query }: Call, all: readonly T[], toBody: (each: T) => unknown): Answer {
  const size = Number(query.per_page ?? 30);
  const at = Number(query.page ?? 1);
  const next = new URLSearchParams({ ...query, page: `${at + 1}` });
  return {
    status: 200,
    body: all.slice((at - 1) * size, at * size).map(toBody),
    ...(at * size < all.length && { headers: { next: `${next}` } }),
  };
}

function user(login: string) {
  return { login, id: 1, html_url: `https://github.example/${login}` };
}

function repositoryOf(repository: Repository, { login }: State) {
  const { owner, name, size, archived, disabled, isPrivate, parent, canPush, defaultBranch, url } =
    repository;
  return {
    ...{ name, full_name: `${owner}/${name}`, owner: user(owner), private: isPrivate, fork: parent !== null },
    ...{ size, archived, disabled, default_branch: defaultBranch, clone_url: url },
    permissions: {
      admin: false,
      maintain: false,
      push: canPush || owner === login,
      triage: true,
      pull: true,
    },
  };
}

function pullOf(pull: Pull, repository: Repository, state: State) {
  const { number, title, body, draft, author, headOwner, headBranch, base, mergedAt } = pull;
  return {
    ...{ number, title, body, draft, state: pull.state, user: user(author), merged_at: mergedAt },
    html_url: `https://github.example/${repository.owner}/${repository.name}/pull/${number}`,
    head: { label: `${headOwner}:${headBranch}`, ref: headBranch, sha: state.commitOf(repository, pull) },
    base: { label: `${repository.owner}:${base}`, ref: base, sha: repository.branches().get(base) ?? "" },
    labels: [...pull.labels].map((name) => ({ name, id: 1 })),
    requested_reviewers: [...pull.reviewers].map(user),
    requested_teams: [...pull.teams].map((slug) => ({ slug, name: slug })),
  };
}
