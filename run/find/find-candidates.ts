import { join, relative, resolve } from "node:path";
import { displayPath, isInside, toSlashes } from "../../src/disk/display-path.js";
import { listFolder } from "../../src/disk/list-folder.js";
import { createExclusion, createMatcher, type Matcher } from "../../src/disk/match-globs.js";
import { realPath } from "../../src/disk/real-path.js";
import { isDocument, isHostFile, isMigrated, isOtherFile } from "../../src/source/extensions.js";
import type { FindOptions, Found } from "./candidate.js";
import { type Among, CandidateCollector } from "./collect-candidates.js";
import { notFound, type ParsedPaths, parseExclusion, parsePaths } from "./parse-paths.js";

/** One folder to list, and which of its files were asked for. */
interface Job {
  readonly given: string;
  readonly root: string;
  /** None for the whole folder. */
  readonly globs: {
    readonly given: string;
    readonly matches: Matcher;
    /** Whether it is one for Markdown: `docs/*.md`. */
    readonly isForDocuments: boolean;
    found: "nothing" | "other" | "document" | "code";
  }[];
  /** Whether there are documents in a folder that has no code. */
  hasDocuments: boolean;
}

/**
 * Finds the files that mention the client.
 *
 * @param paths files, folders, globs and `!` globs; none for the working directory
 * @throws the signal's reason when it is aborted
 */
export async function findCandidates(paths: readonly string[], options: FindOptions): Promise<Found> {
  const parsed = parsePaths(paths.length > 0 ? paths : ["."], options.cwd);
  const jobs = await planJobs(parsed);
  const { selected } = options;
  const isExcluded = await leftOut(parsed.exclusions, options);
  const collector = new CandidateCollector({
    ...options,
    isExcluded: selected ? (file) => (isExcluded?.(file) ?? false) || selected.skips(file) : isExcluded,
    roots: jobs.map((job) => realPath(job.root)),
    countsTwice: jobs.length + parsed.files.length > 1,
  });
  for (const failure of parsed.failures) collector.failures.push(failure);
  for (const note of parsed.notes) collector.notes.add(note);
  for (const { given, path } of parsed.files) {
    if (isMigrated(path)) collector.addNamedFile(given, path);
    else {
      if (isOtherFile(path)) collector.addOther(path);
      collector.notes.add(`${given} was skipped: its code can't be migrated. ${migrated}`);
    }
  }
  await runJobs(jobs, options, collector);
  const named = new Set(parsed.files.map(({ path }) => realPath(path)));
  const folders = jobs.map(({ root, globs }) => ({ folder: realPath(root), globs }));
  const isWanted = (file: string) => {
    if (isExcluded?.(file) || selected?.has(file) === false) return false;
    return named.has(file) || folders.some((job) => hasFile(job, file, options));
  };
  const given = [...new Set([...jobs.map(({ root }) => root), ...parsed.files.map(({ path }) => path)])];
  return { ...collector.found(), isWanted, given };
}

/** Tells what is left out, by absolute path; null for nothing. */
async function leftOut(exclusions: readonly string[], { cwd, exclude = [], excludeFrom = cwd }: FindOptions) {
  const among = await createExclusion(exclusions);
  const beside = await createExclusion(exclude.map((pattern) => parseExclusion(pattern, excludeFrom)));
  if (!among && !beside) return null;
  return (file: string) =>
    (among?.(displayPath(cwd, file)) ?? false) || (beside?.(displayPath(excludeFrom, file)) ?? false);
}

/** Whether a file is in the folder of a job, and matches a glob if it has any. */
function hasFile(job: Pick<Job, "globs"> & { folder: string }, file: string, options: FindOptions): boolean {
  const { folder, globs } = job;
  if (!isInside(folder, file)) return false;
  const path = toSlashes(relative(folder, file));
  if (isDocument(path) && !isDocumentAsked(job, path, options)) return false;
  return globs.length === 0 || globs.some(({ matches }) => matches(path));
}

/** One job for each folder; globs with the same base share one. */
async function planJobs(parsed: ParsedPaths): Promise<Job[]> {
  const jobs = new Map<string, Job>();
  for (const { given, path } of parsed.folders)
    jobs.set(path, { given, root: path, globs: [], hasDocuments: false });
  for (const { given, base, pattern } of parsed.globs) {
    const key = `${base}\0glob`;
    const job = jobs.get(key) ?? { given, root: base, globs: [], hasDocuments: false };
    const matches = await createMatcher(pattern);
    job.globs.push({ given, matches, isForDocuments: isForDocuments(pattern), found: "nothing" });
    jobs.set(key, job);
  }
  return [...jobs.values()];
}

const migrated = "JavaScript, TypeScript, HTML, Vue, Svelte and Markdown are.";
const documentsLeft = "Markdown is left out; --include-docs takes it in.";

/** Whether a pattern names the extension of documents: `docs/*.md`, `docs/*.{md,ts}`, not `docs/**`. */
function isForDocuments(pattern: string): boolean {
  return /\.(?:[@+*?]?[({][^/]*)?\b(?:md|mdx|markdown)\b[^/.]*$/i.test(pattern);
}

/** How many folders are listed ahead, so that git works on one while another's files are searched. */
const ahead = 4;

async function runJobs(
  jobs: readonly Job[],
  options: FindOptions,
  collector: CandidateCollector,
): Promise<void> {
  const listings: ReturnType<typeof listFolder>[] = [];
  for (const [index, job] of jobs.entries()) {
    options.signal?.throwIfAborted();
    for (const next of jobs.slice(listings.length, index + ahead))
      listings.push(listFolder(next.root, optionsOf(next, options)));
    await runJob(job, listings[index]!, options, collector);
  }
}

function optionsOf({ globs }: Job, options: FindOptions): FindOptions {
  const documents = options.documents || globs.some((glob) => glob.isForDocuments);
  return { ...options, documents };
}

async function runJob(
  job: Job,
  first: ReturnType<typeof listFolder>,
  options: FindOptions,
  collector: CandidateCollector,
): Promise<void> {
  const isAsked = job.globs.length > 0 ? (path: string) => isMatched(job, path) : null;
  let scanned = 0;
  const waiting = [""];
  const done = new Set<string>();
  for (let inside = waiting.shift(); inside !== undefined; inside = waiting.shift()) {
    const folder = join(job.root, inside);
    const real = realPath(folder);
    // A repository in a repository can be a link back.
    if (done.has(real)) continue;
    done.add(real);
    const { listing, note } = await (inside === "" ? first : listFolder(folder, optionsOf(job, options)));
    if (note !== null) collector.notes.add(note);
    const prefix = inside && `${inside}/`;
    waiting.push(...listing.repositories.map((path) => prefix + path));
    const among: Among = {
      isAsked: isAsked && ((path) => isAsked(prefix + path)),
      isMigrated: (path) => isHostFile(path) || isDocumentAsked(job, prefix + path, options),
    };
    scanned += await collector.addListing(folder, listing, among);
    const isOtherAsked = (path: string) => job.globs.some(({ matches }) => matches(prefix + path));
    collector.addOthers(folder, listing.embedding, { ...among, isAsked: isAsked && isOtherAsked });
    noteOthers(job, listing.others, prefix);
    if (scanned === 0) job.hasDocuments ||= listing.others.some(isDocument);
  }
  report(job, scanned, options, collector);
}

function isMatched(job: Job, path: string): boolean {
  const matching = job.globs.filter((glob) => glob.matches(path));
  for (const glob of matching) glob.found = "code";
  return matching.length > 0;
}

/** Whether a file is a document that is looked at: all are, or a glob is one for them. */
function isDocumentAsked({ globs }: Pick<Job, "globs">, path: string, { documents }: FindOptions): boolean {
  if (!isDocument(path)) return false;
  return documents === true || globs.some((glob) => glob.isForDocuments && glob.matches(path));
}

/** Finds out whether globs that matched no code match anything else. */
function noteOthers(job: Job, others: readonly string[], prefix: string): void {
  for (const glob of job.globs) {
    if (glob.found === "code" || glob.found === "document") continue;
    const matching = others.filter((path) => glob.matches(prefix + path));
    if (matching.length > 0) glob.found = matching.some(isDocument) ? "document" : "other";
  }
}

/** Says so when a folder or glob held nothing to look at. */
function report(job: Job, scanned: number, options: FindOptions, collector: CandidateCollector): void {
  for (const glob of job.globs) {
    if (glob.found === "nothing") collector.failures.push(notFound(glob.given));
    else if (glob.found === "document")
      collector.notes.add(`Of code, only what Markdown shows matches ${glob.given}. ${documentsLeft}`);
    else if (glob.found === "other")
      collector.notes.add(`No file whose code can be migrated matches ${glob.given}. ${migrated}`);
  }
  if (job.globs.length > 0 || scanned > 0 || options.selected?.passesOver) return;
  const hints = [
    job.hasDocuments ? ` ${documentsLeft}` : "",
    options.ignore === false ? "" : " Files that .gitignore names are left out; --no-ignore takes them in.",
  ];
  collector.notes.add(
    `There is no file with code in "${displayPath(options.cwd, resolve(job.root))}".` +
      ` Give the folder that holds the code.${hints.join("")}`,
  );
}
