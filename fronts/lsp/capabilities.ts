import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { codeExtensions, otherExtensions } from "../../src/source/extensions.js";
import type { ClientFeatures } from "./client-features.js";
import { kinds } from "./code-actions.js";
import { commands } from "./commands.js";

/** What the server offers an editor. */
export function capabilitiesFor({ pulls, resolves }: ClientFeatures): ServerCapabilities {
  const files = { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] };
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pulls && {
      diagnosticProvider: {
        identifier: "ddclient-migrate",
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
    codeActionProvider: { codeActionKinds: Object.values(kinds), resolveProvider: resolves },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    executeCommandProvider: { commands: Object.values(commands), workDoneProgress: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: files, didRename: files, didDelete: files },
    },
  };
}

/** Asks an editor to tell what changes on the disk, and in its settings, where it can. */
export async function register(
  { client }: Connection,
  { watches, registersSettings }: ClientFeatures,
): Promise<void> {
  const extensions = [...codeExtensions.keys(), ...otherExtensions].map((extension) =>
    extension.replace(/^\./, ""),
  );
  const watched = [
    `**/*.{${extensions.join(",")}}`,
    "**/{package,tsconfig*,jsconfig*}.json",
    "**/.gitignore",
  ];
  const watchers = watched.map((globPattern) => ({ globPattern }));
  const asked = [
    ...(watches ? [client.register(DidChangeWatchedFilesNotification.type, { watchers })] : []),
    ...(registersSettings
      ? [client.register(DidChangeConfigurationNotification.type, { section: "ddclient" })]
      : []),
  ];
  // One that says no has said so.
  await Promise.allSettled(asked);
}
