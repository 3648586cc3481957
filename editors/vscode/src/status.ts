import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Summary } from "../../../src/results.js";
import { commands } from "./commands.js";

/** How long nothing has to change before uses are counted again, in milliseconds. */
const quiet = 500;

/** How many deprecated uses the workspace has, in the status bar: from the first one on, so that others never see it. */
export class Status implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #item = vscode.window.createStatusBarItem(
    "ddclient-migrate.status",
    vscode.StatusBarAlignment.Right,
  );
  readonly #counted: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isShown = false;
  #last: string | undefined;

  /** @param counted called when the counts are others than before */
  constructor(client: LanguageClient, counted: () => void) {
    this.#client = client;
    this.#counted = counted;
    this.#item.name = "Deprecated uses of the Docker Desktop client";
    this.#item.command = commands.showReport;
  }

  /** There may be more or fewer of them. */
  changed(isRunning: boolean): void {
    clearTimeout(this.#timer);
    if (isRunning) this.#timer = setTimeout(() => void this.#count(), quiet);
    else this.#item.hide();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }

  async #count(): Promise<void> {
    // A server that is ending is no reason to tell anybody.
    const summary = await this.#client
      .sendRequest<Summary | null>("ddclient-migrate/summary")
      .catch(() => null);
    if (JSON.stringify(summary) !== this.#last) this.#counted();
    this.#last = JSON.stringify(summary);
    const count = summary ? summary.references - summary.ignored : 0;
    this.#isShown = summary !== null && (this.#isShown || count > 0);
    if (!this.#isShown || !summary) return this.#item.hide();
    this.#item.text = `$(references) v0: ${count}`;
    this.#item.tooltip = tooltipOf(summary);
    this.#item.accessibilityInformation = { label: tooltipOf(summary) };
    this.#item.show();
  }
}

function tooltipOf({ migrated, unsafe, manual }: Summary): string {
  const count = migrated + unsafe + manual;
  if (count === 0) return "The workspace has no deprecated use of the Docker Desktop client.";
  const total = count === 1 ? "1 deprecated use" : `${count} deprecated uses`;
  return (
    `${total} of the Docker Desktop client in the workspace: ${migrated} can be migrated, ` +
    `${unsafe} if you say so, ${manual} by hand. Click for the report.`
  );
}
