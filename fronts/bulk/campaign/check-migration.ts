import { CommanderError } from "commander";
import { createProgram } from "../../cli/create-program.js";
import { BulkError } from "../bulk-error.js";

/** What changes how a repository is migrated; by the names that the options have in the program. */
const allowed: ReadonlySet<string> = new Set([
  ...["unsafe", "verify", "client", "todo", "exclude", "ignore", "prettier", "types", "concurrency"],
  ...["config", "force"],
]);

/** Why others can't be given, where it isn't that a bulk run does without. */
const reasons: Readonly<Record<string, string>> = {
  ...of(["dryRun", "diff"], "A bulk run with --no-push writes nothing but a patch for each repository."),
  ...of(["format", "output", "html", "quiet", "verbose", "color"], "A bulk run makes the reports itself."),
  ...of(["since", "staged", "changed"], "A clone has one commit, and nothing to compare it with."),
  trustConfig: "It would run code of every repository.",
  interactive: "Nobody is there to ask.",
  backup: "The commit is what there is to go back to.",
};

/**
 * Looks at options of the migration, which are parsed as the command itself parses them.
 *
 * @throws BulkError that names the option which is none, or none for a bulk run
 */
export function checkMigration(migration: readonly string[]): void {
  const said: string[] = [];
  const collect = { write: (text: string) => said.push(text) } as unknown as NodeJS.WritableStream;
  const program = createProgram({ stdout: collect, stderr: collect }, "");
  try {
    program.showHelpAfterError(false).parse(migration, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new BulkError(`Options of the migration: ${faultOf(error, said.join(""))}`);
  }
  const [path] = program.args;
  if (path !== undefined)
    throw new BulkError(
      `Options of the migration: "${path}" is none. Paths stand in the list of repositories, or after --path of bulk one.`,
    );
  for (const option of program.options) {
    const name = option.attributeName();
    if (allowed.has(name) || program.getOptionValueSource(name) !== "cli") continue;
    const why = reasons[name] ?? "A bulk run has no use for it.";
    throw new BulkError(`Options of the migration: ${option.long} can't be one. ${why}`);
  }
}

function of(names: readonly string[], reason: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}

function faultOf({ code }: CommanderError, said: string): string {
  if (/^commander\.(?:help|version)/.test(code)) return "--help and --version can't be among them.";
  const [line = ""] = said.split("\n");
  return `${line.replace(/^error: /, "").replace(/\.?$/, ".")}`;
}
