import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { commands } from "./commands.js";
import { type Report, renderReport } from "./report-html.js";

/** The report of the workspace, beside the code. */
export class ReportPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  /** @param report as the server answers `ddclient-migrate.showReport` */
  show(report: unknown): void {
    const panel = this.#panel ?? this.#create();
    this.#panel = panel;
    this.#write(report, panel);
    panel.reveal(undefined, false);
  }

  /**
   * Says it anew where it is open, and takes nobody there.
   *
   * @param find asked for the report only then
   */
  async renew(find: () => Promise<unknown>): Promise<void> {
    if (!this.#panel) return;
    // A server that is ending is no reason to tell anybody.
    const report = await find().catch(() => null);
    if (report && this.#panel) this.#write(report, this.#panel);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #write(report: unknown, { webview }: vscode.WebviewPanel): void {
    webview.html = renderReport(report as Report, randomBytes(16).toString("base64url"));
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
