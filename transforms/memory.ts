/** What can be asked of a subject again and again while its answer stays. A constant of the module that answers it. */
export interface Question<Subject extends object, Answer> {
  /** What it is called where somebody looks into a memory. */
  readonly name: string;
  /** Tells the types apart; nobody reads it. */
  readonly types?: readonly [Subject, Answer];
}

/**
 * What was found out about the files of one program. An answer may depend on all of them and on whoever was asked about
 * the rest of the project, so it is forgotten with them.
 */
export class Memory {
  readonly #known = new Map<Question<never, unknown>, WeakMap<object, unknown>>();

  /** The answer to a question about a subject, worked out the first time. */
  once<Subject extends object, Answer>(
    question: Question<Subject, Answer>,
    subject: Subject,
    work: () => Answer,
  ): Answer {
    const answers = this.#known.get(question as Question<never, unknown>) ?? new WeakMap<object, unknown>();
    this.#known.set(question as Question<never, unknown>, answers);
    if (!answers.has(subject)) answers.set(subject, work());
    return answers.get(subject) as Answer;
  }
}
