import { gitProgram, withoutRepository } from "../../../src/disk/git.js";
import { BulkError } from "../bulk-error.js";
import { protocols } from "../campaign/repository-name.js";
import { type Environment, hideToken, isConfidential, tokenOf } from "../forge/token.js";
import { noGitSettings, withoutGitSettings, withoutSecrets } from "./child-environment.js";
import { protocolOf, rewriteAddress } from "./git-address.js";
import { type Ended, runLimited } from "./limited-child.js";
import type { Setting, UserSettings } from "./user-settings.js";

/** Faults of old histories that hurt nobody, for which git would take none of the repository. */
const harmlessFaults = [
  ...["badDate", "badDateOverflow", "badEmail", "badName", "badTimezone", "missingEmail", "multipleAuthors"],
  ...["missingNameBeforeEmail", "missingSpaceBeforeDate", "missingSpaceBeforeEmail", "zeroPaddedDate"],
  "zeroPaddedFilemode",
];

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
  ...harmlessFaults.map((fault): Setting => [`fetch.fsck.${fault}`, "ignore"]),
  ["fetch.recurseSubmodules", "false"],
  // Packs, which others can have by a link each.
  ["fetch.unpackLimit", "1"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["color.ui", "false"],
  ["commit.gpgSign", "false"],
  ["push.gpgSign", "false"],
  ["push.followTags", "false"],
  ["protocol.allow", "never"],
];

/** A remote that says nothing for a minute has gone; the user's own settings may say otherwise. */
const patience: readonly Setting[] = [
  ["http.lowSpeedLimit", "1"],
  ["http.lowSpeedTime", "60"],
];
const patientSsh = "ssh -oBatchMode=yes -oConnectTimeout=30 -oServerAliveInterval=15 -oServerAliveCountMax=4";

interface More {
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  readonly settings?: readonly Setting[];
  /** How much it may print; in megabytes. */
  readonly output?: number;
}

/** git for one remote. It reads no configuration but what it is given, and only some commands get to know the token. */
export class SafeGit {
  readonly #token: string | null;

  /**
   * @param url of the remote
   * @param env the process's environment, where a token comes from
   * @param seconds how long a command may take
   */
  constructor(
    readonly url: string,
    private readonly env: Environment,
    private readonly user: UserSettings,
    private readonly seconds: number,
  ) {
    const web = /^https?:/i.test(url) ? new URL(url) : null;
    this.#token = web && isConfidential(web) ? tokenOf(web.host, env) : null;
  }

  /** Runs a command that never talks with anybody. @throws BulkError when there is no git */
  async local(args: readonly string[], cwd: string, { settings = [], ...more }: More = {}): Promise<Ended> {
    const safeFolders = this.user.network.filter(([name]) => /^safe\./i.test(name));
    return await this.#run(args, cwd, [...safe, ...safeFolders, ...settings], {}, more);
  }

  /** Runs a command that talks with the remote. @throws BulkError when there is no git */
  async remote(args: readonly string[], cwd: string, more: More = {}): Promise<Ended> {
    const network = this.#network();
    const way = protocolOf(rewriteAddress(this.url, network, args[0] === "push"));
    const all: readonly Setting[] = [
      ...safe,
      ...protocols.map((each): Setting => [`protocol.${each}.allow`, each === way ? "always" : "never"]),
      ...patience,
      ...network,
      ...this.#credentials(),
    ];
    return await this.#run(args, cwd, all, this.#networkEnvironment(), more);
  }

  /** The same for another address. */
  for(url: string): SafeGit {
    return new SafeGit(url, this.env, this.user, this.seconds);
  }

  /**
   * Asks where the remote sends who asks. The token stays here, so that only public ones say so.
   *
   * @returns null where it doesn't say
   */
  async askWhereTo(cwd: string, signal: AbortSignal | undefined): Promise<string | null> {
    const all: readonly Setting[] = [
      ...safe,
      ...protocols.map(
        (each): Setting => [`protocol.${each}.allow`, /^https?$/.test(each) ? "always" : "never"],
      ),
      ...patience,
      ...this.#network(),
      ["credential.helper", ""],
      ["http.followRedirects", "true"],
    ];
    const args = ["ls-remote", "--", this.url, "HEAD"];
    const { stderr } = await this.#run(args, cwd, all, this.#networkEnvironment(), { signal });
    const [, url] = /redirecting to (https?:\/\/[^\s@]+?)\/?$/m.exec(stderr) ?? [];
    return url ?? null;
  }

  /** What of the user's settings leads to the remote. Where there is a token, no other credentials do. */
  #network(): readonly Setting[] {
    const { network } = this.user;
    if (this.#token === null) return network;
    return network.filter(
      ([name, value]) =>
        !/^credential\.|\.followredirects$/i.test(name) &&
        !/^url\.https?:\/\/[^/]*@/i.test(name) &&
        !(/\.extraheader$/i.test(name) && /^authorization\s*:/i.test(value)),
    );
  }

  #credentials(): readonly Setting[] {
    if (this.#token === null) return [];
    const { protocol, host } = new URL(this.url);
    const value = Buffer.from(`x-access-token:${this.#token}`).toString("base64");
    return [
      ["credential.helper", ""],
      [`http.${protocol}//${host}/.extraHeader`, `Authorization: Basic ${value}`],
      // git would go on with the header, to wherever it is sent.
      ["http.followRedirects", "false"],
    ];
  }

  /** What the user says of networks in the environment. */
  #networkEnvironment(): NodeJS.ProcessEnv {
    const entries = Object.entries(this.env).filter(([name]) => /^GIT_(?:SSL|HTTP|PROXY_SSL)_/i.test(name));
    const { GIT_SSH_COMMAND: command, GIT_SSH: program, GIT_SSH_VARIANT } = this.env;
    const isSet = this.user.network.some(([name]) => /^core\.sshcommand$/i.test(name));
    return {
      ...Object.fromEntries(entries),
      ...(command !== undefined || !(isSet || program !== undefined)
        ? { GIT_SSH_COMMAND: command ?? patientSsh }
        : !isSet && { GIT_SSH: program }),
      ...(GIT_SSH_VARIANT !== undefined && { GIT_SSH_VARIANT }),
    };
  }

  async #run(
    args: readonly string[],
    cwd: string,
    settings: readonly Setting[],
    network: NodeJS.ProcessEnv,
    more: Omit<More, "settings">,
  ): Promise<Ended> {
    const git = gitProgram();
    if (git === null)
      throw new BulkError("There is no git on this machine, or it can't be started. Install it first.");
    const env = {
      ...withoutGitSettings(withoutSecrets(withoutRepository({ ...this.env }))),
      ...noGitSettings,
      ...network,
      ...asEnvironment(settings),
      ...{ GIT_LFS_SKIP_SMUDGE: "1", GIT_ASKPASS: "", SSH_ASKPASS: "", SSH_ASKPASS_REQUIRE: "never" },
    };
    const ended = await runLimited(git, ["--no-pager", ...args], {
      cwd,
      env,
      seconds: this.seconds,
      ...more,
    });
    return { ...ended, stderr: this.#hide(ended.stderr) };
  }

  /** What a program said, without anything secret. */
  #hide(text: string): string {
    const open = text.replace(/(https?:\/\/)[^/\s@]+@/gi, "$1***@");
    return this.#token === null ? open : hideToken(open, this.#token);
  }
}

/** In the environment, where no list of processes shows it. */
function asEnvironment(settings: readonly Setting[]): NodeJS.ProcessEnv {
  const entries = settings.flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: `${settings.length}` };
}
