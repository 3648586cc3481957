import { PassThrough } from "node:stream";
import type { Io } from "../../fronts/cli/io.js";
import { main } from "../../fronts/cli/main.js";

interface Setting {
  readonly cwd?: string;
  readonly env?: Io["env"];
  readonly input?: string;
  /** Whether all three streams are terminals. */
  readonly isTTY?: boolean;
  /** Ctrl+C comes as soon as somebody listens. */
  readonly interrupt?: boolean;
}

export interface MemoryIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

/** Streams in memory, to run the command line in the test's own process. */
export function createIo({ cwd, env, input, isTTY, interrupt }: Setting = {}): MemoryIo {
  const stream = () => Object.assign(new PassThrough(), { isTTY: isTTY ?? false });
  const [stdin, stdout, stderr] = [stream(), stream(), stream()];
  const [out, err] = [stdout, stderr].map((output) => {
    const chunks: string[] = [];
    output.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    return () => chunks.join("");
  });
  if (input !== undefined) stdin.end(input);
  return {
    stdin,
    stdout,
    stderr,
    env: env ?? {},
    cwd: cwd ?? process.cwd(),
    onInterrupt: (listener) => {
      if (interrupt) listener();
      return () => {};
    },
    interrupt: () => {},
    out: out!,
    err: err!,
  };
}

/** Runs the command line in the test's own process, in a tenth of the time that a process of its own takes. */
export async function runHere(args: readonly string[], setting: Setting) {
  const io = createIo(setting);
  return { code: await main(args, io), stdout: io.out(), stderr: io.err() };
}
