import { type GitOutput, runGit, withoutRepository } from "../../../src/disk/git.js";
import { BulkError } from "../bulk-error.js";
import { protocols } from "../campaign/repository-name.js";
import { type Environment, hideToken, tokenOf } from "../forge/token.js";
import type { Setting, UserSettings } from "./user-settings.js";

/** So that nothing of a repository runs, and nothing is fetched but what is asked for. */
const safe: readonly Setting[] = [
  ["core.hooksPath", "/dev/null"],
  ["core.fsmonitor", "false"],
  ["core.attributesFile", "/dev/null"],
  ["core.excludesFile", "/dev/null"],
  ["core.symlinks", process.platform === "win32" ? "false" : "true"],
  ["core.longPaths", "true"],
  ["core.autocrlf", "false"],
  ["core.protectHFS", "true"],
  ["core.protectNTFS", "true"],
  ["advice.detachedHead", "false"],
  ["protocol.version", "2"],
  ["submodule.recurse", "false"],
  ["transfer.fsckObjects", "true"],
  ["fetch.recurseSubmodules", "false"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["color.ui", "false"],
  ["commit.gpgSign", "false"],
  ["push.gpgSign", "false"],
  ["push.followTags", "false"],
];

/** How long git may talk with a remote, and with the disk; in milliseconds. */
const limits = { remote: 600_000, local: 300_000 };

interface More {
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  readonly settings?: readonly Setting[];
}

/** git for one remote. It reads no configuration but what it is given, and only some commands get to know the token. */
export class SafeGit {
  readonly #token: string | null;
  readonly #host: string | null;

  /**
   * @param url of the remote
   * @param env the process's environment, where a token comes from
   */
  constructor(
    readonly url: string,
    private readonly env: Environment,
    private readonly user: UserSettings,
  ) {
    this.#host = /^https?:/i.test(url) ? new URL(url).host : null;
    this.#token = this.#host === null ? null : tokenOf(this.#host, env);
  }

  /** Runs a command that never talks with anybody. @throws BulkError when there is no git */
  async local(
    args: readonly string[],
    cwd: string,
    { settings = [], ...more }: More = {},
  ): Promise<GitOutput> {
    const all = [...safe, ["protocol.allow", "never"] as const, ...this.#safeFolders(), ...settings];
    return await this.#run(args, cwd, all, limits.local, more);
  }

  /** Runs a command that talks with the remote. @throws BulkError when there is no git */
  async remote(
    args: readonly string[],
    cwd: string,
    { settings = [], ...more }: More = {},
  ): Promise<GitOutput> {
    const isAllowed = protocolOf(this.url);
    const all: Setting[] = [
      ...safe,
      ["protocol.allow", "never"],
      ...protocols.map(
        (each): Setting => [`protocol.${each}.allow`, each === isAllowed ? "always" : "never"],
      ),
      ...this.user.network.filter(([name]) => this.#token === null || !/^credential\./i.test(name)),
      ...this.#credentials(),
      ...settings,
    ];
    return await this.#run(args, cwd, all, limits.remote, more);
  }

  /** What a program said, without anything secret. */
  hide(text: string): string {
    return this.#token === null ? text : hideToken(text, this.#token);
  }

  get hasToken(): boolean {
    return this.#token !== null;
  }

  #safeFolders(): readonly Setting[] {
    return this.user.network.filter(([name]) => /^safe\./i.test(name));
  }

  #credentials(): readonly Setting[] {
    if (this.#token === null) return [];
    const { protocol, host } = new URL(this.url);
    const value = Buffer.from(`x-access-token:${this.#token}`).toString("base64");
    return [
      ["credential.helper", ""],
      [`http.${protocol}//${host}/.extraHeader`, `Authorization: Basic ${value}`],
    ];
  }

  async #run(
    args: readonly string[],
    cwd: string,
    settings: readonly Setting[],
    limit: number,
    { input, signal }: More,
  ): Promise<GitOutput> {
    const env = {
      ...withoutTokens(withoutRepository({ ...this.env })),
      ...asEnvironment(settings),
      GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_ATTR_NOSYSTEM: "1",
      GIT_LFS_SKIP_SMUDGE: "1",
      GIT_ASKPASS: "",
      SSH_ASKPASS: "",
      SSH_ASKPASS_REQUIRE: "never",
      ...(!this.user.network.some(([name]) => /^core\.sshcommand$/i.test(name)) && {
        GIT_SSH_COMMAND: this.env.GIT_SSH_COMMAND ?? "ssh -oBatchMode=yes -oConnectTimeout=30",
      }),
    };
    const more = { ...(input !== undefined && { input }), limit, signal };
    const output = await runGit(args, cwd, { env, ...more });
    signal?.throwIfAborted();
    if (!output)
      throw new BulkError("There is no git on this machine, or it can't be started. Install it first.");
    return { ...output, stderr: this.hide(output.stderr) };
  }
}

/** A remote is only spoken to the way that its address says. */
function protocolOf(url: string): (typeof protocols)[number] {
  const [, scheme] = /^([a-z]+):\/\//i.exec(url) ?? [];
  const named = protocols.find((each) => each === scheme?.toLowerCase());
  if (named) return named;
  return /^[^/\\]*[^/\\]:(?![\\/])/.test(url) && !/^[A-Za-z]:/.test(url) ? "ssh" : "file";
}

/** In the environment, where no list of processes shows it. */
function asEnvironment(settings: readonly Setting[]): NodeJS.ProcessEnv {
  const entries = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: `${settings.length}` };
}

/** What is named like a secret is nothing for a child that doesn't need it. */
export function withoutTokens(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|CREDENTIAL|^REDIS_URL$|^GIT_CONFIG/i.test(name),
    ),
  );
}
