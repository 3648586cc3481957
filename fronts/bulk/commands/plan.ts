import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { quoteForShell } from "../../../src/disk/list-folder.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { done } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { collect } from "../../cli/option-values.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { BulkError } from "../bulk-error.js";
import type { Campaign } from "../campaign/campaign.js";
import { listRepositories, type Sources } from "../plan/list-repositories.js";
import { type Plan, planCampaign } from "../plan/plan-campaign.js";
import { repositories, sayUnread } from "../say.js";
import { parseAuthor } from "./parse-author.js";

interface Options extends Sources {
  readonly name?: string;
  readonly branch?: string;
  readonly title?: string;
  readonly body?: string;
  readonly author?: Campaign["author"];
  readonly sign?: boolean;
  readonly draft?: boolean;
  readonly label?: readonly string[];
  readonly reviewer?: readonly string[];
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk plan", io)
    .description(
      "Begins a campaign, or changes one: a folder with its settings (campaign.json),\n" +
        "its repositories (manifest.json) and all that comes of them. Nothing is cloned.",
    )
    .showHelpAfterError("(Options of the migration stand behind --, as in: -- --unsafe)")
    .usage(
      "<campaign> (--from <file> | --folder <dir> | --org <name>)… [options] [-- options of the migration]",
    )
    .argument("<campaign>", "the campaign's folder")
    .argument("[migration...]", "after --: options of the migration, e.g. -- --unsafe --todo")
    .optionsGroup("Which repositories (each can be given several times):")
    .option(
      "--from <file>",
      "a list: a URL, owner/name at GitHub or path a line, # begins a comment; or JSON, see schema/repositories.json",
      collect,
    )
    .option("--folder <dir>", "the repositories in a folder, bare ones and clones", collect)
    .option(
      "--org <name>",
      "all that an organisation or a user has at GitHub, or at a GitHub of yours: github.example.com/octo",
      collect,
    )
    .option("--fork", "with --org: also those that may not be pushed to, for bulk publish --fork")
    .optionsGroup("What to do to them (what isn't said stays as it was):")
    .option("--name <name>", "of the campaign, in every commit (default: that of its folder)")
    .option("--branch <branch>", "what to push (default: ddclient-migrate/<name>)")
    .option("--title <title>", "of commits and pull requests")
    .option("--body <file>", "Markdown of pull requests, with {{report}} where it says what was migrated")
    .option(
      "--author <author>",
      "who commits, as in 'Ann <ann@example.com>' (default: as in git)",
      parseAuthor,
    )
    .option("--sign", "sign commits, with the key of your git")
    .option("--no-sign", "don't")
    .option("--draft", "pull requests are drafts")
    .option("--no-draft", "they aren't")
    .option("--label <label>", "of every pull request (can be given several times)", collect)
    .option(
      "--reviewer <user>",
      "of every pull request: a user, or organisation/team (several times)",
      collect,
    );
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const [campaign, ...migration] = program.args;
  const options = program.opts<Options>();
  const folder = resolve(io.cwd, campaign!);
  const listed = await listRepositories(options, { campaign: folder, version, cwd: io.cwd, env: io.env });
  const plan = planCampaign(folder, listed, settingsOf(options, migration, io.cwd));
  await write(io.stdout, render(plan, campaign!));
  return done;
}

function settingsOf(options: Options, migration: readonly string[], cwd: string): Partial<Campaign> {
  const { name, branch, title, body, author, sign, draft, label, reviewer } = options;
  return {
    ...(name !== undefined && { name }),
    ...(branch !== undefined && { branch }),
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body: readBody(resolve(cwd, body), body) }),
    ...(author !== undefined && { author }),
    ...(sign !== undefined && { sign }),
    ...(draft !== undefined && { draft }),
    ...(label !== undefined && { labels: label }),
    ...(reviewer !== undefined && { reviewers: reviewer }),
    ...(migration.length > 0 && { migration }),
  };
}

function readBody(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new BulkError(`The text ${name} can't be read: ${sayUnread(error)}.`);
  }
}

function render({ campaign, repositories: all, added, removed, notes }: Plan, folder: string): string {
  const skipped = all.filter((each) => each.skipped);
  const reasons = new Map<string, number>();
  for (const each of skipped) {
    const { code } = each.skipped!;
    reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  const parts = [
    `${repositories(all.length - skipped.length)} to migrate`,
    ...(skipped.length > 0
      ? [`${skipped.length} skipped (${[...reasons].map(([code, n]) => `${n} ${code}`).join(", ")})`]
      : []),
  ];
  const changes = [...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} taken off`] : [])];
  const lines = [
    ...notes.map((note) => `note: ${note}`),
    `${parts.join(", ")}${changes.length > 0 ? `; ${changes.join(", ")}` : ""}.`,
    `They get the branch "${campaign.branch}": "${campaign.title}".`,
    `Settings are in "${folder}/campaign.json". Next: ddclient-migrate bulk run ${quoteForShell(folder)}`,
  ];
  return `${lines.map(escapeLine).join("\n")}\n`;
}
