import { tmpdir } from "node:os";
import { gitProgram, splitAtNul, withoutRepository } from "../../../src/disk/git.js";
import type { Environment } from "../forge/token.js";
import { runLimited } from "./limited-child.js";

/** A setting of git: its name and value. */
export type Setting = readonly [name: string, value: string];

/**
 * What of the user's own git configuration is handed on, since nothing else of it is read: hooks, filters and templates in it
 * would run on what a repository has.
 */
export interface UserSettings {
  /** To get to a remote: proxies, certificates, other addresses, ssh, and credentials. */
  readonly network: readonly Setting[];
  /** Who commits. */
  readonly identity: readonly Setting[];
  /** With what a commit is signed. */
  readonly signing: readonly Setting[];
}

/** By their names, which git gives in lower case but for the part in the middle. */
const kinds: Readonly<Record<keyof UserSettings, RegExp>> = {
  network:
    /^(?:http\..*|url\..*\.(?:push)?insteadof|core\.sshcommand|ssh\..*|credential\..*|safe\.directory)$/is,
  identity: /^user\.(?:name|email)$/i,
  signing: /^(?:user\.signingkey|gpg\..*)$/is,
};

/** Asks git for it; nothing where there is no configuration. */
export async function readUserSettings(env: Environment): Promise<UserSettings> {
  const settings: Setting[] = [];
  const git = gitProgram();
  for (const scope of git === null ? [] : ["--system", "--global"]) {
    // Not in a folder that could be a repository's: an `includeIf` speaks of that.
    const { status, stdout } = await runLimited(git!, ["config", scope, "--includes", "--list", "--null"], {
      ...{ cwd: tmpdir(), env: withoutRepository({ ...env }), seconds: 60 },
    });
    if (status !== 0) continue;
    for (const each of splitAtNul(stdout)) {
      const [name, ...lines] = each.split("\n");
      settings.push([name!, lines.length === 0 ? "true" : lines.join("\n")]);
    }
  }
  const of = (kind: keyof UserSettings) => settings.filter(([name]) => kinds[kind].test(name));
  return { network: of("network"), identity: of("identity"), signing: of("signing") };
}
