import { BulkError } from "../bulk-error.js";
import { hideToken } from "./token.js";

/**
 * - `limit`: asked too much; `token`: it is not (or no longer) one; `refused`: no right to that;
 * - `gone`: not there, or not for this token; `invalid`: not possible as things are; `unreachable`: no answer, or none of use.
 */
export type Kind = "limit" | "token" | "refused" | "gone" | "invalid" | "unreachable";

/** A forge that doesn't do what it is asked. Its message is for people; nothing of the request is kept in it. */
export class ForgeError extends BulkError {
  constructor(
    readonly kind: Kind,
    message: string,
    /** Of a limit: when to ask again; in milliseconds. */
    readonly until: number | null = null,
  ) {
    super(message);
  }
}

/** What Octokit throws, as far as it is looked at. */
interface Answered {
  readonly status: number;
  readonly response?: { readonly headers: Headers; readonly data?: unknown };
}
type Headers = Readonly<Record<string, string | number | undefined>>;

/** How long to wait where the forge doesn't say; in milliseconds. */
const usualRest = 60_000;
/** Nothing that a forge says is believed to be longer. */
const longestRest = 24 * 3_600_000;

/** @param now in milliseconds @returns what is no answer of a forge as it is */
export function toForgeError(error: unknown, token: string, now: number): unknown {
  if (isGraphqlError(error)) {
    const said = hideToken(error.errors[0]?.message ?? error.message, token).slice(0, 300);
    if (error.errors[0]?.type !== "RATE_LIMITED") return new ForgeError("invalid", said);
    return new ForgeError(
      "limit",
      said,
      Math.min(limitOf(429, error.headers, said, now)!, now + longestRest),
    );
  }
  if (!isAnswered(error)) return error;
  const { status, response } = error;
  const said = hideToken(messageOf(error), token).slice(0, 300);
  const limit = limitOf(status, response?.headers ?? {}, said, now);
  if (limit !== null) return new ForgeError("limit", said, Math.min(limit, now + longestRest));
  return new ForgeError(kindOf(status, response !== undefined), said);
}

/** An answer that says 200, and tells of an error. */
function isGraphqlError(error: unknown): error is Error & {
  readonly headers: Headers;
  readonly errors: readonly { readonly type?: string; readonly message?: string }[];
} {
  return error instanceof Error && error.name === "GraphqlResponseError";
}

function isAnswered(error: unknown): error is Answered & Error {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}

/** GitHub explains what is invalid in a list of its own. */
function messageOf({ message, response }: Answered & Error): string {
  const data = response?.data;
  if (typeof data !== "object" || data === null || !("message" in data)) return firstLine(message);
  const errors = "errors" in data && Array.isArray(data.errors) ? data.errors : [];
  const details = errors.flatMap((each: unknown) => {
    if (typeof each === "string") return each;
    const { message, field, code } = (each ?? {}) as Readonly<Record<string, string | undefined>>;
    return message ?? (field && code ? `${field} is ${code}` : []);
  });
  return [...new Set([String(data.message), ...details])].map(firstLine).join(": ");
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!;
}

function kindOf(status: number, hasAnswer: boolean): Kind {
  if (!hasAnswer || status >= 500) return "unreachable";
  if (status === 401) return "token";
  if (status === 403) return "refused";
  return status === 404 || status === 410 || status === 451 ? "gone" : "invalid";
}

/** When to ask again, where there was too much; see GitHub's "Best practices for using the REST API". */
function limitOf(status: number, headers: Headers, message: string, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = headers["retry-after"];
  if (after !== undefined) {
    const seconds = Number(after);
    const until = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(String(after));
    return Number.isNaN(until) ? now + usualRest : until;
  }
  if (String(headers["x-ratelimit-remaining"]) === "0") {
    const reset = Number(headers["x-ratelimit-reset"]);
    // Its clock and ours may differ a little.
    return Number.isFinite(reset) ? Math.max(reset * 1000 + 1000, now + 1000) : now + usualRest;
  }
  return status === 429 || /\brate limit|abuse detection/i.test(message) ? now + usualRest : null;
}
