import { createContext, Script } from "node:vm";

/** What happens to a spawned command: a chunk of output, its end with an exit code, or a failure. */
export type StreamInput =
  | { readonly stdout: string }
  | { readonly stderr: string }
  | { readonly code: number }
  | { readonly error: string };

/** Something that a callback did, with the number of the message during which it did it. */
export interface Effect {
  readonly message: number;
  /** False while v0 tells of the end or of an error: there is no output then. */
  readonly hasOutput: boolean;
  readonly name: string;
  readonly values: readonly string[];
}

/** A command that was spawned, and what a fake client hands its messages to. */
interface Spawned {
  readonly command: string;
  tell(input: StreamInput): unknown;
}

/**
 * Runs a program against both fake clients; it uses the one that it was written for.
 *
 * @param split the commands whose callbacks were split. The accepted difference: v0 also ran statements that only look
 *   at output when there was none. What they do with nothing in their hands is left out for these commands, and for
 *   messages without output: `print` and `append` of `undefined`, and the exception of `undefined.length`
 */
export async function run(
  code: string,
  inputs: readonly StreamInput[],
  split: ReadonlySet<string>,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  const spawned: Spawned[] = [];
  const lines: unknown[] = [];
  const settings = { verbose: true, quiet: false };
  let message = 0;
  let hasOutput = true;
  let isSplit = false;
  const record = (name: string, values: readonly unknown[]) => {
    effects.push({ message, hasOutput, name, values: values.map(describe) });
  };
  const isIdle = (values: readonly unknown[]) => isSplit && !hasOutput && values.includes(undefined);
  const environment = {
    window: { ddClient: { ...createV0(spawned, record), ...createV1(spawned, record) } },
    lines,
    settings,
    /** Takes output. */
    print: (id: string, ...values: unknown[]) => {
      if (!isIdle(values)) record("print", [id, ...values]);
    },
    /** Takes output, and keeps it. */
    append: (value: unknown) => {
      if (!isIdle([value])) lines.push(value);
    },
    /** Takes anything else. */
    note: (id: string, ...values: unknown[]) => record("note", [id, ...values]),
    matches: (value: unknown) => /a/.test(String(value)),
    parts: (value: unknown) => (value === undefined ? [] : String(value).split(" ")),
    flag: () => lines.length % 2 === 0,
    flip: () => {
      settings.quiet = !settings.quiet;
    },
    later: () => Promise.resolve(),
  };
  const failed = (error: unknown) => {
    const isExpected = isSplit && !hasOutput && /undefined/.test(String(error));
    if (!isExpected) record("threw", [error]);
  };
  try {
    new Script(code).runInContext(createContext(environment));
  } catch (error) {
    failed(error);
  }
  for (let i = 0; i < spawned.length && i < 6; i++) {
    isSplit = split.has(spawned[i]!.command);
    for (const input of inputs) {
      message++;
      hasOutput = "stdout" in input || "stderr" in input;
      try {
        await spawned[i]!.tell(input);
      } catch (error) {
        failed(error);
      }
    }
  }
  return effects;
}

function describe(value: unknown): string {
  return `${typeof value} ${String(value)}`;
}

type Record_ = (name: string, values: readonly unknown[]) => void;
type Callback = (data: object, error: unknown) => unknown;

function createV0(spawned: Spawned[], record: Record_) {
  const spawn =
    (tool: string) =>
    (command: string, args: readonly unknown[], callback: Callback): undefined => {
      record("spawn", [tool, command, ...args]);
      const tell = (input: StreamInput) => {
        if ("error" in input) return callback({}, new Error(input.error));
        return callback("code" in input ? { close: true, code: input.code } : input, undefined);
      };
      spawned.push({ command, tell });
    };
  return { spawnHostCmd: spawn("host"), spawnDockerCmd: spawn("docker") };
}

interface Handlers {
  onOutput?(data: object): unknown;
  onError?(error: unknown): unknown;
  onClose?(code: number): unknown;
}

function createV1(spawned: Spawned[], record: Record_) {
  const spawn =
    (tool: string) =>
    (command: string, args: readonly unknown[], { stream }: { stream: Handlers }) => {
      record("spawn", [tool, command, ...args]);
      const tell = (input: StreamInput) => {
        if ("error" in input) return stream.onError?.(new Error(input.error));
        return "code" in input ? stream.onClose?.(input.code) : stream.onOutput?.(input);
      };
      spawned.push({ command, tell });
      return { close: () => {} };
    };
  return {
    extension: { host: { cli: { exec: spawn("host") } } },
    docker: { cli: { exec: spawn("docker") } },
  };
}
