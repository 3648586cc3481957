import { type CliOptions, hasBaseline, stdoutCarries } from "./options.js";

interface Surroundings {
  readonly stdinIsTTY: () => boolean;
  readonly stderrIsTTY: boolean;
}

/** What is wrong with a combination of options, and what to do; null when nothing is. */
export function findConflict(
  options: CliOptions,
  paths: readonly string[],
  { stdinIsTTY, stderrIsTTY }: Surroundings,
): string | null {
  const { check, interactive, format, output, stdinFilepath, listApi, html, backup } = options;
  if (output === "") return "--output needs the name of a file.";
  if (backup !== undefined) {
    if (backup === "") return "--backup needs the name of a folder.";
    const idle = (["check", "diff", "dryRun", "writeBaseline", "stdinFilepath"] as const).find(
      (each) => options[each] !== undefined,
    );
    if (idle)
      return `--backup keeps what is written over, and ${nameOf(idle)} changes no file: leave one of them out.`;
  }
  if (html === "") return "--html needs the name of a file.";
  if (html !== undefined && html === output)
    return "--html and --output name the same file: give each its own.";
  if (listApi) {
    if (html !== undefined) return "--html is for the report of a run: leave it out with --list-api.";
    return format === "pretty" || format === "json"
      ? null
      : `--list-api prints as pretty or json, not as ${format}.`;
  }
  if (interactive) {
    if (check) return "--check only reports and --interactive asks what to change: give one of them.";
    if (stdinFilepath !== undefined) {
      return "--interactive asks on the terminal, which --stdin-filepath leaves no input for: give one of them.";
    }
    if (format !== "pretty" && output === undefined) {
      return `--interactive with --format ${format} needs --output <file> for the report.`;
    }
    if (!stdinIsTTY() || !stderrIsTTY) {
      return "--interactive needs a terminal to ask on, and there is none: leave it out, or start it from a terminal.";
    }
  }
  const selecting = ["since", "staged", "changed"] as const;
  const selections = selecting.filter((each) => options[each] !== undefined).map((each) => `--${each}`);
  const needsCheck = ["maxLeft", "baseline", "pruneBaseline"] as const;
  const alone = needsCheck.find((each) => options[each] !== undefined);
  if (alone && !check) {
    return `${nameOf(alone)} is about what --check finds: give both.`;
  }
  if (options.writeBaseline !== undefined) {
    if (options.baseline !== undefined || options.pruneBaseline)
      return "--write-baseline makes the baseline anew: leave --baseline and --prune-baseline out.";
    if (interactive || options.diff) return "--write-baseline changes no code: leave the other option out.";
  }
  if (options.baseline === "" || options.writeBaseline === "") return "A baseline needs the name of a file.";
  if (stdinFilepath !== undefined && hasBaseline(options))
    return "A baseline is about files, and --stdin-filepath gives one text: give one of them.";
  if (selections.length > 1)
    return `${selections.join(" and ")} each say which files are meant: give one of them.`;
  if (stdinFilepath !== undefined) {
    const among = (["exclude", "includeDocs"] as const).filter((each) => options[each] !== undefined);
    const [selection] = [...selections, ...among.map(nameOf)];
    if (selection)
      return `${selection} selects among files, and --stdin-filepath gives one text: give one of them.`;
    if (options.verify)
      return "--verify checks a whole project, and --stdin-filepath gives one text: give one of them.";
    if (stdinFilepath === "") return "--stdin-filepath needs the path that the text would have.";
    if (paths.length > 0)
      return "--stdin-filepath reads standard input instead of files: leave the paths out.";
    if (stdinIsTTY()) {
      return "--stdin-filepath reads standard input, but nothing is piped in; e.g. ddclient-migrate --stdin-filepath a.ts < a.ts";
    }
  }
  const carries = stdoutCarries(options);
  if (carries !== "report" && format !== "pretty" && output === undefined) {
    const [option, what] = carries === "patch" ? ["--diff", "patch"] : ["--stdin-filepath", "result"];
    return `${option} prints the ${what} on standard output: give the ${format} report a file with --output <file>.`;
  }
  return null;
}

/** `maxLeft` → `--max-left` */
function nameOf(option: string): string {
  return `--${option.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`;
}
