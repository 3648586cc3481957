import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { escapeLine } from "../../../src/report/terminal.js";
import { done } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { readCampaign } from "../campaign/folder.js";
import { readStanding } from "../campaign/journal.js";
import { csvOverview } from "../overview/csv.js";
import { htmlOverview } from "../overview/html/overview-page.js";
import { jsonOverview } from "../overview/json.js";
import { makeOverviews } from "../overview/make-overview.js";
import { type About, aboutOf, type Format, formats, type Overview } from "../overview/overview.js";
import { writeReportFolder } from "../overview/report-folder.js";
import { WholeFile } from "../overview/whole-file.js";
import { repositories } from "../say.js";

interface Options {
  readonly format?: Format;
  readonly output?: string;
}

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk report", io)
    .description(
      "Writes where a campaign is and what it found, into its folder report: a page\n" +
        "for browsers (index.html), a table for spreadsheets (report.csv) and\n" +
        "report.json. Can be called at any time, also while a run is going on.",
    )
    .argument("<campaign>", "the campaign's folder")
    .addOption(new Option("--format <format>", "only that one, to standard output").choices(formats))
    .option("--output <path>", "the folder to write to; with --format, the file");
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const [given] = program.args;
  const { format, output } = program.opts<Options>();
  const folder = resolve(io.cwd, given!);
  const about = aboutOf(readCampaign(folder), readStanding(folder), { version, now: new Date() });
  const missing = format
    ? await writeFormat(folder, about, format, output, io)
    : await writeReportFolder(folder, resolve(io.cwd, output ?? join(given!, "report")), about);
  if (missing > 0)
    await write(
      io.stderr,
      `note: What was found in ${repositories(missing)} isn't in ${escapeLine(join(given!, "results"))}: only counts are shown.\n`,
    );
  if (!format) await write(io.stdout, render(about, output ?? join(given!, "report")));
  return done;
}

/** @returns as `makeOverviews` */
async function writeFormat(
  folder: string,
  about: About,
  format: Format,
  output: string | undefined,
  io: Io,
): Promise<number> {
  const overview = overviewOf(format, about);
  if (output === undefined)
    return await makeOverviews(folder, about, [{ overview, write: (text) => write(io.stdout, text) }]);
  const file = new WholeFile(resolve(io.cwd, output));
  try {
    const missing = await makeOverviews(folder, about, [{ overview, write: file.write }]);
    file.finish();
    return missing;
  } finally {
    file.discard();
  }
}

/** By itself, a page has all findings, however many there are. */
function overviewOf(format: Format, about: About): Overview {
  if (format === "csv") return csvOverview;
  return format === "json" ? jsonOverview(about) : htmlOverview(about, null);
}

function render({ standing, needs }: About, into: string): string {
  const all = repositories(standing.repositories.length);
  const them = `${needs.length} of them ${needs.length === 1 ? "needs" : "need"} you`;
  return `${escapeLine(join(into, "index.html"))} shows ${all}: ${needs.length === 0 ? "nobody is needed" : them}.
For spreadsheets: ${escapeLine(join(into, "report.csv"))}. For tools: ${escapeLine(join(into, "report.json"))}.
`;
}
