import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { commands } from "./commands.js";

const languages = [
  ...["javascript", "javascriptreact", "typescript", "typescriptreact"],
  ...["html", "vue", "svelte", "markdown", "mdx"],
];

/** What is done here around the server's commands. */
export interface CommandHandlers {
  /** @param report as the server answers */
  readonly showReport: (report: unknown) => void;
  readonly restart: () => Promise<void>;
}

/** A client of the server that the extension brings: nothing of the workspace is ever run. */
export function createClient(
  context: vscode.ExtensionContext,
  { showReport, restart }: CommandHandlers,
): LanguageClient {
  const server = {
    module: context.asAbsolutePath("dist/server/main/server.js"),
    transport: TransportKind.stdio,
    // Not the workspace's folder.
    options: { cwd: context.extensionPath },
  };
  const options: LanguageClientOptions = {
    documentSelector: languages.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    initializationOptions: { settings: vscode.workspace.getConfiguration("ddclient") },
    middleware: {
      executeCommand: async (command, args: unknown[], next) => {
        if (command === commands.restart) return restart();
        // From the palette it comes without a file.
        const isOfFile = command === commands.migrateFile && args.length === 0;
        const answer: unknown = await next(command, isOfFile ? activeFile() : args);
        if (command === commands.showReport && answer) showReport(answer);
        return answer;
      },
    },
  };
  return new LanguageClient("ddclient", "ddclient-migrate", { run: server, debug: server }, options);
}

function activeFile(): string[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri ? [uri.toString()] : [];
}
