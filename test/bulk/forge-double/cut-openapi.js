// Cuts GitHub's published OpenAPI description down to what the double plays, with what that refers to:
//   npm pack @octokit/openapi@23.0.2 && tar -xzf octokit-openapi-23.0.2.tgz
//   node test/bulk/forge-double/cut-openapi.js package/generated/api.github.com.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const used = {
  "/user": ["get"],
  "/user/repos": ["get"],
  "/orgs/{org}/repos": ["get"],
  "/users/{username}/repos": ["get"],
  "/repos/{owner}/{repo}": ["get"],
  "/repos/{owner}/{repo}/branches": ["get"],
  "/repos/{owner}/{repo}/forks": ["post"],
  "/repos/{owner}/{repo}/pulls": ["get", "post"],
  "/repos/{owner}/{repo}/pulls/{pull_number}": ["patch"],
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers": ["post"],
  "/repos/{owner}/{repo}/issues/{issue_number}/labels": ["post"],
};
/** What no answer is judged by. */
const words = new Set(["description", "summary", "example", "examples", "externalDocs", "title", "tags"]);

const whole = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
/** @type {Record<string, unknown>} */
const paths = {};
for (const [path, methods] of Object.entries(used))
  paths[path] = Object.fromEntries(
    methods.map((method) => {
      const { operationId, parameters, requestBody, responses } = whole.paths[path][method];
      return [method, tidy({ operationId, parameters, requestBody, responses })];
    }),
  );

/** @type {Record<string, Record<string, unknown>>} */
const components = {};
const waiting = [JSON.stringify(paths)];
for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
  for (const [, kind, name] of text.matchAll(/"#\/components\/([^/"]+)\/([^"]+)"/g)) {
    if (!kind || !name || components[kind]?.[name]) continue;
    const part = tidy(whole.components[kind][name]);
    components[kind] = { ...components[kind], [name]: part };
    waiting.push(JSON.stringify(part));
  }

const { version } = whole.info;
const notice =
  "Cut from GitHub's OpenAPI description, https://github.com/github/rest-api-description: MIT, see LICENSE.md";
writeFileSync(
  join(import.meta.dirname, "openapi.json"),
  `${JSON.stringify({ openapi: whole.openapi, info: { title: notice, version }, paths, components })}\n`,
);

/**
 * @param {any} value
 * @param {boolean} [isNames] whether its keys are names of properties
 * @returns {any}
 */
function tidy(value, isNames = false) {
  if (Array.isArray(value)) return value.map((each) => tidy(each));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNames || !(words.has(key) || key.startsWith("x-")))
      .map(([key, each]) => [key, tidy(each, key === "properties" && !isNames)]),
  );
}
