import { setFlagsFromString } from "node:v8";
import type { Command } from "commander";
import type { Io } from "../cli/io.js";
import { createSubprogram } from "../cli/subcommand.js";

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("lsp", io)
    .summary("the language server for editors")
    .description(
      "Runs a language server for editors: deprecated uses are shown, and migrated one by one or all at once.",
    )
    .option("--stdio", "talk over standard input and output (the default, and the only way)")
    .option("--clientProcessId <id>", "end when that process does");
}

/** Runs the language server on standard input and output until the editor ends it. */
export async function run(_program: Command, version: string): Promise<never> {
  // A server lives for days: garbage is collected when memory has grown by so much, where V8 would wait for several times that.
  setFlagsFromString("--heap-growing-percent=15");
  const { createConnection, ProposedFeatures } = await import("vscode-languageserver/node");
  const { Server } = await import("./server.js");
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  new Server(connection, version);
  // An editor that gives no answer is no reason to end.
  process.on("unhandledRejection", (reason) => connection.console.error(String(reason)));
  connection.listen();
  // The connection ends the process.
  return await new Promise(() => {});
}
