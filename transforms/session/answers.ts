import type { ProjectTypes, Span } from "../../src/model.js";
import type { DocumentCalls } from "../../src/session/document-calls.js";
import type { Declared, Implementer, Members } from "../../src/type-facts.js";
import { migrateTogether, type Source } from "../migrate.js";
import type { Alone } from "../project/draft.js";
import type { Answers, Results, Settings } from "../project/project.js";
import { within } from "../project/within.js";
import { Memo } from "./memo.js";

/** What only a compiler says of the documents of a session. It is asked about them as they are. */
export interface SessionTypes extends Pick<ProjectTypes, "typeOf"> {
  /** As in `Answers`. */
  receiverType(path: string, text: string, use: Span, members: Members): Declared | null;
  /** As in `Answers`. */
  sees(path: string, text: string, other: string): boolean;
  /** As in `Answers`. */
  implementerOf(path: string, text: string, typing: Span): Implementer | null;
}

/** What was made of documents, from one snapshot to the next. */
export class Made {
  readonly alone = new Memo<Alone>();
  readonly together = new Memo<Results>();

  /** Forgets what nobody asked for since the last time. */
  sweep(): void {
    this.alone.sweep();
    this.together.sweep();
  }
}

interface Options {
  readonly types: SessionTypes | null;
  readonly calls: DocumentCalls;
  /** What is in a document. */
  readonly textOf: (path: string) => string | undefined;
  /** The path that a document is set by, made absolute. */
  readonly toFile: (path: string) => string;
  readonly display: (file: string) => string;
  readonly made: Made;
  readonly checkpoint: (() => void) | undefined;
}

/** Answers about the documents of a snapshot. */
export function answersOf({ types, calls, textOf, toFile, display, made, checkpoint }: Options): Answers {
  const all: ProjectTypes = {
    typeOf: (...asked) => types?.typeOf(...asked),
    callersOf: (path, text, span) => calls.callersOf(toFile(path), text, span),
    globalAt: (path, _text, steps) => calls.globalAt(toFile(path), steps),
    textOf,
  };
  const migrate = (sources: readonly Source[], settings: Settings, its: ProjectTypes): Results =>
    migrateTogether(sources, { ...settings, types: its, offers: true, checkpoint });
  return {
    areAsked: types !== null,
    known: () => types && all,
    migrateAlone: async (source, settings) => {
      const known = { ...all, settledOf: settledIn(settings) };
      return made.alone.of(source.path, givenOf([source], settings), known, (its) => {
        const linked = new Set<string>();
        const results = migrate([source], settings, within(source.path, its, linked));
        return { result: results.get(source.path)!, linked };
      });
    },
    migrate: async (groups) =>
      groups.map(({ sources, settings, limit = (its) => its }) => {
        const known = { ...limit(all), settledOf: settledIn(settings) };
        const key = sources.map(({ path }) => path).join("\0");
        return made.together.of(key, givenOf(sources, settings), known, (its) =>
          migrate(sources, settings, its),
        );
      }),
    ranBefore: async (path) => calls.ranBefore(toFile(path)).map(display),
    receiverType: async (...asked) => types?.receiverType(...asked) ?? null,
    sees: async (...asked) => types?.sees(...asked) ?? false,
    implementerOf: async (...asked) => types?.implementerOf(...asked) ?? null,
  };
}

/** All that a migration of texts is made of, but for what it asks. */
function givenOf(sources: readonly Source[], settings: Settings): string[] {
  const settledOf = settledIn(settings);
  const { unsafe, offers: _o, client, trees: _, elsewhere: _e, kept: _k, refused: _r, ...others } = settings;
  const { results: _s, ...rest } = others;
  // A setting that isn't looked at here would leave results that are no longer true.
  rest satisfies Record<string, never>;
  return [
    ...sources.flatMap(({ path, text }) => [text, settledOf(path)]),
    JSON.stringify([unsafe ?? false, client ?? "keep"]),
  ];
}

/** What settings say of a file: each of them concerns files by their path. */
function settledIn({ elsewhere, kept, refused = [], results }: Settings): (path: string) => string {
  const isOf = (path: string) => (one: { readonly path: string }) => one.path === path;
  return (path) =>
    JSON.stringify([
      elsewhere?.get(path),
      kept?.get(path),
      refused.filter(isOf(path)),
      results?.filter(isOf(path)) ?? null,
    ]);
}
