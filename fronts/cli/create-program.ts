import { Command, Option } from "commander";
import { escapeLine } from "../../src/report/terminal.js";
import type { Io } from "./io.js";
import { collect, parseCount, parsePositive } from "./option-values.js";
import { clientOrigins, formats } from "./options.js";
import { insteadOfOption } from "./other-words.js";
import type { Word } from "./subcommand.js";

/** The command line's options and help. Parsing throws a `CommanderError` for `--help`, `--version` and mistakes. */
export function createProgram({ stdout, stderr }: Pick<Io, "stdout" | "stderr">, version: string): Command {
  return new Command("ddclient-migrate")
    .description("Moves a Docker Desktop extension from the deprecated v0 client API to v1.")
    .argument("[paths...]", "files, folders, globs and !globs (default: the working directory)")
    .optionsGroup("What to do:")
    .option("-d, --dry-run", "show what would change, write nothing")
    .option("--diff", "print a unified diff that `git apply` accepts, write nothing")
    .option("--check", "write nothing, exit 1 if anything deprecated remains")
    .option("--max-left <n>", "with --check: pass with at most <n> left", parseCount)
    .option(
      "--baseline [file]",
      "with --check: pass with what is known in <file> (.ddclient-migrate-baseline.json)",
    )
    .option("--prune-baseline", "with --check: take out of the baseline what is gone")
    .option(
      "--write-baseline [file]",
      "write a baseline that knows all that is there, and change nothing else",
    )
    .option("-i, --interactive", "choose change by change, with the keys of git add -p (? explains them)")
    .option(
      "--unsafe",
      "also apply rewrites that rely on Docker Desktop joining words, or on a receiver that only looks like a client",
    )
    .option("--verify", "type-check the project before and after, and leave what would lead to new errors")
    .addOption(
      new Option(
        "--client <origin>",
        "where the client comes from: keep window.ddClient, or import createDockerDesktopClient",
      )
        .choices(clientOrigins)
        .default("keep"),
    )
    .option("--todo", "leave a `// TODO(ddclient-migrate): …` comment at what was left, with code to paste")
    .option(
      "--stdin-filepath <path>",
      "read standard input as the file <path>, write the result to standard output",
    )
    .option("--list-api", "print what is deprecated and what replaces it (--format json for tools)")
    .optionsGroup("Report:")
    .addOption(
      new Option(
        "--format <format>",
        "how to report: for people, other tools (ndjson: line by line), code scanning, GitHub Actions",
      )
        .choices(formats)
        .default("pretty"),
    )
    .option("--output <file>", "write the report to a file")
    .option("--html <file>", "also write a report as one page for a browser")
    .option("--quiet", "print nothing but errors and what was asked for with --format or --diff")
    .option("--verbose", "also print notes, and where an internal error comes from")
    .option("--no-color", "no colours (NO_COLOR and FORCE_COLOR work, too)")
    .optionsGroup("Files:")
    .option("--since <ref>", "only files that changed since the branch, tag or commit <ref> was left")
    .option("--staged", "only files that are staged for the next commit; may change them, too")
    .option("--changed", "only files that changed since the last commit, new ones among them")
    .option(
      "--include-docs",
      "also look at the code that Markdown and MDX show (else only where they are named)",
    )
    .option("--exclude <glob>", "leave out what matches, as !glob does (can be given several times)", collect)
    .option("--force", "also change files with uncommitted changes, and those that git could not bring back")
    .option("--backup <dir>", "first copy what is changed to <dir>; ddclient-migrate undo brings it back")
    .option("--no-ignore", "also look at files that .gitignore excludes")
    .option("--no-prettier", "don't format what was formatted before, even if the project uses Prettier")
    .option("--trust-config", "also load Prettier configuration and plugins that are code")
    .option("--no-types", "don't ask the project's types about what one file can't show")
    .option("--concurrency <n>", "how many files to work on at once", parsePositive)
    .optionsGroup("Other:")
    .option("--no-config", "don't look for settings in .ddclient-migraterc.json and package.json")
    .option("--print-config", "print the settings as JSON, each with where it comes from")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .showHelpAfterError("Run ddclient-migrate --help for the options.")
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // An argument may be a file name that a glob brought in; the only line breaks of our own are these.
      outputError: (text, write) =>
        write(
          sayInstead(text)
            .split(/(\n(?=\((?:Did you mean|Instead: ))|\n$)/)
            .map((part, i) => (i % 2 ? part : escapeLine(part)))
            .join(""),
        ),
    });
}

/** Puts what is known of an option of another tool in the place of a name that only looks alike. */
function sayInstead(text: string): string {
  const [, option] = /^error: unknown option '(.*?)'/.exec(text) ?? [];
  const instead = option === undefined ? null : insteadOfOption(option);
  return instead === null ? text : `error: unknown option '${option}'\n(Instead: ${instead})\n`;
}

/** What stands below the options. */
export function describeRest(apis: readonly string[], commands: readonly Word[]): string {
  const lines = [""];
  for (const word of apis.map((api, index) => (index < apis.length - 1 ? `${api},` : api))) {
    const line = lines.pop()!;
    lines.push(
      ...(line.length + word.length > 76
        ? [line, `  ${word}`]
        : [line === "" ? `  ${word}` : `${line} ${word}`]),
    );
  }
  const width = Math.max(...commands.map(({ word }) => word.length));
  return `
Commands (for a folder of that name: ./explain):
${commands.map(({ word, description }) => `  ${word.padEnd(width)}  ${description}`).join("\n")}

What it looks for (--list-api shows what replaces each):
${lines.join("\n")}

Exit codes:
  0  done, even if something was left
  1  --check found something deprecated
  2  bad usage, or a file could not be read, parsed or written; or nothing to --check, or all of it uncommitted
     or not kept in git
  130  stopped with Ctrl+C: what is being written is finished first, a second one ends at once

Examples:
  ddclient-migrate --diff src     look at the changes first
  ddclient-migrate src            make them
  ddclient-migrate --check        in CI; in a pull request with --since origin/main`;
}
