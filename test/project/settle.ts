import { toResult } from "../../src/findings/to-reference.js";
import { folderOf } from "../../src/modules/paths.js";
import { Trees } from "../../src/scopes/trees.js";
import { DocumentCalls } from "../../src/session/document-calls.js";
import { Documents } from "../../src/session/documents.js";
import { Document } from "../../src/source/document.js";
import { isCodeFile } from "../../src/source/extensions.js";
import { TypeReader } from "../../src/typescript/type-reader.js";
import type { Draft } from "../../transforms/project/draft.js";
import { draftAlone } from "../../transforms/project/draft-alone.js";
import { Looks } from "../../transforms/project/looks.js";
import type { Project } from "../../transforms/project/project.js";
import { settleDrafts } from "../../transforms/project/settle-drafts.js";
import { keepShared } from "../../transforms/project/shared-clients.js";
import { answersOf, Made } from "../../transforms/session/answers.js";

/** Text by path. */
export type Files = Readonly<Record<string, string>>;

export interface Given {
  /** Files with changes that are not committed. */
  readonly dirty?: readonly string[];
  /** Files that are part of the project, and are not to be changed. */
  readonly notGiven?: readonly string[];
  /** Whether TypeScript is asked. Default true. */
  readonly areTypesAsked?: boolean;
  readonly client?: "import";
}

export interface Settled {
  /** The new texts of the files that change, by path. */
  readonly changed: Files;
  /** What was left, as `path:line api: message`. */
  readonly left: readonly string[];
  /** The paths of all files of which anything is known, in their order. */
  readonly paths: readonly string[];
}

/** Settles a project that is on no disk. Its files are those that use the client, and who belongs to them is found. */
export async function settle(files: Files, given: Given = {}): Promise<Settled> {
  const { project, drafted } = open(files, given);
  const alone = await Promise.all(drafted.map((file) => draftAlone(file, project)));
  const shared = await keepShared(alone, project);
  const drafts = await settleDrafts(shared.drafts, shared.project);
  const written = drafts.filter(({ result, uncommitted }) => result.changed && !uncommitted);
  return {
    changed: Object.fromEntries(written.map(({ path, result }) => [path, result.code])),
    left: drafts.flatMap(leftOf),
    paths: drafts.map(({ path }) => path),
  };
}

function leftOf({ path, source, result }: Draft): string[] {
  return toResult(result, new Document(path, source)).references.flatMap(({ api, line, outcome, message }) =>
    outcome === "migrated" ? [] : [`${path}:${line} ${api}: ${message}`],
  );
}

/** A project, and those of its files that are drafted. */
function open(files: Files, { dirty = [], notGiven = [], areTypesAsked = true, client }: Given) {
  const documents = new Documents();
  const types = new TypeReader({ cwd: "/", roots: ["/"], files: [], texts: new Map(), note: () => {} });
  for (const [path, text] of Object.entries(files)) {
    documents.set(`/${path}`, { version: 0, text });
    types.set(`/${path}`, 0, text);
  }
  const trees = new Trees(1_000_000);
  const display = (file: string) => file.slice(1);
  const looks = new Looks();
  const fileOf = (path: string): Omit<Draft, "result"> => {
    const uncommitted = dirty.includes(path) ? "modified" : null;
    return { path, file: `/${path}`, source: files[path] ?? "", uncommitted, isRestorable: true };
  };
  const using = Object.keys(files).filter((path) => isCodeFile(path) && looks.mayUseAny(files[path]!));
  const beyond = using.filter((path) => notGiven.includes(path)).map(fileOf);
  const project: Project = {
    settings: { client: client ?? "keep", trees },
    looks,
    types: answersOf({
      types: areTypesAsked ? types : null,
      calls: new DocumentCalls(documents, documents.snapshot(), { isPart: false, trees, display }),
      textOf: (path) => (/\.d\.[cm]?ts$/.test(path) ? undefined : files[path]),
      toFile: (path) => `/${path}`,
      display,
      made: new Made(),
      checkpoint: undefined,
    }),
    refused: [],
    beyond,
    draftBeyond: () => Promise.all(beyond.map((file) => draftAlone(file, project))),
    packageOf: (file) => packageOf(file, files),
    read: (file) => files[display(file)] ?? "",
    findOthers: async (paths) => paths.map((path) => ({ ...fileOf(path), why: whyNot(path) })),
  };
  const whyNot = (path: string) => {
    if (notGiven.includes(path)) return "is not among the paths given: add it to them";
    return dirty.includes(path) ? "has changes that are not committed" : null;
  };
  return { project, drafted: using.filter((path) => !notGiven.includes(path)).map(fileOf) };
}

/** The folder of the nearest package.json, or the topmost one. */
function packageOf(file: string, files: Files): string {
  for (let at = folderOf(file); ; at = folderOf(at))
    if (at === folderOf(at) || `${at}/package.json`.slice(1) in files) return at;
}
