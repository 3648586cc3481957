import type { OtherUses, RefusedUse, ResultOfUse } from "../../src/findings/finding.js";
import type { ClientOrigin, ProjectTypes } from "../../src/model.js";
import { Trees } from "../../src/scopes/trees.js";
import type { Document } from "../../src/source/document.js";
import { openDocument } from "../../src/source/hosts/open-document.js";
import type { Context, Program } from "../context.js";
import { Memory } from "../memory.js";
import { type Analysis, analyse } from "./analyse.js";
import { toImport } from "./import-client.js";

/** A file as the migration sees it. */
export interface AnalysedFile {
  readonly document: Document;
  readonly units: readonly Analysis[];
}

/** What is known of a project beside the files that are migrated. */
export interface Surroundings {
  /** Default: nobody can be asked. */
  readonly types?: ProjectTypes | null | undefined;
  /** Whether files that were not added may change, too. Default false. */
  readonly opensOthers?: boolean;
  /** Uses that are left, whatever is decided about them. Default: none. */
  readonly refused?: readonly RefusedUse[] | undefined;
  /** What results were written for uses, by typings of other files. Default: nobody was asked. */
  readonly results?: readonly ResultOfUse[] | undefined;
  /** What other files do with the client, by the path of the file that it matters to. Default: nothing is known. */
  readonly elsewhere?: ReadonlyMap<string, OtherUses> | undefined;
  /** For `--client import`: why files keep `window.ddClient` on account of others, by path. Default: nothing is known. */
  readonly kept?: ReadonlyMap<string, string> | undefined;
  /** As in `MigrateOptions`. */
  readonly client?: ClientOrigin | undefined;
  /** Trees of texts that were parsed before, and are again. Default: none. */
  readonly trees?: Trees | undefined;
  /** Called before each file that is analysed and each use that is decided on; what it throws ends the migration. */
  readonly checkpoint?: (() => void) | undefined;
}

/** What a checkpoint threw, on its way out. */
export class Stopped extends Error {
  constructor(readonly reason: unknown) {
    super("stopped");
  }
}

/** Files that may change together. Each is analysed once, so that its nodes and bindings are the same for all of them. */
export class Workspace implements Program {
  readonly #files = new Map<string, AnalysedFile | null>();
  readonly #adding = new Set<string>();

  readonly memory = new Memory();
  readonly opensOthers: boolean;
  readonly refused: readonly RefusedUse[];
  readonly results: readonly ResultOfUse[] | null;
  readonly elsewhere: ReadonlyMap<string, OtherUses>;
  readonly kept: ReadonlyMap<string, string>;
  readonly client: ClientOrigin;
  readonly #types: ProjectTypes | null;
  readonly trees: Trees;
  readonly #checkpoint: (() => void) | undefined;

  constructor(surroundings: Surroundings) {
    const {
      types = null,
      opensOthers = false,
      refused = [],
      results = null,
      elsewhere = new Map(),
      kept = new Map(),
      client = "keep",
      trees = new Trees(),
      checkpoint,
    } = surroundings;
    this.#checkpoint = checkpoint;
    this.trees = trees;
    this.#types = types;
    this.opensOthers = opensOthers;
    this.refused = refused;
    this.results = results;
    this.elsewhere = elsewhere;
    this.kept = kept;
    this.client = client;
  }

  /** Every file that was added or opened; also those that are opened while it is gone through. */
  *files(): Generator<AnalysedFile> {
    for (const file of this.#files.values()) if (file) yield file;
  }

  *units(): Generator<Analysis> {
    for (const { units } of this.files()) yield* units;
  }

  *contexts(): Generator<Context> {
    for (const { context } of this.units()) yield context;
  }

  /** @throws Stopped where whoever waits wants no more of it */
  checkpoint(): void {
    try {
      this.#checkpoint?.();
    } catch (reason) {
      throw new Stopped(reason);
    }
  }

  /** @throws ParseError when it can't be parsed */
  add(document: Document): AnalysedFile {
    this.#adding.add(document.path);
    try {
      return this.#add(document);
    } finally {
      this.#adding.delete(document.path);
    }
  }

  #add(document: Document): AnalysedFile {
    this.checkpoint();
    const units = document.embedding?.units ?? [null];
    const parts = units.map((unit) => {
      const analysis = analyse(document, unit, this.#types, this, this.trees);
      return this.client === "import" ? toImport(analysis) : analysis;
    });
    const file: AnalysedFile = { document, units: parts };
    this.#files.set(document.path, file);
    return file;
  }

  open(path: string): Context[] {
    // Files that look into each other see of the first what it shows by itself.
    if (this.#adding.has(path)) return [];
    if (!this.#files.has(path)) this.#files.set(path, this.#read(path));
    return this.#files.get(path)?.units.map(({ context }) => context) ?? [];
  }

  #read(path: string): AnalysedFile | null {
    const text = this.#types?.textOf(path);
    try {
      return text === undefined ? null : this.add(openDocument(path, text));
    } catch (error) {
      // Too deep a nesting is the whole migration's to handle.
      if (error instanceof RangeError || error instanceof Stopped) throw error;
      return null;
    }
  }
}
