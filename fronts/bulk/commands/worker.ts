import { resolve } from "node:path";
import type { Command } from "commander";
import { escapeLine } from "../../../src/report/terminal.js";
import { done } from "../../cli/exit-code.js";
import type { Io } from "../../cli/io.js";
import { parsePositive } from "../../cli/option-values.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { countsOf } from "../campaign/counts.js";
import { describe } from "../engine/describe.js";
import { addressOf, usualQueue } from "../engine/redis/connect.js";
import { startWorker } from "../engine/redis/worker.js";
import { migrateRepository } from "../step/migrate-repository.js";
import { repositoryCache, workFolder } from "../step/repository-cache.js";

interface Options {
  readonly redis?: string | true;
  readonly queue: string;
  readonly jobs: number;
  readonly perMinute?: number;
  readonly cache?: string;
  readonly work?: string;
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk worker", io)
    .description(
      "Does the work of bulk run --redis: takes repositories from a queue (BullMQ on Redis), and\n" +
        "gives back what became of them. Start as many as you like, on as many machines.",
    )
    .option("--redis [url]", "where Redis is (default: REDIS_URL, which no list of processes shows)")
    .option("--queue <name>", "which queue", usualQueue)
    .option("--jobs <n>", "how many repositories at a time", parsePositive, 1)
    .option("--per-minute <n>", "how many all workers together begin in a minute", parsePositive)
    .option("--cache <dir>", "where clones are kept from job to job (default: in your cache)")
    .option("--work <dir>", "where clones are made (default: beside those)")
    .addHelpText(
      "after",
      `
It needs two packages beside this one: npm install bullmq ioredis
A token for GitHub comes from GITHUB_TOKEN or GH_TOKEN of the worker; none is in the queue.
Ctrl+C, or SIGTERM, finishes what has begun; a second one ends at once, and another worker does it again.`,
    );
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const { redis, queue, jobs, perMinute = null, ...options } = program.opts<Options>();
  const cache = options.cache === undefined ? repositoryCache() : resolve(io.cwd, options.cache);
  const work = options.work === undefined ? workFolder() : resolve(io.cwd, options.work);
  const say = (text: string) => void io.stderr.write(`${escapeLine(text)}\n`);
  let stopNow = () => {};
  const stopped = new Promise<void>((resolve) => {
    stopNow = resolve;
  });
  const forget = io.onInterrupt(() => {
    say("stopping: what has begun is finished…");
    stopNow();
  });
  // Whoever runs it as a service ends it like this.
  process.on("SIGTERM", io.interrupt);
  try {
    const stop = await startWorker({
      ...{ url: addressOf(redis, io.env), queue, jobs, perMinute, version, onTrouble: say },
      work: ({ campaign, planned, doneKey, push }) =>
        migrateRepository({
          ...{ campaign, planned, doneKey, push, version, cache, work, keep: false, env: io.env },
        }),
      onResult: (id, result) => {
        const { report, ...rest } = result ?? { report: null };
        say(
          `${id}  ${result ? describe({ ...rest, ...result, counts: report && countsOf(report) }) : "as before"}`,
        );
      },
    });
    say(`waiting for repositories in the queue "${queue}"`);
    await stopped;
    await stop();
  } finally {
    process.off("SIGTERM", io.interrupt);
    forget();
  }
  return done;
}
