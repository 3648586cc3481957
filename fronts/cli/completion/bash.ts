import type { Line, Lines, Source } from "./line.js";

/** For bash 3.2 and later, which macOS has; it takes nothing but bash. */
export function renderBash({ main, subcommands }: Lines): string {
  const names = subcommands.map(({ word }) => word);
  const lines = [["", main] as const, ...subcommands.map(({ word, line }) => [word, line] as const)];
  const values = lines.flatMap(([command, { options }]) =>
    options.flatMap(({ names, value }) =>
      value ? names.map((name) => [`${command}:${name}`, complete(value.source)] as const) : [],
    ),
  );
  const flags = lines.map(([command, { options }]) => {
    return [`${command}:-*`, offer(options.flatMap((option) => option.names))] as const;
  });
  const args = lines.map(([command, line]) => [`${command}:*`, complete(sourceOf(line))] as const);
  return `_ddclient_migrate() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= file
  COMPREPLY=()
  # bash takes --format=json for three words.
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      ${names.join(" | ")}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case $command:$before in
${renderCases(values, "; return")}  esac
  case $command:$word in
${renderCases([...flags, ...args], "")}  esac
  # The first word may be a command, too.
  if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then
    COMPREPLY=($(compgen -W '${names.join(" ")}' -- "$word"))
    if ((\${#COMPREPLY[@]} > 0)); then
      compopt -o filenames 2> /dev/null
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
    fi
  fi
}
_ddclient_migrate_offer() {
  compopt +o bashdefault +o default 2> /dev/null
  COMPREPLY=($(compgen -W "$1" -- "$word"))
}
complete -o bashdefault -o default -F _ddclient_migrate ddclient-migrate
`;
}

/** Patterns that do the same stand in one line. */
function renderCases(cases: readonly (readonly [pattern: string, action: string])[], end: string): string {
  const actions = [...new Set(cases.map(([, action]) => action))];
  return actions
    .map(
      (action) =>
        [cases.filter(([, other]) => other === action).map(([pattern]) => pattern), action] as const,
    )
    .map(([patterns, action]) => `    ${patterns.join(" | ")}) ${action}${end} ;;\n`)
    .join("");
}

function sourceOf({ argument }: Line): Source {
  return argument?.source ?? "nothing";
}

/** Paths are completed by bash itself, where nothing else is offered. */
function complete(source: Source): string {
  if (source === "files") return ":";
  if (source === "folders") return "compopt -o dirnames +o bashdefault +o default 2> /dev/null";
  return offer(source === "nothing" ? [] : source.map(({ word }) => word));
}

function offer(words: readonly string[]): string {
  return `_ddclient_migrate_offer '${words.join(" ")}'`;
}
