import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { quoteForShell } from "../../../src/disk/list-folder.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { done, failed, interrupted, paused } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { collect, parsePositive } from "../../cli/option-values.js";
import { createSubprogram } from "../../cli/subcommand.js";
import type { Publication } from "../forge/publish.js";
import { startPublishing } from "../forge/start-publishing.js";
import { repositories } from "../say.js";
import { repositoryCache } from "../step/repository-cache.js";

interface Options {
  readonly draft?: boolean;
  readonly perHour: number;
  readonly pause: number;
  readonly dryRun?: true;
  readonly fork?: true;
  readonly only?: readonly string[];
  readonly retryFailed?: true;
  readonly cache?: string;
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk publish", io)
    .description(
      "Opens a pull request for each branch that bulk run has pushed, or brings its\n" +
        "title and its report up to date. One after the other, so slowly that GitHub\n" +
        "doesn't mind; what can't be done today goes on tomorrow.",
    )
    .usage("<campaign> [options]")
    .argument("<campaign>", "the campaign's folder")
    .option("--dry-run", "say what would be done, write nothing")
    .option("--only <glob>", "those whose name matches, e.g. 'docker/*' (several times)", collect)
    .option("--draft", "pull requests are drafts (default: as the campaign says)")
    .option("--no-draft", "they aren't")
    .option("--fork", "where there is no right to push: from a fork of yours")
    .option("--retry-failed", "also those that a forge refused")
    .option("--cache <dir>", "where clones are kept from run to run (default: in your cache)")
    .option("--per-hour <n>", "so many requests that write may an hour have", parsePositive, 400)
    .option("--pause <seconds>", "between two of them; less than 1 is for servers of your own", parsePause, 1)
    .addHelpText(
      "after",
      `
The token comes from GITHUB_TOKEN or GH_TOKEN (other hosts: DDCLIENT_MIGRATE_TOKEN_<HOST>).

Exit codes:
  0    all are published
  2    some failed, or bad usage
  75   that was enough for now: the same command goes on, when it is time
  130  stopped with Ctrl+C: what had begun is finished; run it again to go on`,
    );
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const name = program.args[0]!;
  const {
    only = [],
    draft,
    dryRun = false,
    fork = false,
    retryFailed = false,
    ...rest
  } = program.opts<Options>();
  const stop = new AbortController();
  const forget = io.onInterrupt(() => {
    stop.abort();
    io.stderr.write("stopping…\n");
  });
  let publication: Publication;
  try {
    publication = await startPublishing({
      ...{ folder: resolve(io.cwd, name), version, env: io.env, signal: stop.signal, only },
      ...{ ...(draft !== undefined && { draft }), dryRun, fork, retryFailed },
      cache: resolve(io.cwd, rest.cache ?? repositoryCache()),
      ...{ perHour: rest.perHour, pause: rest.pause * 1000 },
      onDone: (id, { text }) => write(io.stdout, `${escapeLine(id)}  ${escapeLine(text)}\n`),
    });
  } finally {
    forget();
  }
  await write(io.stderr, sayEnd(publication, name, dryRun, stop.signal.aborted));
  if (stop.signal.aborted) return interrupted;
  if (publication.pause) return paused;
  return publication.counts.has("failed") ? failed : done;
}

function sayEnd(
  { counts, left, needFork, pause }: Publication,
  name: string,
  dryRun: boolean,
  isStopped: boolean,
): string {
  const command = (word: string, more = "") => `ddclient-migrate bulk ${word} ${quoteForShell(name)}${more}`;
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const parts = [...counts].map(([what, n]) => `${n} ${what}`);
  const lines = [
    total + left === 0
      ? "There is nothing to publish."
      : `${repositories(total)}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.${dryRun ? " Nothing was written." : ""}`,
  ];
  if (pause) lines.push(`${pause.message} ${repositories(left)} to go. Then: ${command("publish")}`);
  else if (isStopped)
    lines.push(`Stopped by Ctrl+C, ${repositories(left)} to go. To go on: ${command("publish")}`);
  if (needFork > 0)
    lines.push(
      `${repositories(needFork)} may not be pushed to. To publish from forks of yours: ${command("publish", " --fork")}`,
    );
  if (counts.has("failed")) lines.push(`To try again what failed: ${command("publish", " --retry-failed")}`);
  return `${lines.map(escapeLine).join("\n")}\n`;
}

function parsePause(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || seconds > 60)
    throw new InvalidArgumentError("It has to be a number of seconds, up to 60.");
  return seconds;
}
