import { createHash } from "node:crypto";
import { isAbsolute, resolve } from "node:path";

/** Where a repository is, and what it is called. */
export interface Address {
  /** `github.com/owner/name`, or the path of a folder. */
  readonly id: string;
  /** For git. */
  readonly url: string;
}

/** Ways to get at a repository. What else git knows (`ext::`) runs a program that the address names. */
export const protocols = ["https", "http", "ssh", "git", "file"] as const;
export type Protocol = (typeof protocols)[number];

/**
 * Reads what somebody gave for a repository: a URL, `git@host:owner/name`, `owner/name` at GitHub, or a path (absolute, or
 * with a `.` at its beginning).
 *
 * @param folder what a path is relative to; absolute
 * @throws Error that says what is wrong, as a sentence
 */
export function readAddress(text: string, folder: string): Address {
  if (/[\p{Cc}\s]/u.test(text))
    throw new Error(`"${withoutSecrets(text)}" has a space or a control character in it.`);
  const scp = /^(?:[\w.-]+@)?([\w][\w.-]*):(?!\/)([^:]+)$/.exec(text);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return readUrl(text);
  if (text.includes("::"))
    throw new Error(`"${withoutSecrets(text)}" is an address that only a program could read.`);
  if (isAbsolute(text) || /^\.\.?(?:[\\/]|$)/.test(text)) {
    const path = resolve(folder, text);
    return { id: path.replaceAll("\\", "/"), url: path };
  }
  if (scp) return { id: idOf(scp[1]!, scp[2]!, text), url: text };
  if (/^[A-Za-z\d][A-Za-z\d-]*\/[\w.-]+$/.test(text)) return readUrl(`https://github.com/${text}`);
  throw new Error(
    `"${withoutSecrets(text)}" is no repository. Give a URL, owner/name at GitHub, or a path that begins with / or ./`,
  );
}

/** What can be shown of an address that is none: what is before the last `@`, or behind a `?`, may be a password. */
export function withoutSecrets(text: string): string {
  return text.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, "$1").replace(/[?#].*/s, "");
}

function readUrl(text: string): Address {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`"${withoutSecrets(text)}" is no URL.`);
  }
  const protocol = url.protocol.slice(0, -1);
  if (!(protocols as readonly string[]).includes(protocol))
    throw new Error(`"${protocol}" is no way to get at a repository: ${protocols.join(", ")} are.`);
  // It would get into logs, and into the configuration of the clone.
  if (url.password !== "" || (url.username !== "" && protocol !== "ssh"))
    throw new Error(
      `The URL of "${url.host}${url.pathname}" has a password or user in it. Put a token into GITHUB_TOKEN instead.`,
    );
  if (url.search !== "" || url.hash !== "")
    throw new Error(
      `"${url.host}${url.pathname}" is followed by a "?" or "#", which no repository's address has.`,
    );
  if (protocol === "file") return { id: decodeURI(url.pathname), url: text };
  return { id: idOf(url.host, url.pathname, text), url: text };
}

function idOf(host: string, path: string, text: string): string {
  const name = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  // Both would be taken for options by programs that are called with them.
  if (name === "" || host.startsWith("-") || name.split("/").some((part) => /^(?:-|\.{0,2}$)/.test(part)))
    throw new Error(`"${text}" names no repository.`);
  // GitHub, like most, knows no two names that differ in case only.
  return `${host.toLowerCase()}/${host.toLowerCase() === "github.com" ? name.toLowerCase() : name}`;
}

/** A file name for a repository: readable, and different for each. */
export function slugOf(id: string): string {
  const words = id.replace(/[^A-Za-z\d.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  return `${words.slice(-80)}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}
