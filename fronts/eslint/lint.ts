import type { Rule } from "eslint";
import { needles, needlesWithTypes } from "../../src/api/table.js";
import type { Elsewhere, MigrateOptions, ProjectTypes } from "../../src/model.js";
import { dialectOf } from "../../src/source/extensions.js";
import { migrate } from "../../transforms/migrate.js";
import type { RuleOptions } from "./options.js";
import { reportResult } from "./report-result.js";
import { typesOf } from "./types-of.js";

/** ESLint shows one file at a time. */
const elsewhere: Elsewhere = { stillUsed: null, hasMoved: false, isUnknown: true };

/** Migrates a file once, as ESLint has parsed it, and reports what became of its uses of the old client. */
export function lint(context: Rule.RuleContext, options: Required<RuleOptions>): void {
  const { text } = context.sourceCode;
  const path = pathOf(context);
  // Of other languages (`.vue`), ESLint has the whole file in place of the code.
  if (dialectOf(path) === undefined) return;
  const types = typesOf(context.sourceCode);
  if (!(types ? needlesWithTypes : needles).some((needle) => text.includes(needle))) return;
  const given = { path, client: options.client, offers: options.unsafe === "suggest", elsewhere };
  const result = migrate(text, { ...given, ...(types && { types }) });
  const areAsked = () => (types ? () => false : askedIn(text, given));
  reportResult(context, result, areAsked);
}

/** Relative to the working directory: folders above the project (`/home/me/tests/`) say nothing of a file. */
function pathOf({ filename, cwd }: Rule.RuleContext): string {
  // `<input>`, `<text>`: what an editor hands over without a name.
  if (/^<\w+>$/.test(filename)) return "source.js";
  const isBelow = filename.startsWith(cwd) && /[\\/]/.test(filename[cwd.length] ?? "");
  return (isBelow ? filename.slice(cwd.length + 1) : filename).replaceAll("\\", "/");
}

/** Which parts of a text types would be asked about, if there were any. */
function askedIn(text: string, options: MigrateOptions): (start: number, end: number) => boolean {
  const asked: { readonly start: number; readonly end: number }[] = [];
  const types: ProjectTypes = {
    typeOf: (_path, _text, span) => void asked.push(span),
    callersOf: () => undefined,
    textOf: () => undefined,
  };
  migrate(text, { ...options, types });
  return (start, end) => asked.some((span) => start <= span.start && span.end <= end);
}
