import { resolve } from "node:path";
import type { Command } from "commander";
import { stringifyLine } from "../../../src/report/stringify.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { done, failed, interrupted } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { collect } from "../../cli/option-values.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { BulkError } from "../bulk-error.js";
import { type Address, readAddress, withoutSecrets } from "../campaign/repository-name.js";
import type { Result } from "../campaign/result.js";
import { chooseOne, type OneOptions } from "../step/choose-one.js";
import { createResult } from "../step/create-result.js";
import { migrateRepository } from "../step/migrate-repository.js";
import { repositoryCache, workFolder } from "../step/repository-cache.js";
import { parseAuthor } from "./parse-author.js";

interface Options extends OneOptions {
  readonly push: boolean;
  readonly pushTo?: string;
  readonly keep?: true;
  readonly cache?: string;
  readonly work?: string;
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk one", io)
    .description(
      "Clones one repository, migrates it, and pushes a branch with one commit:\n" +
        "what bulk run does with each, as a command for other programs. What comes of\n" +
        "it is one line of JSON (schema/result.json). Doing it again changes nothing.",
    )
    .showHelpAfterError("(Options of the migration stand behind --, as in: -- --unsafe)")
    .usage("<repository> [options] [-- options of the migration]")
    .argument("<repository>", "a URL, owner/name at GitHub, or a path that begins with / or .")
    .argument("[migration...]", "after --: options of the migration, e.g. -- --unsafe --todo")
    .optionsGroup("What to do (what isn't said is as in the campaign, or as for bulk plan):")
    .option("--campaign <path>", "a campaign's folder or campaign.json; it is only read")
    .option("--name <name>", "of the campaign, in the commit (default: v1)")
    .option("--branch <branch>", "what to push (default: ddclient-migrate/<name>)")
    .option("--title <title>", "of the commit")
    .option("--base <branch>", "the branch to start from (default: the one that the remote names)")
    .option("--path <path>", "what of it to migrate (can be given several times; default: all)", collect)
    .option(
      "--author <author>",
      "who commits, as in 'Ann <ann@example.com>' (default: as in git)",
      parseAuthor,
    )
    .optionsGroup("Where:")
    .option("--no-push", "push nothing: the JSON has what would be pushed, as a patch")
    .option("--push-to <repository>", "push to another one, e.g. a fork")
    .option("--keep", "keep the clone; standard error says where it is")
    .option("--cache <dir>", "where clones are kept from run to run (default: in your cache)")
    .option("--work <dir>", "where the files are put that are migrated (default: beside those)")
    .addHelpText(
      "after",
      `
A token for GitHub comes from GITHUB_TOKEN or GH_TOKEN; nothing else is asked for one.

Exit codes:
  0    it is done, or there was nothing to do, or it is left aside: the JSON says why
  2    it failed (the JSON says whether to try again), or bad usage (then there is no JSON)
  130  stopped with Ctrl+C: run it again to go on`,
    );
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const [address, ...migration] = program.args;
  const stop = new AbortController();
  const forget = io.onInterrupt(() => stop.abort());
  // Whoever runs many of them ends one like this.
  process.on("SIGTERM", io.interrupt);
  const about = { ...nameOf(address!, io.cwd), version, migration };
  let result: Result;
  try {
    result = await takeOne(address!, migration, program.opts<Options>(), {
      version,
      io,
      signal: stop.signal,
    });
  } catch (error) {
    result = createResult(about, stop.signal.aborted ? stopped : fault(error));
  } finally {
    process.off("SIGTERM", io.interrupt);
    forget();
  }
  const { id, state, why } = result;
  await write(io.stderr, `${escapeLine(`${id}: ${state}${why ? `: ${why.message}` : ""}`)}\n`);
  await write(io.stdout, stringifyLine(result));
  if (result.why?.code === stopped.why.code) return interrupted;
  return state === "failed" ? failed : done;
}

/** What it is called in a result; also of what is no repository. */
function nameOf(text: string, cwd: string): Address {
  try {
    return readAddress(text, cwd);
  } catch {
    const shown = withoutSecrets(text);
    return { id: shown, url: shown };
  }
}

const stopped = {
  state: "failed",
  why: { code: "stopped", message: "It was stopped. Run it again to go on." },
  retryable: true,
} as const;

/** @throws BulkError; the signal's reason when it is stopped */
async function takeOne(
  address: string,
  migration: readonly string[],
  options: Options,
  { version, io, signal }: { version: string; io: Io; signal: AbortSignal },
): Promise<Result> {
  const { campaign, planned, pushTo } = chooseOne(address, migration, options, io.cwd);
  const { push, keep = false } = options;
  const about = { id: planned.id, url: planned.url, version, migration: campaign.migration };
  if (planned.skipped) return createResult(about, { state: "skipped", why: planned.skipped });
  const place = (given: string | undefined, usual: string) =>
    given === undefined ? usual : resolve(io.cwd, given);
  const result = await migrateRepository({
    ...{ campaign, planned, version, push, pushTo, keep, env: io.env, signal },
    cache: place(options.cache, repositoryCache()),
    work: place(options.work, workFolder()),
    onKept: (folder) => void io.stderr.write(`${escapeLine(`The clone is in ${folder}`)}\n`),
  });
  return result!;
}

function fault(error: unknown): Pick<Result, "state" | "why"> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof BulkError) return { state: "failed", why: { code: "setup", message } };
  const why = { code: "internal-error", message: `This is a mistake in ddclient-migrate: ${message}` };
  return { state: "failed", why };
}
