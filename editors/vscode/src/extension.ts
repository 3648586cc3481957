import * as vscode from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { createClient } from "./client.js";
import { commands } from "./commands.js";
import { ReportPanel } from "./report-panel.js";
import { Status } from "./status.js";

let client: LanguageClient | undefined;

/** Called by VS Code when a file of a language is opened, or a command is run. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const panel = new ReportPanel();
  const own = createClient(context, {
    showReport: (report) => panel.show(report),
    restart: () => own.restart(),
  });
  client = own;
  const askForReport = () => own.sendRequest("workspace/executeCommand", { command: commands.showReport });
  const status = new Status(own, () => void panel.renew(askForReport));
  context.subscriptions.push(
    panel,
    status,
    own.onDidChangeState(({ newState }) => status.changed(newState === State.Running)),
    vscode.languages.onDidChangeDiagnostics(() => status.changed(own.isRunning())),
    vscode.commands.registerCommand(commands.openPlace, openPlace),
  );
  await own.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/** @param line and `column` begin at 1, as in the report */
async function openPlace(path: string, line: number, column: number): Promise<void> {
  const place = new vscode.Position(line - 1, column - 1);
  const selection = new vscode.Range(place, place);
  await vscode.window.showTextDocument(vscode.Uri.file(path), { selection });
}
