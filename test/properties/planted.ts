import type { Choices } from "./choices.js";

/*
 * Marks in the texts of a grammar:
 *   «api|text»  a reference, from where it starts to where it ends
 *   ‹text›      what looks like one and is none: it has to stay as it is
 *   ·           between two tokens: room for a comment or a line break
 *   ¦           the same, where a line break would end the statement
 */

/** A reference that a grammar put into a program. Offsets in UTF-16 units. */
export interface Planted {
  readonly api: string;
  readonly start: number;
  readonly end: number;
}

/** A program without its marks, and where they stood. */
export interface Program {
  readonly code: string;
  /** As a report has them: by their starts, the longer one first. */
  readonly references: readonly Planted[];
  readonly lookAlikes: readonly string[];
  readonly comments: readonly string[];
}

/** A reference as a grammar writes it. */
export function plant(api: string, text: string): string {
  return `«${api}|${text}»`;
}

/** Text that looks like a reference, and is none. */
export function lookAlike(text: string): string {
  return `‹${text}›`;
}

/** One room in so many gets a comment or a line break. */
const densities = [1000, 1000, 20, 4, 1];
/** What a comment says, now and then. */
const sayings = [
  "",
  "",
  " ddClient.listContainers()",
  " window.ddClient.backend.get",
  " execHostCmd('a | b')",
];

/** Fills the rooms between tokens and takes the marks out. */
export function takeMarks(marked: string, choices: Choices): Program {
  const density = choices.pick(densities);
  const references: Planted[] = [];
  const lookAlikes: string[] = [];
  const comments: string[] = [];
  const open: { api: string; start: number }[] = [];
  const openLookAlikes: number[] = [];
  let code = "";
  for (const [part] of marked.matchAll(/«[^|]*\||[»‹›·¦]|[^«»‹›·¦]+/g)) {
    switch (part[0]) {
      case "«":
        open.push({ api: part.slice(1, -1), start: code.length });
        break;
      case "»":
        references.push({ ...open.pop()!, end: code.length });
        break;
      case "‹":
        openLookAlikes.push(code.length);
        break;
      case "›":
        lookAlikes.push(code.slice(openLookAlikes.pop()));
        break;
      case "·":
      case "¦":
        if (choices.below(density) === 0 && density < 1000) code += filling(part === "¦");
        break;
      default:
        code += part;
    }
  }
  references.sort((a, b) => a.start - b.start || b.end - a.end);
  return { code, references, lookAlikes, comments };

  function filling(onSameLine: boolean): string {
    const kind = choices.below(onSameLine ? 2 : 5);
    if (kind === 1) return " ";
    if (kind === 4) return "\n    ";
    const text = `c${comments.length + 1}.${choices.pick(sayings)}`;
    const comment = kind === 2 || kind === 3 ? `// ${text}` : `/* ${text} */`;
    comments.push(comment);
    return kind === 2 ? ` ${comment}\n` : kind === 3 ? `\n  ${comment}\n  ` : comment;
  }
}
