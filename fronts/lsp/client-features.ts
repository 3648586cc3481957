import type { ClientCapabilities } from "vscode-languageserver/node";

/** What an editor can do, as far as it matters here. */
export interface ClientFeatures {
  /** Asks for diagnostics itself. */
  readonly pulls: boolean;
  /** Asks for diagnostics again when it is told to. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  /** Takes the edits of an action later, when it was chosen. */
  readonly resolves: boolean;
  /** Takes edits that say which version of a file they are of. */
  readonly versionsEdits: boolean;
  /** Lets the user confirm edits that are marked for it. */
  readonly confirms: boolean;
  /** Knows actions that are values, not commands. */
  readonly hasActions: boolean;
  readonly hasPreferred: boolean;
  readonly configures: boolean;
  readonly registersSettings: boolean;
  readonly watches: boolean;
  readonly changesFolders: boolean;
  readonly showsProgress: boolean;
  readonly appliesEdits: boolean;
  /** Shows Markdown in hovers. */
  readonly hasMarkdown: boolean;
  readonly hasDeprecated: boolean;
  readonly hasDescription: boolean;
}

export function featuresOf({ textDocument, workspace, window }: ClientCapabilities): ClientFeatures {
  const action = textDocument?.codeAction;
  const edit = workspace?.workspaceEdit;
  const published = textDocument?.publishDiagnostics;
  const shown = textDocument?.diagnostic ? { ...published, ...textDocument.diagnostic } : published;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    resolves: action?.resolveSupport?.properties.includes("edit") === true && action.dataSupport === true,
    versionsEdits: edit?.documentChanges === true,
    confirms: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    hasActions: action?.codeActionLiteralSupport !== undefined,
    hasPreferred: action?.isPreferredSupport === true,
    configures: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    appliesEdits: workspace?.applyEdit === true,
    hasMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    hasDeprecated: published?.tagSupport?.valueSet.includes(2) ?? textDocument?.diagnostic !== undefined,
    hasDescription: shown?.codeDescriptionSupport !== false,
  };
}
