import { isBuiltin } from "../../command/shell-problems.js";
import type { Where } from "../target.js";
import { plainText, type ShellWord } from "./word.js";
import { wordFrom } from "./write-word.js";

/** What is run in the place of something that a shell does itself. */
export interface Instead {
  readonly words: readonly ShellWord[];
  /** What is other than it was. */
  readonly comment: string;
}

/** What cmd.exe does itself and `cmd /c` runs, too. */
const ofWindows = /^(?:assoc|call|copy|del|dir|erase|ftype|md|mklink|move|rd|ren|rename|start|type|ver|vol)$/;

/** A program that does what a builtin does; null where there is none, undefined where the words begin with no builtin. */
export function insteadOf(words: readonly ShellWord[], where: Where): Instead | null | undefined {
  const [first, ...args] = words;
  const name = first && plainText(first);
  if (name === undefined || where === "docker" || !isBuiltin(name)) return undefined;
  const lower = name.toLowerCase();
  const run = (programs: readonly string[], rest: readonly ShellWord[]) => [
    ...programs.map(wordFrom),
    ...rest,
  ];
  const [option, ...others] = args;
  if (lower === "command")
    return option && plainText(option) === "-v" && others.length === 1
      ? { words: run(["which"], others), comment: "which is there on Linux and macOS." }
      : null;
  if (lower === "test" || lower === "echo")
    return { words, comment: `${name} is a program on Linux and macOS, and not on Windows.` };
  if (where !== "host") {
    const isQuestion = (lower === "type" || lower === "where") && args.length === 1;
    return isQuestion ? { words: run(["which"], args), comment: "which has to be there." } : null;
  }
  if (lower === "where")
    return { words: run(["where.exe"], args), comment: "where.exe is Windows'; elsewhere it is which." };
  if (/^[A-Z][a-z]+-[A-Z]\w*$/.test(name)) {
    const programs = ["powershell", "-NoProfile", "-Command"];
    return { words: run(programs, words), comment: `${name} is PowerShell's, so this is for Windows.` };
  }
  if (!ofWindows.test(lower)) return null;
  return {
    words: run(["cmd", "/c"], words),
    comment: `${name} is a part of cmd.exe, so this is for Windows.`,
  };
}

/** The address that `start` opens: `start "" https://…`. */
export function addressOf([first, ...args]: readonly ShellWord[]): ShellWord | undefined {
  if (!first || plainText(first)?.toLowerCase() !== "start") return undefined;
  const rest = args.filter((word) => plainText(word) !== "");
  const [only] = rest;
  const text = only && plainText(only);
  const isAddress = text === undefined ? only?.length === 1 : /^https?:\/\//.test(text);
  const begins = only
    ?.slice(0, 8)
    .map((item) => (item.kind === "text" && !item.quotes ? item.character.cooked : ""))
    .join("");
  return rest.length === 1 && (isAddress || /^https?:/.test(begins ?? "")) ? only : undefined;
}
