import type { Command, Option } from "commander";
import type { Word } from "../subcommand.js";

/** What a word on the command line is completed with. */
export type Source = "files" | "folders" | "nothing" | readonly Word[];

export interface LineOption {
  /** `["-d", "--dry-run"]` */
  readonly names: readonly string[];
  readonly description: string;
  /** Null for one that is only there or not. */
  readonly value: { readonly name: string; readonly isOptional: boolean; readonly source: Source } | null;
}

/** What can stand on a command line. */
export interface Line {
  readonly options: readonly LineOption[];
  /** Null where nothing but options is taken. */
  readonly argument: { readonly name: string; readonly isRepeated: boolean; readonly source: Source } | null;
}

export interface Lines {
  readonly main: Line;
  readonly subcommands: readonly (Word & { readonly line: Line })[];
}

/** @param words what the argument can be, where that is known */
export function describeLine(program: Command, words?: readonly Word[]): Line {
  const [argument] = program.registeredArguments;
  return {
    options: program.createHelp().visibleOptions(program).map(describeOption),
    argument: argument
      ? {
          ...{ name: argument.name(), isRepeated: argument.variadic },
          source: words ?? asWords(argument.argChoices) ?? sourceOf(argument.name()),
        }
      : null,
  };
}

function describeOption({ short, long, flags, description, optional, argChoices }: Option): LineOption {
  const [, name] = /[<[](.+)[>\]]/.exec(flags) ?? [];
  return {
    names: [short, long].filter((each) => each !== undefined),
    description,
    value:
      name === undefined
        ? null
        : {
            ...{ name, isOptional: optional },
            source: asWords(argChoices) ?? sourceOf(name),
          },
  };
}

function asWords(choices: readonly string[] | undefined): readonly Word[] | undefined {
  return choices?.map((word) => ({ word, description: "" }));
}

/** By what stands in the place of a value: `<file>`, `[dir]`. */
function sourceOf(name: string): Source {
  if (/^(?:files?|paths?|glob)$/.test(name)) return "files";
  return /^(?:dir|folder)$/.test(name) ? "folders" : "nothing";
}
