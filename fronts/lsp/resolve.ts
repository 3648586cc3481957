import { readFileSync } from "node:fs";
import type { WorkspaceEdit } from "vscode-languageserver/node";
import type { Change, Edit } from "../../src/model.js";
import type { ClientFeatures } from "./client-features.js";
import type { ActionData, Leaving } from "./code-actions.js";
import type { FileView } from "./engine/messages.js";
import { readyIn, withNeeded } from "./gather.js";
import { Lines } from "./lines.js";
import type { OpenDocuments } from "./open-documents.js";
import { toTextEdits } from "./text-edits.js";
import { toUri } from "./uris.js";
import { type FileEdit, toWorkspaceEdit } from "./workspace-edit.js";

/** What an action was offered for isn't there any more, or a file that it concerns has changed. */
export class GoneError extends Error {}

export interface Resolving {
  readonly documents: OpenDocuments;
  readonly features: ClientFeatures;
  /** What becomes of all files of the projects. */
  readonly all: () => Promise<readonly FileView[]>;
  /** A comment that leaves the use whose name begins at a place; null where there is none to put. */
  readonly comment: (at: number, as: Leaving) => Promise<Edit | null>;
}

/**
 * The edits of an action, made of what is known of its file now.
 *
 * @throws GoneError where what it was offered for is not there any more
 */
export async function editOf(
  { what, at, api, version }: ActionData,
  view: FileView,
  { documents, features, all, comment }: Resolving,
): Promise<WorkspaceEdit> {
  if (view.version !== version)
    throw new GoneError("The file has changed since this was offered. Ask again.");
  const { references, changes, offers = [] } = view.result;
  if (what === "all") {
    const ready = await changesAlone(view, all);
    if (ready.length === 0) throw new GoneError("What is left here changes only along with other files.");
    return toWorkspaceEdit([editsIn(view, ready, documents)], null, features);
  }
  if (what === "uncomment") {
    const removal = view.result.idle?.find(({ start }) => start === at)?.removal;
    if (!removal) throw new GoneError("There is no such comment any more, or it ignores something now.");
    return byItself(removal, view, documents, features);
  }
  const index = references.findIndex((one) => one.name.start === at && one.api === api);
  if (what === "ignore" || what === "todo") {
    const edit = index < 0 ? null : await comment(at!, what);
    if (!edit)
      throw new GoneError(
        `There is such a comment already, none can stand there, or there is no ${api} any more.`,
      );
    return byItself(edit, view, documents, features);
  }
  const among = what === "unsafe" ? offers : changes;
  const change = among.find((one) => one.references.includes(index));
  if (index < 0 || !change) throw new GoneError(`There is no ${api} to migrate here any more. Ask again.`);
  const chosen = withNeeded(change, [...changes, ...(what === "unsafe" ? offers : [])]);
  if (chosen.some(({ needsOthers }) => needsOthers)) {
    // The uses that the type is there for, wherever they are.
    const related = view.project === null ? [view] : await all();
    const files = related.filter(
      ({ project, result }) => project === view.project && result.changes.length > 0,
    );
    return toWorkspaceEdit(
      files.map((one) => editsIn(one, one.result.changes, documents)),
      null,
      features,
    );
  }
  const isConfirmed = what === "unsafe" && features.confirms;
  const files = [editsIn(view, chosen, documents, isConfirmed)];
  const groups = new Set(chosen.flatMap(({ group }) => group ?? []));
  const isMate = ({ group }: Change) => group !== undefined && groups.has(group);
  for (const [file, other] of view.others) {
    const result = what === "unsafe" ? other : { changes: other.changes };
    const mates = allOf(result).filter(isMate);
    if (mates.length === 0) continue;
    const its = new Set(mates.flatMap((mate) => withNeeded(mate, allOf(result))));
    files.push(editsIn({ ...other, file, result: other }, [...its], documents, isConfirmed));
  }
  const confirm = what === "unsafe" ? "Unsafe: it can't be proved that the program does the same" : null;
  return toWorkspaceEdit(files, confirm, features);
}

/** An edit that belongs to no change. */
function byItself(
  edit: Edit,
  view: FileView,
  documents: OpenDocuments,
  features: ClientFeatures,
): WorkspaceEdit {
  const change: Change = { edits: [edit], references: [] };
  const file = editsIn({ ...view, result: { changes: [change] } }, [change], documents);
  return toWorkspaceEdit([file], null, features);
}

/** The safe changes of a file that can be made without touching another. */
export async function changesAlone(
  view: FileView,
  all: () => Promise<readonly FileView[]>,
): Promise<readonly Change[]> {
  const { changes } = view.result;
  if (!changes.some(({ needsOthers }) => needsOthers)) return readyIn(changes, false);
  const isOther = ({ file, project }: FileView) => file !== view.file && project === view.project;
  const isChanging = ({ result }: FileView) => result.changes.some(({ references }) => references.length > 0);
  const others = view.project === null ? [] : await all();
  return readyIn(changes, !others.some((one) => isOther(one) && isChanging(one)));
}

interface Edited extends Pick<FileView, "file" | "version" | "text"> {
  readonly result: Changes;
}

interface Changes {
  readonly changes: readonly Change[];
  readonly offers?: readonly Change[];
}

function allOf({ changes, offers = [] }: Changes): readonly Change[] {
  return [...changes, ...offers];
}

/**
 * @param asOne as in `toTextEdits`
 * @throws GoneError where the file isn't as the changes know it
 */
export function editsIn(
  { file, version, text, result }: Edited,
  chosen: readonly Change[],
  documents: OpenDocuments,
  asOne = false,
): FileEdit {
  const open = documents.ofFile(file);
  if (open ? open.version !== version || open.text !== text : textOnDisk(file) !== text)
    throw new GoneError(`${file} has changed since this was offered, so nothing was changed. Ask again.`);
  const edits = toTextEdits(open?.lines ?? new Lines(text), chosen, allOf(result), asOne);
  return { uri: open?.uri ?? toUri(file), version: open ? version : null, edits };
}

function textOnDisk(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
