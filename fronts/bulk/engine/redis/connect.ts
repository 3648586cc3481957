import type { Redis } from "ioredis";
import { BulkError } from "../../bulk-error.js";

/** The queue of jobs on the server. */
export const usualQueue = "ddclient-migrate";

/** What stands in front of all keys. */
export const prefix = "ddclient-migrate";

/** How long a server may take to answer at first; in milliseconds. */
const patience = 10_000;

/** The two packages of the engine, which only its users install. */
export async function loadPackages() {
  try {
    const [{ Queue, QueueEvents, Worker, UnrecoverableError }, { Redis }] = await Promise.all([
      import("bullmq"),
      import("ioredis"),
    ]);
    return { Queue, QueueEvents, Worker, UnrecoverableError, Redis };
  } catch (error) {
    throw new BulkError(
      `BullMQ can't be loaded: ${(error as Error).message}. To have it: npm install bullmq ioredis`,
    );
  }
}

/**
 * Connects to a server. Once that has succeeded, a server that goes away is waited for.
 *
 * @param url with a password, if it takes one; it is never shown
 * @throws BulkError when it isn't there
 */
export async function connect(url: string, onTrouble: (message: string) => void): Promise<Redis> {
  const { Redis: Connection } = await loadPackages();
  const where = placeOf(url);
  let isConnected = false;
  const connection = new Connection(url, {
    maxRetriesPerRequest: null,
    connectTimeout: patience,
    lazyConnect: true,
    retryStrategy: (times) => (isConnected ? Math.min(times * 200, 5000) : null),
  });
  connection.on("error", (error: Error) => {
    if (isConnected) onTrouble(`Redis at ${where}: ${error.message}`);
  });
  try {
    await connection.connect();
  } catch (error) {
    connection.disconnect();
    throw new BulkError(`There is no Redis at ${where}: ${(error as Error).message}.`);
  }
  isConnected = true;
  return connection;
}

/**
 * The address of the server, as it is given or from the environment.
 *
 * @throws BulkError when neither has one
 */
export function addressOf(
  given: string | true | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const url = typeof given === "string" ? given : env.REDIS_URL;
  if (!url) throw new BulkError("Say where Redis is: set REDIS_URL, or give --redis an address.");
  return url;
}

/** Without user and password. @throws BulkError when it is no URL of a Redis */
function placeOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "redis:" && url?.protocol !== "rediss:")
    throw new BulkError("The address of Redis has to be like redis://localhost:6379.");
  return url.host;
}
