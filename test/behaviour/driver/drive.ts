import { createClient, type Host } from "../hosts/create-client.js";
import { isLast, type Machine, type ProcessEvent } from "../machine.js";
import { drain, type Given } from "../scripted-machine.js";
import type { Compiled } from "./compile.js";
import { describeValue } from "./describe.js";
import { explore } from "./explore.js";
import { createGlobals } from "./globals.js";
import { observe } from "./observe.js";
import { createStub, type Witness } from "./stubs.js";
import type { CommandCall, Effect, Message, Read, Trace } from "./trace.js";

/** A machine whose started programs do what they are to do when they are told so. */
export interface DrivenMachine extends Machine {
  settle(): Promise<void>;
}

/** A message that tells neither of output nor of an end. */
const nothing = {} as ProcessEvent;

/** How a run differs from what a desktop does by itself. */
export interface Difference {
  /** Whether the program also gets a message with nothing in it, before or after the one that tells of its end. */
  empty(message: Message): "before" | "after" | null;
}

/** More than any program of the fixtures needs; one that hands out functions for ever has to end somewhere. */
const mostTasks = 5_000;

/** Of one stub, in a run and without anything else happening in between. */
const mostCalls = 120;
const mostCallsAtOnce = 100;

/**
 * Runs a program on a host, then everything that it exports, declares for nobody or hands to somebody else: functions,
 * methods, listeners, callbacks. Commands end in the order in which they were given, and one thing happens at a time,
 * so that the same program does the same again.
 */
export async function drive(
  program: Compiled,
  host: Host,
  machine: DrivenMachine,
  difference: Difference = { empty: () => null },
): Promise<Trace> {
  const effects: Effect[] = [];
  const reads: Read[] = [];
  const commands: CommandCall[] = [];
  const tasks: (() => void)[] = [];
  const lines: (() => Promise<void>)[] = [];
  const seen = new Set<unknown>();
  const counts = new Map<string, number>();
  let message: Message | null = null;
  let programs = 0;
  let turn = 0;
  const record = (text: string) => {
    effects.push({ text, message });
  };
  const place = () => program.locate(new Error().stack ?? "");
  // A client gives a command to the machine while it is called.
  const give = (given: Given) => {
    commands.push({ ...commands.pop()!, given });
  };
  const turns: Machine = {
    shell: (line) => {
      give({ line });
      return new Promise((resolve) => {
        lines.push(async () => resolve(await machine.shell(line)));
      });
    },
    start: (words, listen) => {
      const argv = words.map(String);
      give({ argv });
      const index = programs++;
      let event = 0;
      return machine.start(argv, (happened) => {
        turn++;
        const told: Message = { program: index, event: event++ };
        const added: Message = { ...told, isEmpty: true };
        const empty = isLast(happened) ? difference.empty(told) : null;
        const order = empty === null ? [told] : empty === "before" ? [added, told] : [told, added];
        for (message of order) listen(message.isEmpty ? nothing : happened);
      });
    },
  };
  const act = (action: string, args: readonly unknown[]) => {
    record(`${action} ${describeValue(args)}`);
    // Pages, toasts and links give nothing; what does is told apart by its name.
    return /^(list|request)/.test(action) ? createStub(action.replaceAll(" ", "-"), witness) : undefined;
  };
  const uncaught = (error: unknown) => record(`uncaught ${describeValue(error)}`);
  const client = createClient(host, turns, { act, uncaught });
  const witness: Witness = {
    record,
    describe: describeValue,
    limit: (name) => {
      for (const [key, most] of [
        [name, mostCalls],
        [`${turn} ${name}`, mostCallsAtOnce],
      ] as const) {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (count > most) throw new Error(`${name} was called too often`);
      }
    },
    hand: (value, name) => {
      // Its turn comes later.
      if (value instanceof Promise) value.catch(() => {});
      tasks.push(() => explore(value, name, witness, seen));
    },
    client: observe(client, {
      read: (read) => reads.push(read),
      command: (call) => commands.push(call),
      place,
    }),
  };
  const rest = async () => {
    for (let done = 0; done < mostTasks; ) {
      await drain();
      turn++;
      const task = tasks.shift();
      const line = task ? undefined : lines.shift();
      if (task) task();
      else if (line) await line();
      else {
        const before = effects.length + commands.length;
        await machine.settle();
        message = null;
        await drain();
        if (tasks.length + lines.length === 0 && effects.length + commands.length === before) return;
      }
      done++;
    }
    throw new Error("The program doesn't come to an end.");
  };
  const restore = takeRejections(uncaught);
  try {
    const running = program.run({
      globals: createGlobals(witness),
      importModule: (name) =>
        name === "@docker/extension-api-client"
          ? { createDockerDesktopClient: () => witness.client }
          : withHooks(createStub(name.replace(/^\W+/, ""), witness) as object),
    });
    running.then(
      (exported) => witness.hand(exported, "main"),
      (error) => record(`main fails with ${describeValue(error)}`),
    );
    await rest();
  } finally {
    restore();
  }
  return { effects, reads, commands };
}

/** What React does with functions; what a stub would call them with means nothing. */
function withHooks(module: object): object {
  return new Proxy(module, {
    get: (target, name) => {
      // A module is no promise, whoever awaits it.
      if (name === "then") return undefined;
      if (name === "useCallback") return (callback: unknown) => callback;
      if (name === "useEffect") return (effect: () => void) => void effect();
      return Reflect.get(target, name, target);
    },
  });
}

/** Promises of the program that fail without anybody looking are something it does, and no failure of the test. */
function takeRejections(uncaught: (error: unknown) => void): () => void {
  const event = "unhandledRejection";
  const listeners = process.rawListeners(event) as NodeJS.UnhandledRejectionListener[];
  process.removeAllListeners(event);
  process.on(event, uncaught);
  return () => {
    process.off(event, uncaught);
    for (const listener of listeners) process.on(event, listener);
  };
}
