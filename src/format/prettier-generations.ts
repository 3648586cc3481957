import { diffLines } from "diff";
import type { Options } from "prettier";
import type { PrettierVersion } from "./prettier-version.js";

/** What earlier versions do unless they are told otherwise, where that isn't what Prettier 3 does. */
export function defaultsOf(version: PrettierVersion | null): Options {
  if (version === null || version.major >= 3) return {};
  return version.major === 2 ? { trailingComma: "es5" } : { trailingComma: "none", arrowParens: "avoid" };
}

/**
 * Whether an earlier version may break the lines of a text otherwise than Prettier 3 does, with the same options. Compared
 * over all fixtures with 2.8.8, 2.0.5 and 1.19.1 (`test/formatting/earlier-prettier.test.ts` does the first).
 *
 * @param source what it agrees about with Prettier 3
 * @param formatted what that one makes of what became of it
 */
export function mayDiffer(
  source: string,
  formatted: string,
  version: PrettierVersion | null,
  options: Options,
): boolean {
  if (version === null || version.major >= 3) return false;
  // 2.3 was the first that breaks an assignment like 3 does.
  const isOld = version.major < 2 || version.minor < 3;
  const width = options.printWidth ?? 80;
  const lines = formatted.split(/\r?\n/);
  let at = 0;
  let removed = 0;
  for (const part of diffLines(source, formatted)) {
    if (part.removed) {
      removed = part.count;
      continue;
    }
    if (part.added) {
      // Where no line breaks otherwise than before, all versions do the same.
      if (isOld && removed !== part.count) return true;
      for (let index = at; index < at + part.count; index++) {
        const isWide = widthOf(lines[index]!, options) > width;
        if (isOld ? isWide : differs(lines, index, isWide, options.useTabs ?? false)) return true;
      }
    }
    at += part.count;
    removed = 0;
  }
  return false;
}

/** What 2.3 to 2.8 break otherwise in generated code. */
function differs(lines: readonly string[], index: number, isWide: boolean, useTabs: boolean): boolean {
  const line = lines[index]!;
  // They go into the holes of a template that is too wide.
  if (isWide && line.includes("`")) return true;
  // They don't put an `await` on a line of its own.
  const isAwaited = (at: number) => /[=:?]$/.test(lines[at] ?? "") && /^\s*await\b/.test(lines[at + 1] ?? "");
  if (isAwaited(index) || isAwaited(index - 1)) return true;
  // They indent the operands of a call's one argument.
  let first = index;
  while (/(?:&&|\|\||\?\?)$/.test(lines[first - 1] ?? "")) first--;
  if (first < index && /\w\($/.test(lines[first - 1] ?? "")) return true;
  // They indent what follows with blanks.
  if (useTabs && /^\s*[?:] /.test(line)) return true;
  // They don't break a chain at a comment.
  return /^\s*(?:\?\.\(|\.\w+ \/\*)/.test(line);
}

function widthOf(line: string, { tabWidth = 2 }: Options): number {
  return line.length + /^\t*/.exec(line)![0].length * (tabWidth - 1);
}
