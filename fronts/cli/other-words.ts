const writes = "Changes are made without an option";
const migrates = "ddclient-migrate migrates without a command";

/** Options of other tools for what this one has under another name, or does anyway. */
const options: Readonly<Record<string, string>> = {
  "--fix": `${writes}: leave --fix out. --dry-run or --diff shows them first.`,
  "--write": `${writes}: leave --write out. --dry-run or --diff shows them first.`,
  "-w": `${writes}: leave -w out. --dry-run or --diff shows them first.`,
  "--apply": `${writes}: leave --apply out. --dry-run or --diff shows them first.`,
  "--yes": `${writes}, and nobody is asked without --interactive: leave --yes out.`,
  "-y": `${writes}, and nobody is asked without --interactive: leave -y out.`,
  "-v": "Say --version for the version, or --verbose for more of the report.",
  "-V": "Say --version.",
  "--dry": "Say --dry-run, or --diff for a patch.",
  "-n": "Say --dry-run (or -d), or --diff for a patch.",
  "--preview": "Say --dry-run, or --diff for a patch.",
  "--check-only": "Say --check.",
  "--list-different": "Say --check.",
  "-l": "Say --check.",
  "--silent": "Say --quiet.",
  "-q": "Say --quiet.",
  "--json": "Say --format json.",
  "--sarif": "Say --format sarif.",
  "-f": "Say --format and one of its names, or --force to change files with uncommitted changes.",
  "-o": "Say --output <file>.",
  "--ignore-pattern": "Say '!<glob>' after the paths.",
};

/** What other tools have for commands. */
const commands: Readonly<Record<string, string>> = {
  help: "Say ddclient-migrate --help.",
  version: "Say ddclient-migrate --version.",
  fix: `${migrates}: leave fix out.`,
  write: `${migrates}: leave write out.`,
  migrate: `${migrates}: leave migrate out.`,
  run: `${migrates}: leave run out.`,
  check: "Say ddclient-migrate --check.",
  lint: "Say ddclient-migrate --check.",
  diff: "Say ddclient-migrate --diff.",
  "dry-run": "Say ddclient-migrate --dry-run.",
  list: "Say ddclient-migrate --list-api.",
  "list-api": "Say ddclient-migrate --list-api.",
};

/** What to say in the place of an option that there isn't; null where that can't be known. */
export function insteadOfOption(option: string): string | null {
  return Object.hasOwn(options, option) ? options[option]! : null;
}

/** What to say in the place of a command that there isn't; null where that can't be known. */
export function insteadOfCommand(word: string): string | null {
  if (!Object.hasOwn(commands, word)) return null;
  return `There is no command ${word}, and nothing of that name here. ${commands[word]!}`;
}
