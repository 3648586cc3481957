import { AsyncLocalStorage } from "node:async_hooks";
import { createClient } from "../../behaviour/hosts/create-client.js";
import type { Desktop } from "../../behaviour/hosts/desktop.js";
import type { ProcessEvent } from "../../behaviour/machine.js";
import { createScriptedMachine, drain } from "../../behaviour/scripted-machine.js";
import { withoutTypes } from "../without-types.js";

/** Something that a program did, with the number of the message during which it did it, or that made it do so later. */
export interface Effect {
  readonly message: number;
  readonly name: string;
  readonly values: readonly string[];
}

/** How a program is run. */
export interface Circumstances {
  /** The extension chooses the language: `page.js`, `page.ts`. */
  readonly path: string;
  /** What each started program does. */
  readonly events: readonly ProcessEvent[];
  /** Whether an event comes before all that the last one led to has ended. */
  readonly isHasty?: boolean;
  /** The commands for whose callbacks idle statements are left out; see `isIdle`. */
  readonly split?: ReadonlySet<string>;
}

/** What a callback is called for. */
interface Moment {
  readonly message: number;
  readonly hasOutput: boolean;
  readonly isSplit: boolean;
}

/**
 * The one difference that is accepted. v0 calls its callback at the end and with an error, too, when
 * there is no output. Statements that only look at output run once more then, with nothing in their hands: they print
 * or keep `undefined`, or fail on it. Those of a callback that was split run with output only. So for commands whose
 * callbacks were split, and at moments without output, v0 is not held to account for an `undefined` that it takes for
 * output. v1's run never gets this allowance, and a callback that was adapted has none either.
 */
function isIdle({ isSplit, hasOutput }: Moment, taken: readonly unknown[]): boolean {
  return (
    isSplit && !hasOutput && taken.some((value) => value === undefined || /undefined$/.test(String(value)))
  );
}

/** The same for what fails on the `undefined`, which nobody catches. */
function isIdleFailure(moment: Moment, error: unknown): boolean {
  return error instanceof TypeError && isIdle(moment, [undefined]);
}

const atStart: Moment = { message: 0, hasOutput: true, isSplit: false };
/** Which message an effect belongs to, also behind an `await`. */
const moments = new AsyncLocalStorage<Moment>();

/** No more programs than this are told anything, so that those that start others come to an end. */
const maximum = 6;

/** Runs a program on Docker Desktop with a machine in memory; it uses the client that it was written for. */
export async function run(code: string, circumstances: Circumstances): Promise<Effect[]> {
  const { path, events, isHasty = false, split = new Set<string>() } = circumstances;
  const effects: Effect[] = [];
  const record = (name: string, values: readonly unknown[]) => {
    effects.push({ message: now().message, name, values: values.map(describe) });
  };
  const failed = (error: unknown) => {
    if (!isIdleFailure(now(), error)) record("threw", [error instanceof TypeError ? "TypeError" : error]);
  };
  const machine = createScriptedMachine();
  const desktop: Desktop = { act: (action, args) => record(action, args), uncaught: failed };
  const waiting: (() => void)[] = [];
  const client = createClient("docker-desktop", machine, desktop);
  const body = await withoutTypes(code, path);
  try {
    new Function("environment", `with (environment) {\n${body}\n}`)(
      createEnvironment(client, record, failed, waiting),
    );
  } catch (error) {
    failed(error);
  }
  let message = 0;
  for (let i = 0; i < machine.started.length && i < maximum; i++) {
    const { argv, tell } = machine.started[i]!;
    const isSplit = argv.some((word) => split.has(word.replace(/^.*\//, "")));
    for (const event of events) {
      const hasOutput = "stdout" in event || "stderr" in event;
      moments.run({ message: ++message, hasOutput, isSplit }, () => tell(event));
      if (!isHasty) await drain();
    }
    await drain();
  }
  for (const wake of waiting) wake();
  const given = machine.given.map((one) => ({ message: 0, name: "given", values: [JSON.stringify(one)] }));
  return [...effects, ...given];
}

function now(): Moment {
  return moments.getStore() ?? atStart;
}

/** What programs find around them. `print`, `append`, `buffer` and `last` take output; the rest takes anything. */
function createEnvironment(
  ddClient: object,
  record: (name: string, values: readonly unknown[]) => void,
  failed: (error: unknown) => void,
  waiting: (() => void)[],
) {
  const lines: unknown[] = [];
  const settings = { verbose: true, quiet: false };
  const kept = { buffer: "" as unknown, last: undefined as unknown };
  const keep = (name: keyof typeof kept) => ({
    get: () => kept[name],
    set: (value: unknown) => {
      if (!isIdle(now(), [value])) kept[name] = value;
    },
  });
  const environment = {
    window: { ddClient },
    lines,
    settings,
    print: (id: string, ...values: unknown[]) => {
      if (!isIdle(now(), values)) record("print", [id, ...values]);
    },
    append: (value: unknown) => {
      if (!isIdle(now(), [value])) lines.push(value);
    },
    note: (id: string, ...values: unknown[]) => record("note", [id, ...values]),
    matches: (value: unknown) => /a/.test(String(value)),
    parts: (value: unknown) => (value === undefined ? [] : String(value).split(" ")),
    flag: () => lines.length % 2 === 0,
    flip: () => {
      settings.quiet = !settings.quiet;
    },
    failed,
    later: () => Promise.resolve(),
    /** Calls a function when all is over, for the message that asked for it. */
    after: (call: () => void) => {
      const moment = now();
      const wake = () => {
        try {
          call();
        } catch (error) {
          failed(error);
        }
      };
      waiting.push(() => moments.run(moment, wake));
    },
  };
  return Object.defineProperties(environment, { buffer: keep("buffer"), last: keep("last") });
}

function describe(value: unknown): string {
  return `${typeof value} ${typeof value === "object" && !(value instanceof Error) ? JSON.stringify(value) : value}`;
}
