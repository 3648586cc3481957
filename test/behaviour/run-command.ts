import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { hostFolder } from "./hosts/desktop.js";
import { type Finished, finish, isUnstartable, type ProcessEvent } from "./machine.js";
import type { ProgramFolder } from "./program-folder.js";

/** What came of a line. */
export interface Outcome {
  readonly finished: Finished;
  readonly argvs: readonly (readonly string[])[];
}

/** Gives a line to a real shell. What it asks for among the extension's programs is there the second time. */
export async function runLine(
  line: string,
  events: readonly ProcessEvent[],
  folder: ProgramFolder,
): Promise<Outcome> {
  const child = folder.run("/bin/sh", ["-c", line], events);
  child.stdin!.end(events.map(instruct).join(""));
  const [end, stdout, stderr, report] = await Promise.all([
    endOf(child),
    readAll(child.stdout!),
    readAll(child.stderr!),
    readAll(child.stdio[3] as Readable),
  ]);
  const missing = new RegExp(`(\\${hostFolder}/.*?): (?:not found|No such file)`).exec(stderr);
  if (missing && !isUnstartable(events) && folder.install(missing[1]!)) return runLine(line, events, folder);
  return { finished: finish([{ stdout }, { stderr }, end]), argvs: folder.readReport(report) };
}

/** What a program did. */
export interface Played {
  readonly events: readonly ProcessEvent[];
  readonly argvs: readonly (readonly string[])[];
}

/**
 * Starts a program and lets it do one thing after the other.
 *
 * @param tell gets what comes out of it; false when it is to be ended
 */
export async function playProgram(
  argv: readonly string[],
  events: readonly ProcessEvent[],
  folder: ProgramFolder,
  tell: (event: ProcessEvent) => Promise<boolean>,
): Promise<Played> {
  const [executable = "", ...args] = argv;
  folder.install(executable);
  const child = folder.run(executable, args, events);
  const ended = endOf(child);
  const report = isUnstartable(events) ? "" : readAll(child.stdio[3] as Readable);
  const played: ProcessEvent[] = [];
  for (const event of events) {
    child.stdin!.write(instruct(event));
    const happened: ProcessEvent =
      "stdout" in event
        ? { stdout: await readText(child.stdout!, event.stdout.length) }
        : "stderr" in event
          ? { stderr: await readText(child.stderr!, event.stderr.length) }
          : await ended;
    played.push(happened);
    if (!(await tell(happened))) break;
  }
  child.stdin!.end();
  await ended;
  return { events: played, argvs: folder.readReport(await report) };
}

/** The line that makes the program do this. */
function instruct(event: ProcessEvent): string {
  const inOneLine = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  if ("stdout" in event) return `o${inOneLine(event.stdout)}\n`;
  if ("stderr" in event) return `e${inOneLine(event.stderr)}\n`;
  if ("code" in event) return `x${event.code}\n`;
  return "signal" in event ? `s${event.signal.replace("SIG", "")}\n` : "";
}

function endOf(child: ChildProcess): Promise<ProcessEvent> {
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve({ error: message }));
    child.once("close", (code, signal) => resolve(signal === null ? { code: code! } : { signal }));
  });
}

async function readAll(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return text;
}

/** Waits for a text of this length: what a program writes at once may arrive in pieces. */
async function readText(stream: Readable, length: number): Promise<string> {
  stream.setEncoding("utf8");
  let text = "";
  while (text.length < length && !stream.readableEnded) {
    text += stream.read() ?? "";
    if (text.length < length) await new Promise((resolve) => stream.once("readable", resolve));
  }
  return text;
}
