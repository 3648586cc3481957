import type { FileResult } from "../../results.js";
import { count } from "../words.js";
import { renderFindings } from "./finding.js";
import { type Html, html } from "./html.js";

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: [name: string, file: FileResult, id: string][];
}

/** Of so many findings, all are open at once; of more, those that need somebody. */
const fewFindings = 60;

/** The files of a run with their findings, as a tree of folders. */
export function renderTree(files: readonly FileResult[]): Html {
  const root: Folder = { folders: new Map(), files: [] };
  for (const [index, file] of files.entries()) {
    const parts = file.path.split("/");
    const name = parts.pop()!;
    const folder = parts.reduce(folderIn, root);
    folder.files.push([name, file, `f${index + 1}`]);
  }
  const total = files.reduce((sum, { references }) => sum + references.length, 0);
  return renderFolder(root, total <= fewFindings);
}

function folderIn(parent: Folder, name: string): Folder {
  const folder = parent.folders.get(name) ?? { folders: new Map(), files: [] };
  parent.folders.set(name, folder);
  return folder;
}

function renderFolder({ folders, files }: Folder, areAllOpen: boolean): Html {
  const inner = [...folders].map(([name, folder]) => {
    const [path, last] = whileAlone(name, folder);
    return html`<details class="folder" open><summary>${path}/ <span class="count">${count(findingsIn(last), "use")}</span></summary>
${renderFolder(last, areAllOpen)}</details>
`;
  });
  return html`${inner}${files.map(([name, file, id]) => renderFile(name, file, id, areAllOpen))}`;
}

/** A folder that holds nothing but another is one with that. */
function whileAlone(name: string, folder: Folder): [string, Folder] {
  const [only] = folder.folders;
  if (folder.files.length > 0 || folder.folders.size !== 1 || !only) return [name, folder];
  return whileAlone(`${name}/${only[0]}`, only[1]);
}

function findingsIn({ folders, files }: Folder): number {
  const own = files.reduce((sum, [, { references }]) => sum + references.length, 0);
  return [...folders.values()].reduce((sum, folder) => sum + findingsIn(folder), own);
}

function renderFile(name: string, file: FileResult, id: string, areAllOpen: boolean): Html {
  const { references, error, notes, status } = file;
  const left = references.filter(({ outcome }) => outcome === "manual" || outcome === "unsafe").length;
  const isOpen = areAllOpen || left > 0 || error !== null;
  const counts = [
    references.length > 0 ? count(references.length, "use") : "",
    left > 0 ? `${left} left` : "",
    status === "skipped" || status === "error" ? "left alone" : "",
  ];
  return html`<details class="file" id="${id}" data-path="${file.path}"${isOpen ? html` open` : null}><summary><h3>${name}</h3> <span class="count">${counts.filter((text) => text !== "").join(", ")}</span></summary>
${error === null ? null : html`<p class="error">${error.message}</p>`}${notes.map((note) => html`<p class="note">${note}</p>`)}
${renderFindings(file, id)}</details>
`;
}
