import type { ClientCapabilities } from "vscode-languageserver-protocol";

/** Of all that resolve actions and are no VS Code. */
const resolvingActions = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
  isPreferredSupport: true,
  dataSupport: true,
};

/** What five editors say that they can do, as far as it matters here. */
export const profiles = {
  /** Pulls, resolves, versions, confirms, asks again. */
  "VS Code": {
    textDocument: {
      publishDiagnostics: {
        tagSupport: { valueSet: [1, 2] },
        codeDescriptionSupport: true,
        versionSupport: false,
      },
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
      codeAction: {
        codeActionLiteralSupport: {
          codeActionKind: { valueSet: ["", "quickfix", "refactor", "refactor.rewrite", "source"] },
        },
        isPreferredSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ["edit", "command"] },
        disabledSupport: true,
        honorsChangeAnnotations: true,
      },
      hover: { contentFormat: ["markdown", "plaintext"] },
      codeLens: { dynamicRegistration: true },
    },
    workspace: {
      applyEdit: true,
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ["create", "rename", "delete"],
        failureHandling: "textOnlyTransactional",
        normalizesLineEndings: true,
        changeAnnotationSupport: { groupsOnLabel: true },
      },
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      diagnostics: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      fileOperations: { didCreate: true, didRename: true, didDelete: true },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ["utf-16"] },
  },
  /** Push only; edits without versions. */
  "Neovim 0.7": {
    textDocument: {
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
      codeAction: {
        ...resolvingActions,
        resolveSupport: { properties: ["edit"] },
      },
      hover: { contentFormat: ["markdown", "plaintext"] },
    },
    workspace: {
      applyEdit: true,
      workspaceEdit: { resourceOperations: ["rename", "create", "delete"] },
      configuration: true,
      workspaceFolders: true,
    },
    window: { workDoneProgress: true },
  },
  /** Pulls, isn't told to ask again; edits without versions. */
  "Neovim 0.10": {
    textDocument: {
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
      diagnostic: { dynamicRegistration: false },
      codeAction: {
        ...resolvingActions,
        resolveSupport: { properties: ["edit"] },
      },
      hover: { contentFormat: ["markdown", "plaintext"] },
    },
    workspace: {
      applyEdit: true,
      workspaceEdit: { resourceOperations: ["rename", "create", "delete"] },
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: false },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ["utf-16"] },
  },
  /** Push only; versions; other encodings first. */
  Helix: {
    textDocument: {
      publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
      codeAction: {
        ...resolvingActions,
        resolveSupport: { properties: ["edit", "command"] },
      },
      hover: { contentFormat: ["markdown"] },
    },
    workspace: {
      applyEdit: true,
      workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ["utf-8", "utf-32", "utf-16"] },
  },
  /** Push only; no resolve; versions. */
  eglot: {
    textDocument: {
      publishDiagnostics: {
        relatedInformation: false,
        codeDescriptionSupport: false,
        tagSupport: { valueSet: [1, 2] },
      },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
        isPreferredSupport: true,
      },
      hover: { contentFormat: ["markdown", "plaintext"] },
    },
    workspace: {
      applyEdit: true,
      workspaceEdit: { documentChanges: true },
      configuration: true,
      workspaceFolders: true,
    },
    window: { workDoneProgress: true },
  },
} as const satisfies Readonly<Record<string, unknown>> as unknown as Readonly<
  Record<string, ClientCapabilities>
>;
