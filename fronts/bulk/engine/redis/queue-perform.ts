import { setMaxListeners } from "node:events";
import type { Job, Queue, QueueEvents } from "bullmq";
import { unlessAborted } from "../../../../src/limits/unless-aborted.js";
import { BulkError } from "../../bulk-error.js";
import type { Campaign } from "../../campaign/campaign.js";
import type { Result } from "../../campaign/result.js";
import { Trouble } from "../../step/trouble.js";
import type { Perform } from "../run-campaign.js";
import { connect, loadPackages, prefix } from "./connect.js";
import { type JobData, jobId, otherVersion } from "./job.js";

/** How long to wait for news of a job before asking for it; in milliseconds. An event may be lost with a connection. */
const patience = 15_000;

/** How often a job is begun whose worker went away. */
const mostAttempts = 5;

interface Options {
  readonly url: string;
  readonly queue: string;
  readonly push: boolean;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly onTrouble: (message: string) => void;
}

type Answer = Result | null;

/** Has workers do the work, wherever they are. */
export class QueueEngine {
  private constructor(
    private readonly queue: Queue<JobData, Answer>,
    private readonly events: QueueEvents,
    private readonly options: Options,
    private readonly disconnect: () => Promise<void>,
  ) {}

  /** @throws BulkError when there is no Redis at the address */
  static async start(options: Options): Promise<QueueEngine> {
    const { Queue: JobQueue, QueueEvents: Events } = await loadPackages();
    const connection = await connect(options.url, options.onTrouble);
    const queue = new JobQueue<JobData, Answer>(options.queue, { connection, prefix });
    // It waits for events, and can't be asked anything meanwhile.
    const listening = connection.duplicate();
    const events = new Events(options.queue, { connection: listening, prefix });
    queue.on("error", () => {});
    events.on("error", () => {});
    // Each job in the queue is waited for.
    queue.setMaxListeners(0);
    events.setMaxListeners(0);
    setMaxListeners(0, options.signal);
    await events.waitUntilReady();
    return new QueueEngine(queue, events, options, async () => {
      await Promise.all([events.close(), queue.close()]);
      for (const each of [listening, connection]) each.disconnect();
    });
  }

  perform(campaign: Campaign): Perform {
    const { push, version, signal } = this.options;
    return async (planned, doneKey) => {
      const job = await this.#put({ campaign, planned, doneKey, push, version });
      try {
        const answer = await unlessAborted(this.#answerTo(job), signal);
        // Whoever asks again wants it done again.
        await job.remove().catch(() => {});
        return answer;
      } catch (error) {
        // What nobody has begun is taken back; the rest is finished by its worker, and found there the next time.
        if (signal.aborted) await job.remove().catch(() => {});
        throw error;
      }
    };
  }

  async close(): Promise<void> {
    await this.disconnect();
  }

  /** What an earlier run put there, and didn't see the end of, is waited for; what failed then is to be done again. */
  async #put(data: JobData): Promise<Job<JobData, Answer>> {
    const id = jobId(data);
    const before = await this.queue.getJob(id);
    const isOver = before && ((await before.isFailed()) || before.returnvalue?.state === "failed");
    if (isOver) await before.remove();
    return await this.queue.add("migrate", data, {
      jobId: id,
      attempts: mostAttempts,
      backoff: { type: "exponential", delay: 1000 },
      removeOnFail: { age: 7 * 24 * 3600 },
      removeOnComplete: { age: 7 * 24 * 3600 },
    });
  }

  async #answerTo(job: Job<JobData, Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await job.waitUntilFinished(this.events, patience);
      } catch (error) {
        const now = await this.queue.getJob(job.id!);
        if (!now) throw new BulkError(`Somebody has removed the job "${job.id}" from the queue.`);
        if (await now.isFailed()) throw explain(error);
      }
    }
  }
}

/** Of another version are all jobs; anything else is one repository's. */
function explain(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.startsWith(otherVersion)) return new BulkError(reason);
  return new Trouble({ code: "no-worker", message: `No worker could do it: ${reason}.` }, "failed", true);
}
