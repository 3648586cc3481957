import { BulkError } from "../bulk-error.js";
import type { Limits } from "../campaign/campaign.js";
import type { Planned } from "../campaign/manifest.js";
import { readAddress } from "../campaign/repository-name.js";
import type { Why } from "../campaign/states.js";
import { plan } from "../plan/read-list.js";
import { accessTo } from "./access.js";
import type { Clock } from "./clock.js";
import { connect } from "./connect.js";
import { createGate } from "./gate.js";
import type { GitHub } from "./github.js";
import type { Octokit } from "./octokit.js";
import { placeOf } from "./place.js";
import type { Environment } from "./token.js";
import { ForgeError } from "./trouble.js";

export interface ListOptions {
  readonly env: Environment;
  readonly version: string;
  readonly limits: Limits;
  /** Whether repositories that may not be pushed to are wanted, for forks of them. */
  readonly withForks: boolean;
  readonly clock: Clock;
}

/** What lists have of a repository. */
interface Listed {
  readonly name: string;
  readonly clone_url?: string | undefined;
  readonly archived?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly fork: boolean;
  /** In kilobytes. */
  readonly size?: number | undefined;
  readonly permissions?: { readonly push?: boolean } | undefined;
}

/**
 * All repositories of an organisation, or of a user. Those that can't be migrated are skipped with the reason.
 *
 * @param name `octo` at GitHub, or `github.example.com/octo`
 * @throws BulkError when there is none, or the forge doesn't answer
 */
export async function listOrganisation(name: string, options: ListOptions): Promise<Planned[]> {
  const [, host = "github.com", owner] = /^(?:([^/\s]+)\/)?([A-Za-z\d][A-Za-z\d-]*)$/.exec(name) ?? [];
  if (owner === undefined)
    throw new BulkError(`"${name}" names no organisation: give octo, or github.example.com/octo.`);
  const { env, version, clock } = options;
  const place = placeOf({ id: `${host}/${owner}`, url: `https://${host}/${owner}` });
  const access = place && accessTo(place, env);
  if (!access)
    throw new BulkError(
      `${host} is not known to be a GitHub, so its repositories can't be listed. Set DDCLIENT_MIGRATE_API if it is one; otherwise write a list: --from <file>.`,
    );
  const github = await connect(access, version, createGate(clock), clock, 0);
  try {
    const listed = await list(github, owner);
    if (!listed)
      throw new BulkError(
        `There is no organisation and no user "${owner}" at ${host}, or the token may not see it.`,
      );
    const planned: Planned[] = [];
    for (const each of listed) planned.push(await toPlanned(each, owner, github, options));
    return planned.sort((one, other) => (one.id < other.id ? -1 : 1));
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    throw new BulkError(`The repositories of "${owner}" at ${host} can't be listed: ${error.message}.`);
  }
}

/** Null where there is neither an organisation nor a user of that name. */
async function list(github: GitHub, owner: string): Promise<readonly Listed[] | null> {
  return (
    (await ask(github, (octokit) =>
      octokit.paginate(octokit.rest.repos.listForOrg, { org: owner, per_page: 100 }),
    )) ?? (await listForUser(github, owner))
  );
}

/** Of somebody else only what is public is told. */
async function listForUser(github: GitHub, owner: string): Promise<readonly Listed[] | null> {
  // A token of an app is of nobody.
  const own = await ask(github, async (octokit) => (await octokit.rest.users.getAuthenticated()).data.login);
  if (own?.toLowerCase() === owner.toLowerCase())
    return await ask(github, (octokit) =>
      octokit.paginate(octokit.rest.repos.listForAuthenticatedUser, { affiliation: "owner", per_page: 100 }),
    );
  return await ask(github, (octokit) =>
    octokit.paginate(octokit.rest.repos.listForUser, { username: owner, per_page: 100 }),
  );
}

async function ask<T>(github: GitHub, question: (octokit: Octokit) => Promise<T>): Promise<T | null> {
  try {
    return await github.read(question);
  } catch (error) {
    if (error instanceof ForgeError && (error.kind === "gone" || error.kind === "refused")) return null;
    throw error;
  }
}

async function toPlanned(
  listed: Listed,
  owner: string,
  github: GitHub,
  options: ListOptions,
): Promise<Planned> {
  const planned = plan(readAddress(listed.clone_url ?? "", "/"));
  const skipped = whySkipped(listed, options) ?? (await whyEmpty(listed, owner, github));
  return { ...planned, skipped };
}

function whySkipped(listed: Listed, { limits, withForks }: ListOptions): Why | null {
  const { archived, disabled, fork, permissions, size = 0 } = listed;
  if (archived) return { code: "archived", message: "It is archived, so nothing can be pushed to it." };
  if (disabled) return { code: "disabled", message: "GitHub has disabled it." };
  if (fork) return { code: "fork", message: "It is a fork. To migrate it all the same, put it on a list." };
  if (permissions?.push === false && !withForks)
    return {
      code: "no-push-right",
      message: "The token may not push to it. Plan with --fork to publish it from a fork of yours.",
    };
  const megabytes = Math.ceil(size / 1024);
  if (megabytes <= limits.disk) return null;
  const message = `It has ${megabytes} MB, and a clone may have ${limits.disk} (limits.disk in campaign.json).`;
  return { code: "too-large", message };
}

/** A size of 0 is told of very small ones, too. */
async function whyEmpty({ size, name: repo }: Listed, owner: string, github: GitHub): Promise<Why | null> {
  if (size !== 0) return null;
  const branches = await ask(github, (octokit) =>
    octokit.rest.repos.listBranches({ owner, repo, per_page: 1 }),
  );
  return branches?.data.length === 0 ? { code: "empty", message: "It has no commit." } : null;
}
