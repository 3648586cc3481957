import { quote } from "../../src/source/quote.js";
import { cookedText } from "../../src/syntax/characters.js";
import type { Part } from "./words.js";

/** Commands of sh and cmd.exe that are no program on some system. */
const builtins = new Set(
  `! . : alias assoc bg call case cd chdir cls copy command del dir echo erase eval exit export fg for ftype function goto if
   md mklink move path pause popd prompt pushd rd read rem ren rename return set setlocal shift source start test title
   trap type ulimit umask unalias unset until ver verify vol where while {`.split(/\s+/),
);

/** Whether a first word is something that a shell does itself: a builtin, or a cmdlet with its Verb-Noun name. */
export function isBuiltin(word: string): boolean {
  // A shell looks at the word without its quotes: "echo", ec\ho.
  const name = word.replace(/["'\\]/g, "");
  return builtins.has(name.toLowerCase()) || /^[A-Z][a-z]+-[A-Z]\w*$/.test(name);
}

/** An operator's name for messages. */
export function nameOperator(text: string): string {
  if (text === "\n") return "a line break";
  return text === "|" ? 'the pipe "|"' : quote(text);
}

/** What to do about an operator, where it is more than the reason's own advice. */
export function hintFor(operator: string, parts: readonly Part<unknown>[]): string | undefined {
  switch (operator) {
    case "|": {
      const filter = /\|\s*(grep|head|tail|cut|awk|sed|wc|sort|uniq|jq)\b/.exec(textOf(parts))?.[1];
      return (
        filter &&
        `Run the first command with exec() and do the work of ${quote(filter)} in JavaScript, on result.stdout.`
      );
    }
    case "&":
    case ";":
    case "\n":
      return "Make one exec() per command, and await the first before the second.";
    case "$":
    case "`":
      return "Read the value first (options.env, or an exec() of its own) and pass it as an argument.";
    case ">":
    case "<":
      return "Pass the data through JavaScript: read result.stdout, or let the program itself read and write the file.";
    case "*":
    case "?":
    case "[":
    case "~":
      return "Pass the full names: nothing expands them. Put the word in quotes if it is meant as it stands.";
    case "#":
      return "Everything from there on is a comment to a shell. Put the word in quotes if it is meant as it stands.";
    case "%":
    case "^":
      return "cmd.exe treats it specially. Put the word in quotes if it is meant as it stands.";
    case "{{ … }}":
      return "A template engine puts something there: have it write each word as a string of its own, exec(cmd, [arg, …]).";
    default:
      return undefined;
  }
}

function textOf(parts: readonly Part<unknown>[]): string {
  return parts.map((part) => (part.kind === "hole" ? "…" : cookedText(part.characters))).join("");
}
