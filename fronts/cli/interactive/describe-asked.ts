import type { Asked, Left, Mend, Part, Question } from "../../../run/ask/question.js";
import { relianceOf } from "../../../src/api/reasons.js";
import type { Reference } from "../../../src/model.js";
import { renderCodeFrame } from "../../../src/report/code-frame.js";
import { colorDiff } from "../../../src/report/color-diff.js";
import type { Colors } from "../../../src/report/colors.js";
import { renderHunks } from "../../../src/report/hunks.js";
import { renderAlone } from "../../../src/report/pretty-leftovers.js";
import { CodeView } from "../../../src/report/pretty-places.js";
import { splitLines } from "../../../src/report/split-lines.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { windowLine } from "../../../src/report/window-line.js";
import { wrap } from "../../../src/report/wrap.js";

/**
 * What is shown before somebody is asked: where it is, what it replaces, and its diff.
 *
 * @param width of the terminal; null where nobody knows it, so that no line is broken or cut
 */
export async function describeAsked(asked: Asked, colors: Colors, width: number | null): Promise<string> {
  if (asked.kind === "mend") return `\n${await describeProblem(asked, colors, width)}\n`;
  const { path, at } = asked;
  const change = "change" in at ? `, change ${at.change} of ${at.changes}` : "";
  const head = `${escapeLine(path)}  file ${at.file} of ${at.files}${change}`;
  return `\n${colors.bold(fitTo(head, width))}\n${await describe(asked, colors, width)}\n`;
}

async function describe(asked: Exclude<Asked, Mend>, colors: Colors, width: number | null): Promise<string> {
  switch (asked.kind) {
    case "change":
      return describeQuestion(asked, colors, width);
    case "left":
      return describeLeft(asked, colors, width);
    case "unmet":
      return [
        ...sayNames(asked.references, width),
        colors.yellow(fitTo(`Not asked: ${escapeLine(asked.why)}`, width)),
      ].join("\n");
    case "markers":
      return [
        fitTo("Comments that --todo leaves at what stays:", width),
        ...asked.parts.map((part) => renderPart(part, colors, width)),
      ].join("\n");
  }
}

function describeQuestion(question: Question, colors: Colors, width: number | null): string {
  const { references, parts, dangers, isEdited } = question;
  const [own, ...others] = parts;
  const isSaid = (note: string) => dangers.some(({ message }) => message !== null && note.endsWith(message));
  const notes = references.flatMap(({ notes }) => notes.filter((note) => !isSaid(note)));
  return [
    ...sayNames(references, width),
    ...sayDangers(question, width).map(colors.yellow),
    ...sayTogether(question, width).map(colors.yellow),
    ...notes.map((note) => colors.dim(fitTo(`note: ${escapeLine(note)}`, width))),
    ...(isEdited ? [colors.yellow("As you edited it:")] : []),
    renderPart(own!, colors, width),
    ...others.flatMap((part) => [
      colors.bold(fitTo(escapeLine(part.path), width)),
      renderPart(part, colors, width),
    ]),
  ].join("\n");
}

function sayNames(references: readonly Reference[], width: number | null): string[] {
  const names = new Set(
    references.map(({ api, replacement }) => (replacement ? `${api} → ${replacement}` : api)),
  );
  return names.size > 0 ? [fitTo(escapeLine([...names].join(", ")), width)] : [];
}

function sayDangers({ dangers }: Question, width: number | null): string[] {
  return dangers.map(({ reason, message }) => {
    const why = message === null ? "" : ` ${escapeLine(message)}`;
    return fitTo(`Unsafe (${reason}): it relies on ${relianceOf(reason)}.${why}`, width);
  });
}

function sayTogether({ references, parts, path }: Question, width: number | null): string[] {
  const others = parts.filter((part) => part.path !== path).map((part) => escapeLine(part.path));
  const files = others.length > 0 ? `It has parts in other files, too: ${others.join(", ")}` : "";
  const places =
    references.length > 1 ? `One change in ${references.length} places, ${listLines(references)}` : "";
  if (!files && !places) return [];
  return [fitTo(`${[places, files].filter(Boolean).join(". ")}: all or none.`, width)];
}

function listLines(places: readonly { readonly line: number }[]): string {
  const lines = [...new Set(places.map(({ line }) => line))];
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}

function renderPart({ before, after }: Part, colors: Colors, width: number | null): string {
  return colorDiff(renderHunks(before, after).replace(/\n$/, ""), colors, width);
}

async function describeLeft(
  { file, reference }: Left,
  colors: Colors,
  width: number | null,
): Promise<string> {
  const options = {
    mode: "write",
    brief: false,
    verbose: true,
    unsafe: true,
    todo: true,
    colors,
    width,
  } as const;
  return renderAlone({ file, reference }, new CodeView(options), options);
}

async function describeProblem({ problem }: Mend, colors: Colors, width: number | null): Promise<string> {
  const { message, code, line, column } = problem;
  const said = colors.red(fitTo(`What you wrote can't be taken: ${escapeLine(message)}`, width));
  if (line === null || column === null) return said;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return `${said}\n${await renderCodeFrame(splitLines(code), place, colors.isColorSupported, width)}`;
}

/** Sentences for a terminal: broken between words; a word that is wider than it is cut. */
export function fitTo(text: string, width: number | null): string {
  if (width === null) return text;
  const lines = text.split("\n").flatMap((line) => wrap(line, "", width).split("\n"));
  return lines.map((line) => windowLine(line, 0, width).text).join("\n");
}
