import type { Worker } from "bullmq";
import type { Result } from "../../campaign/result.js";
import { connect, loadPackages, prefix } from "./connect.js";
import { type JobData, otherVersion } from "./job.js";

interface Options {
  readonly url: string;
  readonly queue: string;
  /** How many jobs at a time. */
  readonly jobs: number;
  /** How many jobs all workers together begin in a minute; null for as many as they can. */
  readonly perMinute: number | null;
  readonly version: string;
  readonly work: (data: JobData) => Promise<Result | null>;
  readonly onResult: (id: string, result: Result | null) => void;
  readonly onTrouble: (message: string) => void;
}

/** A stalled job is one whose worker went away: another one takes it, so often. */
const mostStalls = 4;

/**
 * Takes jobs from the queue.
 *
 * @returns ends that: jobs that have been begun are finished
 * @throws BulkError when there is no Redis at the address
 */
export async function startWorker(options: Options): Promise<() => Promise<void>> {
  const { url, queue, jobs, perMinute, version, work, onResult, onTrouble } = options;
  const { Worker: JobWorker, UnrecoverableError } = await loadPackages();
  const connection = await connect(url, onTrouble);
  const worker: Worker<JobData, Result | null> = new JobWorker(
    queue,
    async ({ data }) => {
      if (data.version !== version)
        throw new UnrecoverableError(
          `${otherVersion}: the run is of ${data.version} and the worker of ${version}. Install the same one for both.`,
        );
      const result = await work(data);
      onResult(data.planned.id, result);
      return result;
    },
    {
      ...{ connection, prefix, concurrency: jobs, maxStalledCount: mostStalls },
      ...(perMinute !== null && { limiter: { max: perMinute, duration: 60_000 } }),
    },
  );
  worker.on("error", (error) => onTrouble(error.message));
  worker.on("failed", (job, error) => onTrouble(`${job?.data.planned.id ?? "a job"}: ${error.message}`));
  await worker.waitUntilReady();
  return async () => {
    await worker.close();
    connection.disconnect();
  };
}
