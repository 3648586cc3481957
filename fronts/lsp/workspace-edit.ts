import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { ClientFeatures } from "./client-features.js";

/** The edits of one file. */
export interface FileEdit {
  readonly uri: string;
  /** Null where the file isn't open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/**
 * Edits of some files as an editor takes them, with versions where it looks at them.
 *
 * @param confirm what the user is to confirm; null for nothing
 */
export function toWorkspaceEdit(
  files: readonly FileEdit[],
  confirm: string | null,
  { versionsEdits, confirms }: ClientFeatures,
): WorkspaceEdit {
  const changed = files.filter(({ edits }) => edits.length > 0);
  if (!versionsEdits)
    return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, [...edits]])) };
  const annotation = confirms && confirm !== null ? "unsafe" : null;
  const documentChanges = changed.map(
    ({ uri, version, edits }): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: edits.map((edit): TextEdit | AnnotatedTextEdit =>
        annotation ? { ...edit, annotationId: annotation } : edit,
      ),
    }),
  );
  if (annotation === null) return { documentChanges };
  const changeAnnotations: Record<string, ChangeAnnotation> = {
    [annotation]: { label: confirm!, needsConfirmation: true },
  };
  return { documentChanges, changeAnnotations };
}
