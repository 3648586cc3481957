// Cuts GitHub's published GraphQL schema down to what the double plays:
//   npm pack @octokit/graphql-schema@15.26.1 && tar -xzf octokit-graphql-schema-15.26.1.tgz
//   node test/bulk/forge-double/cut-graphql.js package/schema.graphql
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print, visit } from "graphql";

/** @type {Record<string, readonly string[]>} */
const used = {
  Query: ["repository"],
  Repository: ["pullRequest", "nameWithOwner"],
  PullRequest: ["number", "state", "isDraft", "url"],
  PullRequestState: ["OPEN", "CLOSED", "MERGED"],
  URI: [],
};

const whole = parse(readFileSync(process.argv[2] ?? "", "utf8"));
const cut = visit(whole, {
  Document: (node) => ({
    ...node,
    definitions: node.definitions.filter(
      (each) => "name" in each && each.name && Object.hasOwn(used, each.name.value),
    ),
  }),
  ObjectTypeDefinition: (node) => ({
    ...node,
    interfaces: [],
    fields: (node.fields ?? []).filter(({ name }) => used[node.name.value]?.includes(name.value)),
  }),
});
const notice =
  "# Cut from GitHub's GraphQL schema as https://github.com/octokit/graphql-schema publishes it: MIT, see LICENSE.md";
writeFileSync(join(import.meta.dirname, "schema.graphql"), `${notice}\n\n${print(cut)}\n`);
