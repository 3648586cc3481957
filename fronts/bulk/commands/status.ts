import { resolve } from "node:path";
import type { Command } from "commander";
import { createColors } from "../../../src/report/colors.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { done } from "../../cli/exit-code.js";
import { type Io, widthOf, write } from "../../cli/io.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { readCampaign } from "../campaign/folder.js";
import { readStanding } from "../campaign/journal.js";
import { realClock } from "../forge/clock.js";
import { refreshCampaign } from "../forge/refresh-campaign.js";
import { renderStatus } from "../overview/status-lines.js";

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk status", io)
    .description(
      "Prints how far a campaign is, who is needed, and how to go on. Asks GitHub first\n" +
        "what has become of its pull requests; what is new is written into the journal.",
    )
    .argument("<campaign>", "the campaign's folder")
    .option("--no-refresh", "don't ask: as it was known last")
    .option("--no-color", "print without colours");
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const campaign = program.args[0]!;
  const { refresh, color } = program.opts<{ refresh: boolean; color: boolean }>();
  const folder = resolve(io.cwd, campaign);
  readCampaign(folder);
  const why = refresh ? await refreshCampaign(folder, { env: io.env, version, clock: realClock }) : null;
  if (why !== null)
    await write(
      io.stderr,
      `note: Pull requests couldn't be asked for, so they are as they were last. ${escapeLine(why)}\n`,
    );
  const colors = createColors({ isTTY: io.stdout.isTTY ?? false, env: io.env, color });
  const lines = renderStatus(readStanding(folder), {
    ...{ campaign, colors, width: widthOf(io.stdout), now: new Date() },
  });
  await write(io.stdout, `${lines.join("\n")}\n`);
  return done;
}
