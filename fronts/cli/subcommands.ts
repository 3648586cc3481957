import type { Io } from "./io.js";
import type { Subcommand, Word } from "./subcommand.js";

/** What can stand first on the command line in the place of paths. A module is loaded only for who calls it. */
export const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  explain: () => import("./explain.js"),
  undo: () => import("./undo.js"),
  bulk: () => import("../bulk/main.js"),
  completion: () => import("./completion/completion.js"),
  lsp: () => import("../lsp/main.js"),
};

/** Each with what it is for. */
export async function describeSubcommands(io: Pick<Io, "stdout" | "stderr">): Promise<Word[]> {
  const modules = await Promise.all(Object.values(subcommands).map((load) => load()));
  return Object.keys(subcommands).map((word, index) => ({
    word,
    description: modules[index]!.createProgram(io).summary(),
  }));
}

/** @returns undefined where the name is none of a subcommand, but perhaps that of a folder */
export function findSubcommand(name: string | undefined): (() => Promise<Subcommand>) | undefined {
  return name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
}
