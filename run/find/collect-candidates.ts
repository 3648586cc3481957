import { lstatSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeOf, reasonOf } from "../../src/disk/disk-error.js";
import { displayPath, isInside, toSlashes } from "../../src/disk/display-path.js";
import { fileError, notDone } from "../../src/disk/file-result.js";
import { isInNodeModules, isOffLimits, type Listing } from "../../src/disk/listing.js";
import type { Matcher } from "../../src/disk/match-globs.js";
import type { FileResult } from "../../src/results.js";
import type { Candidate, FindOptions, Found } from "./candidate.js";
import { createSearch } from "./mentions.js";

interface CollectorOptions extends FindOptions {
  /** What is left out, by absolute path; null for nothing. */
  readonly isExcluded: ((file: string) => boolean) | null;
  /** The folders given, through all links. */
  readonly roots: readonly string[];
  /** Whether one file may be listed more than once. */
  readonly countsTwice: boolean;
}

/** What is meant of a listing. */
export interface Among {
  /** Whether a path of it was asked for; null when all were. */
  readonly isAsked: Matcher | null;
  /** Whether the code of a file in another language is migrated, by its path. */
  readonly isMigrated: Matcher;
}

/** How many files are searched before other work gets its turn. */
const turn = 500;

/** Collects the candidates of a run, each file once however it is reached. */
export class CandidateCollector {
  readonly failures: FileResult[] = [];
  readonly notes = new Set<string>();
  private readonly candidates = new Map<string, Candidate>();
  private readonly others = new Map<string, Candidate>();
  private readonly counted = new Set<string>();
  private scanned = 0;
  private readonly mentions: (file: string) => boolean;

  constructor(private readonly options: CollectorOptions) {
    this.mentions = createSearch(options.needles);
  }

  found(): Omit<Found, "isWanted" | "given"> {
    const byPath = (a: { path: string }, b: { path: string }) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
    const candidates = [...this.candidates.values()].sort(byPath);
    // Overlapping paths may have met the same failure twice.
    const failures = [
      ...new Map(this.failures.map((each) => [`${each.path}\0${each.error?.code}`, each])).values(),
    ];
    const others = [...this.others.values()].sort(byPath);
    return { scanned: this.scanned, candidates, others, failures, notes: [...this.notes] };
  }

  /** Adds a file that was named itself. Through a link it may lead to the working directory, too. */
  addNamedFile(given: string, file: string): void {
    if (this.isExcluded(file)) return;
    this.count(file);
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
    if (!isLink) this.addFile(file, false);
    else this.addLink(file, [...this.options.roots, realpathSync.native(this.options.cwd)], given);
  }

  /**
   * Adds what a listing found.
   *
   * @returns how many files with code it looked at
   */
  async addListing(folder: string, listing: Listing, { isAsked, isMigrated }: Among): Promise<number> {
    const wanted = (paths: readonly string[]) => this.wanted(folder, paths, isAsked);
    const hosts = listing.others.filter((path) => isMigrated(path) && !isInNodeModules(path));
    const scanned = [...wanted(listing.code), ...wanted(hosts)];
    if (this.options.countsTwice) for (const path of scanned) this.count(join(folder, path));
    else this.scanned += scanned.length;
    for (const path of wanted(listing.mentioning)) this.addFile(join(folder, path), true);
    for (const [index, path] of wanted(listing.unsearched).entries()) {
      this.addFile(join(folder, path), false);
      if ((index + 1) % turn > 0) continue;
      await new Promise((resolve) => setImmediate(resolve));
      this.options.signal?.throwIfAborted();
    }
    // Last, so that a file goes by its own name rather than a link's.
    for (const path of wanted(listing.links)) this.addLink(join(folder, path), this.options.roots);
    for (const { path, reason } of listing.unreadable) {
      this.addUnreadable("folder", join(folder, path), reason);
    }
    return scanned.length;
  }

  /** Adds files in other languages that may mention the client. */
  addOthers(folder: string, paths: readonly string[], { isAsked, isMigrated }: Among): void {
    for (const path of this.wanted(folder, paths, isAsked)) {
      const file = join(folder, path);
      if (isMigrated(path)) this.addFile(file, false);
      else this.addOther(file);
    }
  }

  /** Adds a file whose code isn't migrated, where it mentions the client. One that can't be searched is left out. */
  addOther(file: string): void {
    if (this.isExcluded(file)) return;
    try {
      const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile();
      if (!isFile || !this.mentions(file)) return;
      const real = realpathSync.native(file);
      this.others.set(real, { path: displayPath(this.options.cwd, file), file: real });
    } catch {
      // It is not to be migrated anyway.
    }
  }

  private wanted(folder: string, paths: readonly string[], isAsked: Matcher | null): readonly string[] {
    if (!isAsked && !this.options.isExcluded) return paths;
    return paths.filter((path) => (isAsked?.(path) ?? true) && !this.isExcluded(join(folder, path)));
  }

  private addUnreadable(kind: "file" | "folder", file: string, reason: string): void {
    const path = displayPath(this.options.cwd, file);
    const message = `The ${kind} ${path} could not be read: ${reason}. Check who may read it.`;
    this.failures.push(notDone(path, "error", fileError("unreadable", message)));
  }

  private isExcluded(file: string): boolean {
    return this.options.isExcluded?.(file) ?? false;
  }

  private count(file: string): void {
    if (this.options.countsTwice) {
      if (this.counted.has(file)) return;
      this.counted.add(file);
    }
    this.scanned++;
  }

  private addFile(file: string, isKnownToMention: boolean): void {
    try {
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (stats?.isSymbolicLink()) this.addLink(file, this.options.roots);
      else if (stats?.isFile() && (isKnownToMention || this.isMentioning(file))) this.add(file);
      else if (!stats && file.includes("\uFFFD")) this.noteUndecodable(file);
    } catch (error) {
      this.addUnreadable("file", file, reasonOf(error));
    }
  }

  private addLink(link: string, roots: readonly string[], given?: string): void {
    const file = targetOf(link);
    if (file === null || this.candidates.has(file) || !this.isMentioning(file)) return;
    const root = roots.find((each) => isInside(each, file));
    if (root !== undefined) {
      const isSkipped = isOffLimits(toSlashes(file.slice(root.length))) || this.isExcluded(file);
      if (!isSkipped || given !== undefined) this.add(link, file);
      return;
    }
    const path = displayPath(this.options.cwd, link);
    const message =
      `${path} is a link to ${file}, outside of the ${given === undefined ? "folder given" : "working directory"}, ` +
      "and was left alone. To migrate that file, give its own path.";
    this.failures.push(notDone(path, "skipped", fileError("outside-root", message)));
  }

  private add(reached: string, file = realpathSync.native(reached)): void {
    const known = this.candidates.has(file);
    if (!known) this.candidates.set(file, { path: displayPath(this.options.cwd, reached), file });
  }

  /** A file that can't be searched counts: reading it will say why. */
  private isMentioning(file: string): boolean {
    try {
      return this.mentions(file);
    } catch (error) {
      return codeOf(error) !== "ENOENT";
    }
  }

  private noteUndecodable(file: string): void {
    const path = displayPath(this.options.cwd, file);
    this.notes.add(`${path} was skipped: its name isn't valid UTF-8. Rename it to have it looked at.`);
  }
}

/** The file at the end of a link; null when there is none. */
function targetOf(link: string): string | null {
  try {
    const file = realpathSync.native(link);
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
