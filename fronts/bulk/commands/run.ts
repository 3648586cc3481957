import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { cacheFolder } from "../../../src/disk/cache-folder.js";
import { quoteForShell } from "../../../src/disk/list-folder.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { done, failed, interrupted } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { collect, parsePositive } from "../../cli/option-values.js";
import { createSubprogram } from "../../cli/subcommand.js";
import type { Shard } from "../campaign/journal.js";
import { duration } from "../engine/describe.js";
import { Progress, type Tally } from "../engine/progress.js";
import { startRun } from "../engine/start-run.js";
import { repositories } from "../say.js";
import { migrateRepository } from "../step/migrate-repository.js";

interface Options {
  readonly jobs: number;
  readonly shard?: Shard;
  readonly only?: readonly string[];
  readonly retryFailed?: true;
  readonly push: boolean;
  readonly keep?: true;
  readonly cache?: string;
  readonly quiet?: true;
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk run", io)
    .description(
      "Clones each repository of a campaign, migrates it, and pushes a branch with one\n" +
        "commit. What is done is not done again: a run that was stopped, or killed, goes on\n" +
        "where it was. Pull requests are another command's: bulk publish.",
    )
    .usage("<campaign> [options] [-- options of the migration]")
    .argument("<campaign>", "the campaign's folder")
    .argument("[migration...]", "after --: other options of the migration; begins a new revision")
    .option(
      "--jobs <n>",
      "how many repositories at a time",
      parsePositive,
      Math.min(4, availableParallelism()),
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
  const { shard = null, only = [], retryFailed = false, push, jobs, keep = false, quiet = false } = options;
  const cache = resolve(io.cwd, options.cache ?? join(cacheFolder(), "ddclient-migrate", "repositories"));
  const stop = new AbortController();
  let progress: Progress | undefined;
  const forget = io.onInterrupt(() => {
    stop.abort();
    progress?.say("stopping…");
  });
  let failures = 0;
  try {
    failures = await startRun({
      ...{ folder: resolve(io.cwd, name!), migration: migration.length > 0 ? migration : null, version },
      ...{ choice: { only, shard, retryFailed, push }, jobs, keep, signal: stop.signal },
      createWatcher: (tasks) => {
        progress = new Progress(io, tasks.length, quiet);
        return progress;
      },
      createPerform: (campaign, work) => (planned, doneKey, onState) =>
        migrateRepository({
          ...{ campaign, planned, version, cache, work, keep, push, doneKey, onState },
          ...{ env: io.env, signal: stop.signal },
        }),
    });
  } finally {
    forget();
    progress?.close();
  }
  await write(io.stderr, sayEnd(progress!.tally, failures, name!, stop.signal.aborted));
  if (stop.signal.aborted) return interrupted;
  return failures > 0 ? failed : done;
}

function sayEnd(
  { done, total, same, byState, seconds }: Tally,
  failures: number,
  name: string,
  isStopped: boolean,
): string {
  const next = (command: string, more = "") =>
    `ddclient-migrate bulk ${command} ${quoteForShell(name)}${more}`;
  const states = [...byState].map(([state, n]) => `${n} ${state}`);
  const parts = [...states, ...(same > 0 ? [`${same} as before`] : [])];
  const sum = `${repositories(done)} in ${duration(seconds)}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
  const lines = isStopped
    ? [`Stopped by Ctrl+C, ${done} of ${total} done. ${sum}`, `To go on: ${next("run")}`]
    : [
        total === 0 ? "There is nothing to do: all is done, or left aside." : sum,
        ...(failures > 0 ? [`${failures} failed. To try again: ${next("run", " --retry-failed")}`] : []),
        `Next: ${next("publish")}`,
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
