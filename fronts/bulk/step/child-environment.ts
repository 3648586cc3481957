import type { Environment } from "../forge/token.js";

const secret =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|(?:API|ACCESS|PRIVATE)_?KEY|_(?:PASS|PAT|AUTH|PWD)$|^(?:REDIS|DATABASE)_URL$/i;

/** What is named like a secret is nothing for a child that doesn't need it. */
export function withoutSecrets(env: Environment): NodeJS.ProcessEnv {
  return pick(env, (name) => !secret.test(name));
}

/** Without what says which settings git has. */
export function withoutGitSettings(env: Environment): NodeJS.ProcessEnv {
  return pick(env, (name) => !/^GIT_CONFIG/i.test(name));
}

/** What a program needs to be started, to find others, and to read and print text. */
const plain =
  /^(?:PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|LANG|LANGUAGE|LC_\w+|TZ|(?:LD|DYLD)_LIBRARY_PATH)$/i;

/**
 * For a process that reads what a repository brings: nothing else of the user is there.
 *
 * @param home an empty folder in the place of the user's
 */
export function plainEnvironment(env: Environment, home: string): NodeJS.ProcessEnv {
  return {
    ...pick(env, (name) => plain.test(name)),
    ...{ HOME: home, USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home },
    ...{ TMPDIR: home, TEMP: home, TMP: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, NO_COLOR: "1" },
    ...noGitSettings,
  };
}

/** So that git reads no settings of the user or the machine. */
export const noGitSettings = {
  GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_ATTR_NOSYSTEM: "1",
} as const;

function pick(env: Environment, isWanted: (name: string) => boolean): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => isWanted(name)));
}
