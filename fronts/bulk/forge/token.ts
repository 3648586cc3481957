import { BulkError } from "../bulk-error.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The token for a host, from the environment: nothing else is asked, so that it stands in no file.
 *
 * @param host with or without its port
 * @returns null where there is none
 * @throws BulkError when it is none that could be sent
 */
export function tokenOf(host: string, env: Environment): string | null {
  for (const name of tokenNames(host)) {
    const token = env[name]?.trim();
    if (!token) continue;
    // What complains of such a header would print it.
    if (/[^\x21-\x7e]/.test(token))
      throw new BulkError(`${name} has characters in it that no token has. Set it anew.`);
    return token;
  }
  return null;
}

/** The variables that a host's token can be in; the first one that is set counts. */
export function tokenNames(host: string): readonly string[] {
  const name = host.replace(/:\d+$/, "");
  if (name === "github.com") return ["GITHUB_TOKEN", "GH_TOKEN"];
  return [`DDCLIENT_MIGRATE_TOKEN_${name.toUpperCase().replace(/[^A-Z\d]/g, "_")}`];
}

/** Whether nobody on the way can read what is sent: a token goes nowhere else. */
export function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** A text without the token, wherever it came from. */
export function hideToken(text: string, token: string): string {
  const forms = [token, encodeURIComponent(token), Buffer.from(`x-access-token:${token}`).toString("base64")];
  return forms.reduce((all, form) => all.replaceAll(form, "***"), text);
}
