import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, graphql } from "graphql";
import type { Answer } from "./rest.js";
import type { Pull, State } from "./state.js";

/** GitHub's own, cut by `cut-graphql.js`: what isn't in it can't be asked, and is a fault of the answer. */
const schema = buildSchema(readFileSync(join(import.meta.dirname, "schema.graphql"), "utf8"));

class NotFound extends Error {}

/** Answers a query as GitHub does: what isn't there is an error beside what is. */
export async function answerGraphql(body: unknown, state: State): Promise<Answer> {
  const { query, variables } = body as { query: string; variables?: Record<string, unknown> };
  const repository = ({ owner, name }: { owner: string; name: string }) => {
    const found = state.find(owner, name);
    if (!found) throw new NotFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
    const pullRequest = ({ number }: { number: number }) => {
      const pull = found.pulls.find((each) => each.number === number);
      if (!pull) throw new NotFound(`Could not resolve to a PullRequest with the number of ${number}.`);
      return { number, isDraft: pull.draft, state: stateOf(pull), url: "https://github.example/" };
    };
    return { nameWithOwner: `${found.owner}/${found.name}`, pullRequest };
  };
  const { data, errors } = await graphql({
    ...{ schema, source: query, rootValue: { repository } },
    ...(variables && { variableValues: variables }),
  });
  const told = errors?.map((error) => ({
    ...error.toJSON(),
    ...(error.originalError instanceof NotFound && { type: "NOT_FOUND" }),
  }));
  return { status: 200, body: { data, ...(told && { errors: told }) } };
}

function stateOf({ mergedAt, state }: Pull): string {
  return mergedAt ? "MERGED" : state.toUpperCase();
}
