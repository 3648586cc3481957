/** What a started program does, one after the other. */
export type ProcessEvent =
  | { readonly stdout: string }
  | { readonly stderr: string }
  | { readonly code: number }
  | { readonly signal: string }
  | { readonly error: string };

/** All that a program did until its end. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when a signal ended it, or when it could not be started. */
  readonly code: number | null;
  readonly signal: string | null;
  /** Why it could not be started. */
  readonly error?: string;
}

/** The computer that commands run on; hosts give it a line or an argv, and it does what its script says. */
export interface Machine {
  /** Gives a line to a shell. */
  shell(line: string): Promise<Finished>;
  /** Starts a program with exactly these arguments, without a shell. */
  start(argv: readonly string[], listen: (event: ProcessEvent) => void): { close(): void };
}

/** Whether nothing follows an event. */
export function isLast(event: ProcessEvent): boolean {
  return !("stdout" in event || "stderr" in event);
}

/** Whether there is no such program. */
export function isUnstartable(events: readonly ProcessEvent[]): boolean {
  return events.some((event) => "error" in event);
}

/** What is known of a program once its events are over. */
export function finish(events: readonly ProcessEvent[]): Finished {
  const finished = { stdout: "", stderr: "", code: null as number | null, signal: null as string | null };
  for (const event of events) {
    if ("stdout" in event) finished.stdout += event.stdout;
    else if ("stderr" in event) finished.stderr += event.stderr;
    else if ("error" in event) return { ...finished, error: event.error };
    else if ("code" in event) finished.code = event.code;
    else finished.signal = event.signal;
  }
  return finished;
}
