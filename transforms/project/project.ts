import type { Migration, RefusedUse } from "../../src/findings/finding.js";
import type { MigrateOptions, ProjectTypes, Span } from "../../src/model.js";
import type { Declared, Implementer, Members } from "../../src/type-facts.js";
import type { Source } from "../migrate.js";
import type { Surroundings } from "../migration/workspace.js";
import type { Alone, Draft, LoneDraft, ProjectFile } from "./draft.js";
import type { Looks } from "./looks.js";

/** The same for all texts of a project. */
export type Settings = Pick<MigrateOptions, "unsafe" | "offers" | "client"> &
  Pick<Surroundings, "refused" | "results" | "elsewhere" | "kept" | "trees">;

/** What was made of each text, and of every other one that was looked into, by path. */
export type Results = ReadonlyMap<string, Migration>;

/** Texts that are migrated together. */
export interface Group {
  readonly sources: readonly Source[];
  readonly settings: Settings;
  /** Narrows down what is answered. Default: it doesn't. */
  readonly limit?: (types: ProjectTypes) => ProjectTypes;
}

/** Migrates texts with what the whole of a project tells about them. */
export interface Answers {
  /** Whether anybody can be asked. */
  readonly areAsked: boolean;
  /** Migrates a text as if no other file could change; tells with which it may change further. */
  migrateAlone(source: Source, settings: Settings): Promise<Alone>;
  /** Migrates groups of texts, those of each group together. The results are in the order of the groups. */
  migrate(groups: readonly Group[]): Promise<Results[]>;
  /** The files that import a file, so that it is run before them; null when nobody can be asked. */
  ranBefore(path: string): Promise<readonly string[] | null>;
  /** The types that were asked until now, if any were. */
  known(): ProjectTypes | null;
  /** The type of a use's receiver, where a file of the project declares it; null when nobody can be asked, too. */
  receiverType(path: string, text: string, use: Span, members: Members): Promise<Declared | null>;
  /** Whether a file of the project is part of what the compiler reads for another. */
  sees(path: string, text: string, other: string): Promise<boolean>;
  /** What is made for a typing that a file declares, in whatever file. */
  implementerOf(path: string, text: string, typing: Span): Promise<Implementer | null>;
}

/** A project whose files are migrated, wherever they are. */
export interface Project {
  readonly settings: Settings;
  readonly types: Answers;
  readonly looks: Looks;
  /** Uses that are left, since what they need can't be had, or the compiler spoke against what came of them. Is filled. */
  readonly refused: RefusedUse[];
  /** The files that use the client and are not to be changed. */
  readonly beyond: readonly ProjectFile[];
  /** They, drafted as if they could be. */
  readonly draftBeyond: () => Promise<readonly LoneDraft[]>;
  /** The folder of the package that a file is in. */
  packageOf(file: string): string;
  /** What is in a file; nothing where it can't be read. */
  read(file: string): string;
  /**
   * Files that don't use the client themselves, and may have to change with some that do.
   *
   * @param paths whose they are
   * @param drafted the files that were drafted
   */
  findOthers(paths: readonly string[], drafted: ReadonlySet<string>): Promise<Member[]>;
}

/** A file that may have to change with others. */
export interface Member extends Omit<Draft, "result"> {
  /** The rest of a sentence on why it can't; null when it can. */
  readonly why: string | null;
}
