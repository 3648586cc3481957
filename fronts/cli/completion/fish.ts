import type { Line, LineOption, Lines, Source } from "./line.js";

export function renderFish({ main, subcommands }: Lines): string {
  const names = subcommands.map(({ word }) => word).join(" ");
  const first = subcommands.map(
    ({ word, description }) => `${begin("__fish_is_first_token")} -a ${word} -d ${quote(description)}\n`,
  );
  const rest = subcommands.map(({ word, line }) => renderLine(line, `__ddclient_migrate_begins ${word}`));
  return `function __ddclient_migrate_begins -d 'Whether one of these stands first'
    set -l words (commandline -opc)
    contains -- "$words[2]" $argv
end
complete -c ddclient-migrate -e
${first.join("")}${renderLine(main, `not __ddclient_migrate_begins ${names}`)}${rest.join("")}`;
}

function renderLine({ options, argument }: Line, condition: string): string {
  const lines = options.map((option) => `${begin(condition)} ${renderOption(option)}\n`);
  return [...lines, ...renderArgument(condition, argument?.source ?? "nothing")].join("");
}

function renderOption({ names, description, value }: LineOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  // What may have a value and may have none is offered without.
  const takes = value && !value.isOptional ? [complete(value.source)] : [];
  return [...flags, ...takes, `-d ${quote(description)}`].join(" ");
}

function complete(source: Source): string {
  if (source === "files") return "-r -F";
  if (source === "folders") return "-x -a '(__fish_complete_directories)'";
  return source === "nothing" ? "-x" : `-x -a ${quote(source.map(({ word }) => word).join(" "))}`;
}

function renderArgument(condition: string, source: Source): string[] {
  if (source === "files") return [];
  if (source === "folders") return [`${begin(condition)} -f -a '(__fish_complete_directories)'\n`];
  if (source === "nothing") return [`${begin(condition)} -f\n`];
  return source.map(({ word, description }) => {
    const text = description === "" ? "" : ` -d ${quote(description)}`;
    return `${begin(condition)} -f -a ${quote(word)}${text}\n`;
  });
}

function begin(condition: string): string {
  return `complete -c ddclient-migrate -n ${quote(condition)}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
