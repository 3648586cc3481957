import { devNull, tmpdir } from "node:os";
import { gitProgram, splitAtNul, withoutRepository } from "../../../src/disk/git.js";
import type { Environment } from "../forge/token.js";
import { withoutSecrets } from "./child-environment.js";
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
  const parts = git === null ? [] : await list(git, env);
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [name, ...lines] = parts[index + 1]!.split("\n");
    if (/^(?:system|global)$/.test(parts[index]!))
      settings.push([name!, lines.length === 0 ? "true" : lines.join("\n")]);
  }
  const of = (kind: keyof UserSettings) => settings.filter(([name]) => kinds[kind].test(name));
  return { network: of("network"), identity: of("identity"), signing: of("signing") };
}

/** @returns where a setting comes from, then the setting, and so on */
async function list(git: string, env: Environment): Promise<string[]> {
  const args = ["config", "--list", "--null", "--show-scope", "--includes"];
  const { status, stdout } = await runLimited(git, args, {
    // In no repository, whose settings would be among them, and of which an `includeIf` could speak.
    env: { ...withoutSecrets(withoutRepository({ ...env })), GIT_DIR: devNull },
    ...{ cwd: tmpdir(), seconds: 60 },
  });
  return status === 0 ? splitAtNul(stdout) : [];
}
