import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reasonOf } from "../../../src/disk/disk-error.js";
import { removeLeftovers, temporaryName } from "../../../src/disk/leftovers.js";
import { BulkError } from "../bulk-error.js";
import { csvOverview } from "./csv.js";
import { htmlOverview, mostOnOnePage, usesOf } from "./html/overview-page.js";
import { jsonOverview } from "./json.js";
import { makeOverviews } from "./make-overview.js";
import type { About } from "./overview.js";
import { WholeFile } from "./whole-file.js";

/** What the page of a repository is called, see `slugOf`. */
const pageName = /-[0-9a-f]{8}\.html$/;

/**
 * Writes `index.html`, `report.json` and `report.csv`, and a page a repository where one with all findings would be too long.
 *
 * @param folder of the campaign
 * @param into the folder for the files; it is made where there is none
 * @returns as `makeOverviews`
 * @throws BulkError when something can't be read or written; the files of before are there then
 */
export async function writeReportFolder(folder: string, into: string, about: About): Promise<number> {
  try {
    mkdirSync(into, { recursive: true });
  } catch (error) {
    throw new BulkError(`"${into}" can't be made: ${reasonOf(error)}.`);
  }
  await removeLeftovers([into]);
  const known = new Set(pagesIn(into));
  const pages = new Set<string>();
  const writePage = (name: string, page: string) => {
    pages.add(name);
    const path = join(into, name);
    // To replace thousands of files takes longer than all the rest, and few of them are others than before.
    if (!(known.has(name) && readFileSync(path, "utf8") === page)) writePageFile(path, page);
  };
  const isLong = usesOf(about) > mostOnOnePage;
  const overviews = {
    "report.csv": csvOverview,
    "report.json": jsonOverview(about),
    "index.html": htmlOverview(about, isLong ? writePage : null),
  };
  const files: WholeFile[] = [];
  try {
    const outputs = Object.entries(overviews).map(([name, overview]) => {
      const file = new WholeFile(join(into, name));
      files.push(file);
      return { overview, write: file.write };
    });
    const missing = await makeOverviews(folder, about, outputs);
    for (const file of files) file.finish();
    removePages(into, pages);
    return missing;
  } finally {
    for (const file of files) file.discard();
  }
}

/** Not by a `WholeFile`, which asks and does more than thousands of files need. */
function writePageFile(path: string, text: string): void {
  const temporary = join(dirname(path), temporaryName());
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new BulkError(`${path} can't be written: ${reasonOf(error)}.`);
  }
}

/** Nothing leads to pages of before any more. */
function removePages(folder: string, written: ReadonlySet<string>): void {
  for (const name of pagesIn(folder)) if (!written.has(name)) rmSync(join(folder, name), { force: true });
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => pageName.test(name));
}
