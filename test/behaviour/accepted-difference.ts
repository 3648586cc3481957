import type { Difference } from "./driver/drive.js";
import type { Effect, Message, Trace } from "./driver/trace.js";

type Choice = "before" | "after";

/** What a run came to that was made to do what v0 did, and the messages for which that took something more. */
export interface Matched<T extends Trace> {
  readonly run: T;
  /** Those beside which the handlers got an empty message, too. */
  readonly empties: readonly Message[];
}

/**
 * The one accepted difference, and nothing else: v0 also called a callback at the end and on an error, when there was
 * neither `stdout` nor `stderr`. Where a callback is split, what only looks at output is not run then any more. To v0's
 * statements that was a message with nothing in it. So the difference is put back: beside the last message of a program,
 * `onOutput` gets `{}`, too. With it, everything must be as it was, with the same state. What both did during that
 * message may stand among each other, as the statements did.
 *
 * @param before what the program did with v0
 * @param rerun runs the migrated program with empty messages as the difference says
 */
export async function matchEffects<T extends Trace>(
  before: Trace,
  rerun: (difference: Difference) => Promise<T>,
): Promise<Matched<T>> {
  const tried = new Map<string, { message: Message; left: Choice[] }>();
  for (;;) {
    const empty = (message: Message) => tried.get(keyOf(message))?.left[0] ?? null;
    const run = await rerun({ empty });
    const effects = interleave(run.effects, before.effects);
    const empties = [...tried.values()].filter(({ left }) => left.length > 0).map(({ message }) => message);
    const message = firstDifference(before.effects, effects);
    const known = message && tried.get(keyOf(message));
    if (!message || known?.left.length === 0) return { run: { ...run, effects }, empties };
    if (known) known.left.shift();
    else tried.set(keyOf(message), { message, left: ["before", "after"] });
  }
}

/**
 * Brings what was done during a message and during the empty one beside it into the order of `model`. Each of the two
 * keeps its own order; where that is not enough, the order stays, and the difference shows.
 */
function interleave(effects: readonly Effect[], model: readonly Effect[]): Effect[] {
  const done = new Set<string>();
  return effects.flatMap((effect) => {
    const key = keyOf(effect.message);
    const same = effects.filter(({ message }) => keyOf(message) === key);
    if (!same.some(({ message }) => message?.isEmpty)) return [effect];
    if (done.has(key)) return [];
    done.add(key);
    const sides = [true, undefined].map((isEmpty) =>
      same.filter(({ message }) => message!.isEmpty === isEmpty),
    );
    const merged = model
      .filter(({ message }) => keyOf(message) === key)
      .flatMap(({ text }) => sides.find(([next]) => next?.text === text)?.shift() ?? []);
    return merged.length === same.length ? merged : same;
  });
}

/** The message during which the runs part; null when they don't, or when it is not during one. */
function firstDifference(before: readonly Effect[], after: readonly Effect[]): Message | null {
  const length = Math.max(before.length, after.length);
  for (let i = 0; i < length; i++) {
    const [one, other] = [before[i], after[i]];
    if (one?.text !== other?.text || keyOf(one?.message) !== keyOf(other?.message)) {
      return one?.message ?? other?.message ?? null;
    }
  }
  return null;
}

function keyOf(message: Message | null | undefined): string {
  return message ? `${message.program}.${message.event}` : "";
}
