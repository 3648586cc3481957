import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { commands } from "./commands.js";
import { type Report, renderReport } from "./report-html.js";

/** The report of the workspace, beside the code. */
export class ReportPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  /** @param report as the server answers `ddclient-migrate.showReport` */
  show(report: unknown): void {
    this.#panel ??= this.#create();
    this.#panel.webview.html = renderReport(report as Report, randomBytes(16).toString("base64url"));
    this.#panel.reveal(undefined, false);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      "ddclient-migrate.report",
      "Docker Desktop client: v0 to v1",
      vscode.ViewColumn.Active,
      // No script, no file, and of all commands only those that its links need.
      {
        enableScripts: false,
        localResourceRoots: [],
        enableCommandUris: [commands.openPlace, commands.showReport, commands.migrateWorkspace],
        enableFindWidget: true,
      },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }
}
