import { escapeLine } from "../../src/report/terminal.js";
import { count } from "../../src/report/words.js";
import { colorsOf } from "./emit-report.js";
import { type Io, write } from "./io.js";
import type { CliOptions } from "./options.js";

/** So many files are named. */
const mostNamed = 10;

/**
 * Asks whether files may be changed that git could not bring back. Where there is nobody to ask, they may not.
 *
 * @param signal ends the question, with no
 */
export async function askPermission(
  files: readonly string[],
  options: CliOptions,
  io: Io,
  signal: AbortSignal,
): Promise<boolean> {
  if (options.quiet || io.env.CI || !io.stderr.isTTY || !io.stdin.isTTY) return false;
  const { bold, blue } = colorsOf(io.stderr, options, io);
  await write(io.stderr, `${describe(files)}\n${bold(blue("Change them all the same [y,N]? "))}`);
  const answer = await readLine(io.stdin, signal);
  if (answer === null && !signal.aborted) await write(io.stderr, "\n");
  return /^\s*y(?:es)?\s*$/i.test(answer ?? "");
}

function describe(files: readonly string[]): string {
  const isOne = files.length === 1;
  const more = files.length - mostNamed;
  return [
    `Git could not bring back ${isOne ? "1 file that is" : `${count(files.length, "file")} that are`} to be changed: ${isOne ? "it is" : "they are"} in no repository, or git ignores ${isOne ? "it" : "them"}.`,
    ...files.slice(0, mostNamed).map((path) => `  ${escapeLine(path)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    "That can't be undone. (--backup <dir> keeps copies; neither it nor --force asks.)",
  ].join("\n");
}

/** One line of the input; what follows it stays there for whoever reads next. Null when there is none. */
function readLine(input: Io["stdin"], signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    let text = "";
    const end = (answer: string | null) => {
      input.off("readable", read);
      input.off("end", close);
      input.off("error", close);
      signal.removeEventListener("abort", close);
      input.pause();
      resolve(answer);
    };
    const close = () => end(text === "" ? null : text);
    const read = () => {
      for (let chunk = input.read(); chunk !== null; chunk = input.read()) {
        const [line, rest] = cut(`${text}${chunk}`);
        text = line;
        if (rest === null) continue;
        if (rest !== "") input.unshift(rest);
        return end(line);
      }
    };
    input.on("readable", read);
    input.on("end", close);
    input.on("error", close);
    signal.addEventListener("abort", close);
    if (signal.aborted) close();
  });
}

function cut(text: string): [line: string, rest: string | null] {
  const at = text.indexOf("\n");
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}
