import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { quoteForShell } from "../../../src/disk/list-folder.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { done, failed, interrupted } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { collect, parsePositive } from "../../cli/option-values.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { BulkError } from "../bulk-error.js";
import type { Campaign } from "../campaign/campaign.js";
import type { Shard } from "../campaign/journal.js";
import { Progress, type Tally } from "../engine/progress.js";
import { addressOf, usualQueue } from "../engine/redis/connect.js";
import type { Perform } from "../engine/run-campaign.js";
import { startRun } from "../engine/start-run.js";
import { repositories, sayTime } from "../say.js";
import { identityOf, noAuthor } from "../step/identity.js";
import { migrateRepository } from "../step/migrate-repository.js";
import { repositoryCache } from "../step/repository-cache.js";
import { readUserSettings, type UserSettings } from "../step/user-settings.js";

interface Options {
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly only?: readonly string[];
  readonly retryFailed?: true;
  readonly push: boolean;
  readonly keep?: true;
  readonly cache?: string;
  readonly redis?: string | true;
  readonly queue: string;
  readonly quiet?: true;
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk run", io)
    .description(
      "Clones each repository of a campaign, migrates it, and pushes a branch with one\n" +
        "commit. What is done is not done again: a run that was stopped, or killed, goes on\n" +
        "where it was. Pull requests are another command's: bulk publish.",
    )
    .showHelpAfterError("(Options of the migration stand behind --, as in: -- --unsafe)")
    .usage("<campaign> [options] [-- options of the migration]")
    .argument("<campaign>", "the campaign's folder")
    .argument("[migration...]", "after --: other options of the migration; begins a new revision")
    .option(
      "--jobs <n>",
      "how many repositories at a time (default: as many as cores, at most 4)",
      parsePositive,
    )
    .option(
      "--only <glob>",
      "those whose name matches, e.g. 'docker/*' (can be given several times)",
      collect,
    )
    .option("--shard <i/n>", "the i-th of n parts, for several machines", parseShard)
    .option("--retry-failed", "also those that failed, may not be pushed to, or have commits of others")
    .option("--no-push", "push nothing: results/ has what would be pushed, as patches")
    .option("--keep", "keep the clones, in the campaign's folder")
    .option("--cache <dir>", "where clones are kept from run to run (default: in your cache)")
    .option("--redis [url]", "have workers do it: bulk worker (default address: REDIS_URL)")
    .option("--queue <name>", "with --redis: which queue", usualQueue)
    .option("--quiet", "print only what failed")
    .addHelpText(
      "after",
      `
A token for GitHub comes from GITHUB_TOKEN or GH_TOKEN; nothing else is asked for one.

Exit codes:
  0    every repository is done
  2    some failed, or bad usage
  130  stopped with Ctrl+C: pushes that have begun are finished; run it again to go on`,
    );
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const [name, ...migration] = program.args;
  const options = program.opts<Options>();
  const { shard = null, only = [], retryFailed = false, push, keep = false, quiet = false } = options;
  const stop = new AbortController();
  let progress: Progress | undefined;
  const forget = io.onInterrupt(() => {
    stop.abort();
    progress?.say("stopping…");
  });
  const say = (text: string) => progress?.say(text);
  const engine =
    options.redis === undefined ? null : await startQueue(options, version, stop.signal, say, io);
  let failures = 0;
  try {
    failures = await startRun({
      ...{ folder: resolve(io.cwd, name!), migration: migration.length > 0 ? migration : null, version },
      ...{ choice: { only, shard, retryFailed, push }, keep, signal: stop.signal },
      // Workers take from the queue what they can.
      jobs: options.jobs ?? (engine ? mostQueued : Math.min(4, availableParallelism())),
      createWatcher: (tasks) => {
        progress = new Progress(io, tasks.length, quiet);
        return progress;
      },
      createPerform: engine
        ? (campaign) => engine.perform(campaign)
        : createPerform(options, version, stop.signal, io),
    });
  } finally {
    forget();
    progress?.close();
    await engine?.close();
  }
  await write(
    io.stderr,
    sayEnd(progress!.tally, failures, name!, { isStopped: stop.signal.aborted, isPushed: push }),
  );
  if (stop.signal.aborted) return interrupted;
  return failures > 0 ? failed : done;
}

/** So many wait in the queue at once. */
const mostQueued = 1000;

async function startQueue(
  { redis, queue, push }: Options,
  version: string,
  signal: AbortSignal,
  onTrouble: (text: string) => void,
  io: Io,
) {
  const { QueueEngine } = await import("../engine/redis/queue-perform.js");
  const url = addressOf(redis, io.env);
  return await QueueEngine.start({ url, queue, push, version, signal, onTrouble });
}

/** Does it here. */
function createPerform({ cache: folder, keep, push }: Options, version: string, signal: AbortSignal, io: Io) {
  const cache = folder === undefined ? repositoryCache() : resolve(io.cwd, folder);
  return (campaign: Campaign, work: string): Perform => {
    const user = readUser(campaign, io);
    // Where there is nothing to do, nobody minds.
    user.catch(() => {});
    return async (planned, doneKey, onState) =>
      migrateRepository({
        ...{ campaign, planned, version, cache, work, keep: keep ?? false, push, doneKey, onState },
        ...{ env: io.env, user: await user, signal },
      });
  };
}

/** @throws BulkError when nobody is known who could commit: it would be the same in each repository */
async function readUser(campaign: Campaign, { env }: Io): Promise<UserSettings> {
  const user = await readUserSettings(env);
  if (identityOf(campaign, user) === null) throw new BulkError(noAuthor.message);
  return user;
}

function sayEnd(
  { done, total, same, byState, seconds }: Tally,
  failures: number,
  name: string,
  { isStopped, isPushed }: { isStopped: boolean; isPushed: boolean },
): string {
  const next = (command: string, more = "") =>
    `ddclient-migrate bulk ${command} ${quoteForShell(name)}${more}`;
  const states = [...byState].map(([state, n]) => `${n} ${state}`);
  const parts = [...states, ...(same > 0 ? [`${same} as before`] : [])];
  const sum = `${repositories(done)} in ${sayTime(seconds)}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
  const lines = isStopped
    ? [`Stopped by Ctrl+C, ${done} of ${total} done. ${sum}`, `To go on: ${next("run")}`]
    : [
        total === 0 ? "There is nothing to do: all is done, or left aside." : sum,
        ...(failures > 0 ? [`${failures} failed. To try again: ${next("run", " --retry-failed")}`] : []),
        isPushed
          ? `Next: ${next("publish")}`
          : `Nothing was pushed. To look: ${next("report")}. To push: ${next("run")}`,
      ];
  return `${lines.map(escapeLine).join("\n")}\n`;
}

function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index >= 1 && shard.index <= shard.count))
    throw new InvalidArgumentError("It has to be as 1/4: the first of four parts.");
  return shard;
}
