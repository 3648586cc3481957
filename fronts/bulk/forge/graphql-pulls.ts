import type { GitHub, Repository } from "./github.js";

export interface PullState {
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly isDraft: boolean;
}

interface Question extends Repository {
  readonly number: number;
}

type Answer = Readonly<Record<string, { readonly pullRequest: PullState | null } | null>>;

/** What Octokit throws where a part of an answer is missing. */
interface Partial {
  readonly data?: Answer | null;
  readonly errors: readonly { readonly type?: string; readonly path?: readonly (string | number)[] }[];
}

/**
 * Asks for many pull requests at once. GitHub's other API has a request for each: a thousand of them, of five thousand that
 * an hour may have.
 *
 * @returns for each what it is; null where it isn't there, `unknown` where nothing is told of it
 */
export async function askPulls(
  github: GitHub,
  questions: readonly Question[],
): Promise<(PullState | "unknown" | null)[]> {
  const variables: Record<string, string | number> = {};
  const [names, fields]: [string[], string[]] = [[], []];
  for (const [index, { owner, repo, number }] of questions.entries()) {
    Object.assign(variables, { [`o${index}`]: owner, [`r${index}`]: repo, [`n${index}`]: number });
    names.push(`$o${index}: String!, $r${index}: String!, $n${index}: Int!`);
    fields.push(
      `p${index}: repository(owner: $o${index}, name: $r${index}) { pullRequest(number: $n${index}) { state isDraft } }`,
    );
  }
  const query = `query (${names.join(", ")}) {\n${fields.join("\n")}\n}`;
  const { data, errors } = await github.read(async (octokit): Promise<Partial> => {
    try {
      return { data: await octokit.graphql<Answer>(query, variables), errors: [] };
    } catch (error) {
      if (isPartial(error)) return error;
      throw error;
    }
  });
  const gone = new Set(errors.flatMap(({ type, path }) => (type === "NOT_FOUND" && path ? path[0] : [])));
  return questions.map((_, index) => {
    const found = data?.[`p${index}`]?.pullRequest;
    return found ?? (gone.has(`p${index}`) ? null : "unknown");
  });
}

/** Whether something is told in spite of errors. A limit tells nothing. */
function isPartial(error: unknown): error is Error & Partial {
  return (
    error instanceof Error &&
    error.name === "GraphqlResponseError" &&
    Boolean((error as { data?: unknown }).data)
  );
}
