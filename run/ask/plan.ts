import type { Change, Reference } from "../../src/model.js";
import type { FileResult } from "../../src/results.js";
import type { Draft } from "../../transforms/project/draft.js";
import { makeText } from "../finish/make-text.js";

/** A file with what can be chosen of it. */
export interface OpenFile {
  readonly draft: Draft;
  /** As it would be if everything was chosen that is safe. */
  readonly result: FileResult;
  readonly offers: readonly Change[];
}

/** Something to choose: a change with its parts, by the path of the file that each is in. */
export interface Choice {
  readonly kind: "change";
  /** The file that it is asked about with. */
  readonly path: string;
  readonly parts: ReadonlyMap<string, Change>;
  readonly isOffer: boolean;
}

/** Something that is only shown; `index` is that of the reference. */
export type Shown =
  | { readonly kind: "left"; readonly path: string; readonly index: number }
  | { readonly kind: "markers"; readonly path: string };

export type Step = Choice | Shown;

/** What is asked about some files that are written together, in its order. */
export interface Plan {
  readonly files: ReadonlyMap<string, OpenFile>;
  readonly steps: readonly Step[];
}

/** Whether a change does all that another one does; so an offer may have to, where both share a constant. */
export function brings(outer: Change, { references }: Change): boolean {
  return references.length > 0 && references.every((index) => outer.references.includes(index));
}

/**
 * The way through some files: each from top to bottom, a type after the uses that it is there for. Types that other files
 * see come at last.
 */
export function makePlan(files: readonly OpenFile[], todo: boolean): Plan {
  const byPath = new Map(files.map((file) => [file.draft.path, file]));
  const choices = collectChoices(files);
  const isLate = ({ parts }: Choice) => [...parts.values()].some(({ needsOthers }) => needsOthers);
  const stepsOf = (file: OpenFile, own: readonly Choice[]): Step[] => {
    if (own.length === 0) return [];
    const { path } = file.draft;
    const shown = leftIn(file).map((index): Shown => ({ kind: "left", path, index }));
    const ordered = inOrder([...own.filter((choice) => !isLate(choice)), ...shown], file);
    return [...(todo && hasMarkers(file) ? [{ kind: "markers", path } as const] : []), ...ordered];
  };
  const steps = files.flatMap((file) =>
    stepsOf(
      file,
      choices.filter(({ path }) => path === file.draft.path),
    ),
  );
  return { files: byPath, steps: [...steps, ...choices.filter(isLate)] };
}

/** What changes at once, once. */
function collectChoices(files: readonly OpenFile[]): Choice[] {
  const found = new Map<string | Change, { parts: Map<string, Change>; isOffer: boolean }>();
  for (const { draft, result, offers } of files) {
    const add = (change: Change, isOffer: boolean) => {
      const key = change.group === undefined ? change : `${isOffer} ${change.group}`;
      const choice = found.get(key) ?? { parts: new Map(), isOffer };
      choice.parts.set(draft.path, change);
      found.set(key, choice);
    };
    for (const change of result.changes) add(change, false);
    for (const change of offers) add(change, true);
  }
  return [...found.values()].map((choice) => ({ kind: "change", path: homeOf(choice.parts), ...choice }));
}

/** Where a use stands, unless another part has to come after more. */
function homeOf(parts: ReadonlyMap<string, Change>): string {
  const all = [...parts];
  const [first] = all.filter(([, { references }]) => references.length > 0);
  const needing = all.filter(([, { needs }]) => needs !== undefined);
  return (needing.at(-1) ?? first ?? all[0]!)[0];
}

/** The uses of a file that a person has to look at. */
function leftIn({ result: { references }, offers }: OpenFile): number[] {
  const offered = new Set(offers.flatMap((offer) => offer.references));
  const isLeft = ({ outcome }: Reference, index: number) =>
    outcome === "manual" || (outcome === "unsafe" && !offered.has(index));
  return [...references.keys()].filter((index) => isLeft(references[index]!, index));
}

function hasMarkers({ draft }: OpenFile): boolean {
  return makeText(draft, [], true) !== draft.source;
}

function inOrder(steps: readonly Step[], { draft: { path }, result }: OpenFile): Step[] {
  const startOf = (index: number) => result.references[index]!.name.start;
  const placeOf = (step: Step): number => {
    if (step.kind === "left") return startOf(step.index);
    if (step.kind === "markers") return 0;
    const { references, edits, needs = [] } = step.parts.get(path)!;
    // What an offer brings along is asked about by itself before.
    const own = step.isOffer
      ? references.filter((index) => result.references[index]!.outcome === "unsafe")
      : references;
    const first = Math.min(...(own.length > 0 ? own.map(startOf) : edits.map(({ start }) => start)));
    const before = step.isOffer ? references.filter((index) => !own.includes(index)) : needs;
    return Math.max(first, ...before.map((index) => startOf(index) + 0.5));
  };
  const places = new Map(steps.map((step) => [step, placeOf(step)]));
  return [...steps].sort((a, b) => places.get(a)! - places.get(b)!);
}
