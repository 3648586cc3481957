import { withoutUnmet } from "../../src/edits/chosen.js";
import { stays } from "../../src/findings/declined.js";
import type { Change } from "../../src/model.js";
import type { FileResult } from "../../src/results.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import type { EditedChange } from "../finish/make-text.js";
import { selectChanges, selectNothing } from "../finish/select-changes.js";
import { editableOf, editChange, findProblem } from "./edit-change.js";
import { type Choice, makePlan, type OpenFile, type Plan, type Step } from "./plan.js";
import { Previews } from "./previews.js";
import type { Answer, Ask, Asked, Counter, Question, Word } from "./question.js";
import { type Before, replay, type State } from "./replay.js";
import { questionOf, unmetOf } from "./say.js";

/** What somebody wrote in the place of a choice. */
interface Written {
  readonly text: string;
  readonly change: EditedChange;
}

/** What all that is asked about has. */
type Base = Pick<Question, "path" | "canGoBack"> & { readonly at: Counter };

/** What is asked about some files that are written together, and what was answered. */
export class Talk {
  readonly #plan: Plan;
  readonly #previews: Previews;
  #answers: { readonly step: Step; readonly word: Word; readonly isAsked: boolean }[] = [];
  readonly #written = new Map<Choice, Written>();
  #isStopped = false;

  /**
   * @param files what becomes of all of them if everything is chosen that is safe
   * @param open those that something can be chosen of
   */
  constructor(
    private readonly files: readonly FileResult[],
    open: readonly OpenFile[],
    private readonly job: FileJob,
  ) {
    this.#plan = makePlan(open, job.todo);
    this.#previews = new Previews(this.#plan.files, job);
  }

  /** The files that have questions, in the order of those. */
  get paths(): readonly string[] {
    return [...new Set(this.#choices.map(({ path }) => path))];
  }

  get #choices(): readonly Choice[] {
    return this.#plan.steps.filter((step): step is Choice => step.kind === "change");
  }

  stateAfter(before: Before): State {
    return replay(this.#plan, new Map(this.#answers.map(({ step, word }) => [step, word])), before);
  }

  /**
   * Asks what is still open.
   *
   * @param canLeave whether somebody can go back from its first question
   * @returns whether all was answered, or where else to go
   */
  async run(
    ask: Ask,
    before: Before,
    counterOf: (path: string) => Counter,
    canLeave: boolean,
  ): Promise<"done" | "back" | "stop"> {
    for (;;) {
      const state = this.stateAfter(before);
      if (state.next === null) return "done";
      const canGoBack = canLeave || this.#answers.some(({ isAsked }) => isAsked);
      const { path } = state.next;
      const asked = await this.#say(state.next, state, { path, at: counterOf(path), canGoBack });
      // What can't be made along with what was chosen isn't offered.
      const answering = asked === null ? { word: "no" as const } : ask(asked);
      this.#foresee(state.next, before);
      const answer = await answering;
      if (answer.word === "stop") return this.#stop();
      if (answer.word === "back") {
        if (this.takeBack() || !canLeave) continue;
        // What was shown is shown again.
        this.#answers = [];
        return "back";
      } else if (answer.word === "edit") {
        if ((await this.#edit(state.next as Choice, answer, asked!, state, ask)) === "stop") return "stop";
      } else this.#answer(state.next, answer.word, asked?.kind === "change");
    }
  }

  /** Takes back the last answer to a question; false where there is none. */
  takeBack(): boolean {
    const last = this.#answers.findLastIndex(({ isAsked }) => isAsked);
    if (last < 0) return false;
    const { step } = this.#answers[last]!;
    if (step.kind === "change") this.#written.delete(step);
    this.#answers = this.#answers.slice(0, last);
    return true;
  }

  /** What becomes of the files by the answers. */
  async settle(before: Before, drafts: ReadonlyMap<string, Draft>): Promise<FileResult[]> {
    const { verdicts } = this.stateAfter(before);
    const settled: FileResult[] = [];
    for (const file of this.files) {
      const { path } = file;
      if (!this.#plan.files.has(path)) {
        const isOpen = before.rest !== "unasked" && !this.#isStopped;
        // A file may have nothing to choose, and comments to put in.
        settled.push(isOpen || file.status !== "changed" ? file : selectNothing(file, () => stays.unasked));
        continue;
      }
      const messages = new Map<number, string>();
      for (const [{ parts, isOffer }, verdict] of verdicts)
        for (const index of isOffer ? [] : (parts.get(path)?.references ?? []))
          if (verdict !== "made" && verdict !== "offered") messages.set(index, stays[verdict]);
      const otherwise = this.#isStopped ? stays.stopped : stays.needed;
      const message = (index: number) => messages.get(index) ?? otherwise;
      const kept = this.#isStopped ? [] : withoutUnmet(this.#chosen(path, verdicts));
      const isEnded =
        this.#isStopped || before.rest === "unasked" || [...verdicts.values()].includes("unasked");
      const isSkipped = this.#answers.some(({ step, word }) => word === "skip" && step.path === path);
      const isLeft = kept.length === 0 && (isEnded || isSkipped);
      settled.push(
        isLeft
          ? selectNothing(file, message)
          : await selectChanges(file, kept, drafts.get(path)!, message, this.job),
      );
    }
    return settled;
  }

  #stop(): "stop" {
    this.#isStopped = true;
    return "stop";
  }

  #answer(step: Step, word: Word, isAsked: boolean): void {
    this.#answers.push({ step, word, isAsked });
  }

  /** The changes of a file that are made, in its order. */
  #chosen(path: string, verdicts: State["verdicts"], also?: Choice): Change[] {
    const isMade = (choice: Choice) => choice === also || verdicts.get(choice) === "made";
    return this.#plan.files.get(path) === undefined
      ? []
      : this.#previews.inOrder(
          path,
          this.#choices.filter(isMade).flatMap((choice) => {
            const change = choice.parts.get(path);
            return change ? [this.#written.get(choice)?.change ?? change] : [];
          }),
        );
  }

  /** Formats what is shown next after a yes, while somebody still reads. */
  #foresee(step: Step, before: Before): void {
    const answers = [...this.#answers.map(({ step, word }) => [step, word] as const), [step, "yes"] as const];
    const state = replay(this.#plan, new Map(answers), before);
    if (state.next?.kind !== "change" || state.unmet !== null) return;
    const { path } = state.next;
    this.#previews.textOf(path, this.#chosen(path, state.verdicts, state.next)).catch(() => {});
  }

  async #say(step: Step, state: State, base: Base): Promise<Asked | null> {
    const { path } = base;
    const file = this.#plan.files.get(path)!;
    if (step.kind === "left") {
      const reference = file.result.references[step.index]!;
      return { ...base, kind: "left", file: file.result, reference };
    }
    if (step.kind === "markers") {
      const chosen = this.#chosen(path, state.verdicts);
      const before = (await this.#previews.textOf(path, chosen, false)) ?? file.draft.source;
      const after = (await this.#previews.textOf(path, chosen)) ?? before;
      return { ...base, kind: "markers", parts: [{ path, before, after }] };
    }
    const own = this.#choices.filter((choice) => choice.path === path);
    const at = { ...base.at, change: own.indexOf(step) + 1, changes: own.length };
    const counted = { ...base, at };
    if (state.unmet !== null) return unmetOf(step, file, counted, state.unmet);
    const paths = [path, ...[...step.parts.keys()].filter((other) => other !== path)];
    const parts = [];
    for (const each of paths) {
      const before = await this.#previews.textOf(each, this.#chosen(each, state.verdicts));
      const after = await this.#previews.textOf(each, this.#chosen(each, state.verdicts, step));
      if (before === null || after === null) return null;
      if (each === path || before !== after) parts.push({ path: each, before, after });
    }
    const written = this.#written.get(step);
    const editable = editableOf(step, file);
    return questionOf(step, file, {
      ...counted,
      parts,
      editable: written && "span" in editable ? { ...editable, text: written.text } : editable,
      isEdited: written !== undefined,
    });
  }

  /** Takes what somebody wrote, once it is in order; or drops it. */
  async #edit(step: Choice, answer: Answer, asked: Asked, state: State, ask: Ask) {
    if (asked.kind !== "change" || !("span" in asked.editable)) return null;
    const { span } = asked.editable;
    const { draft } = this.#plan.files.get(step.path)!;
    const before = this.#written.get(step);
    for (let text = answer.text!; ; ) {
      const change = editChange(step.parts.get(step.path)!, draft, span, text);
      this.#written.set(step, { text, change });
      const chosen = this.#chosen(step.path, state.verdicts, step);
      const problem = await findProblem(change, span, chosen, draft, this.job);
      if (problem === null) return null;
      const { at, path, canGoBack } = asked;
      const again = await ask({ kind: "mend", at, path, canGoBack, text, problem });
      if (again.word === "edit") {
        text = again.text!;
        continue;
      }
      if (before) this.#written.set(step, before);
      else this.#written.delete(step);
      if (again.word === "stop") return this.#stop();
      if (again.word === "quit") this.#answer(step, "quit", false);
      return null;
    }
  }
}
