import type { Word } from "../subcommand.js";
import type { Line, LineOption, Lines, Source } from "./line.js";

export function renderZsh({ main, subcommands }: Lines): string {
  const cases = subcommands.map(
    ({ word, line }) => `      ${word})
        shift words; ((CURRENT--))
${renderLine(line, "        ", helperFor(word))}        return ;;
`,
  );
  const helpers = subcommands.flatMap(({ word, line }) =>
    isDescribed(line.argument?.source)
      ? renderHelper(helperFor(word), line.argument!.name, line.argument!.source)
      : [],
  );
  return `_ddclient-migrate() {
  if ((CURRENT > 2)); then
    case $words[2] in
${cases.join("")}    esac
  fi
${renderLine(main, "  ", "", "'1: :_ddclient-migrate_first'")}}
_ddclient-migrate_first() {
  local found=1
  _ddclient-migrate_commands && found=0
  _files && found=0
  return found
}
${renderHelper("_ddclient-migrate_commands", "command", subcommands)}${helpers.join("")}# It is loaded by its file's name, or read into a running shell.
if [[ $funcstack[1] == _ddclient-migrate ]]; then _ddclient-migrate "$@"; else compdef _ddclient-migrate ddclient-migrate; fi
`;
}

function helperFor(command: string): string {
  return `_ddclient-migrate_${command}`;
}

function renderHelper(name: string, title: string, words: readonly Word[]): string {
  const list = words.map(
    ({ word, description }) => `    ${quote(`${word.replaceAll(":", "\\:")}:${description}`)}\n`,
  );
  return `${name}() {
  local -a names=(
${list.join("")}  )
  _describe ${quote(title)} names
}
`;
}

/** @param helper the function that offers what the argument can be */
function renderLine({ options, argument }: Line, indent: string, helper: string, ...first: string[]): string {
  const specs = [...options.map(renderOption), ...first];
  if (argument) {
    const { name, isRepeated, source } = argument;
    specs.push(quote(`${isRepeated ? "*" : "1"}:${name}:${isDescribed(source) ? helper : complete(source)}`));
  }
  return `${indent}_arguments -S${specs.map((spec) => ` \\\n${indent}  ${spec}`).join("")}\n`;
}

/** `'(-d --dry-run)'{-d,--dry-run}'[show …]'`; one with a value may be given again. */
function renderOption({ names, description, value }: LineOption): string {
  const text = `[${description.replace(/[\\[\]]/g, "\\$&")}]`;
  const rest = value ? `${text}:${value.isOptional ? ":" : ""}${value.name}:${complete(value.source)}` : text;
  if (names.length > 1) return `'(${names.join(" ")})'{${names.join(",")}}${quote(rest)}`;
  return quote(value ? `*${names[0]}=${rest}` : `${names[0]}${rest}`);
}

function complete(source: Source): string {
  if (source === "files") return "_files";
  if (source === "folders") return "_files -/";
  return source === "nothing" ? " " : `(${source.map(({ word }) => word).join(" ")})`;
}

function isDescribed(source: Source | undefined): source is readonly Word[] {
  return typeof source === "object" && source.some(({ description }) => description !== "");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
