import type { Rule } from "eslint";
import { needles, needlesWithTypes } from "../../src/api/table.js";
import type { Elsewhere, MigrateOptions, ProjectTypes } from "../../src/model.js";
import { isCodeFile, isMigrated } from "../../src/source/extensions.js";
import { migrate } from "../../transforms/migrate.js";
import type { RuleOptions } from "./options.js";
import { reportResult } from "./report-result.js";
import { typesOf } from "./types-of.js";
import { hasWholeFile } from "./whole-file.js";

/** ESLint shows one file at a time. */
const elsewhere: Elsewhere = { stillUsed: null, hasMoved: false, isUnknown: true };

/** Migrates a file once, as ESLint has parsed it, and reports what became of its uses of the old client. */
export function lint(context: Rule.RuleContext, options: Required<RuleOptions>): void {
  const { text } = context.sourceCode;
  const path = pathOf(context);
  if (path === undefined) return;
  const types = typesOf(context.sourceCode);
  if (!(types ? needlesWithTypes : needles).some((needle) => text.includes(needle))) return;
  const given = { path, client: options.client, offers: options.unsafe === "suggest", elsewhere };
  const result = migrate(text, { ...given, ...(types && { types }) });
  // Then it wasn't a script by itself either.
  if (result.error && path !== shownPath(context)) return;
  const areAsked = () => (types || !isCodeFile(path) ? () => false : askedIn(text, given));
  reportResult(context, result, areAsked);
}

/** What the text that ESLint has is read as; undefined where nobody can tell. */
function pathOf(context: Rule.RuleContext): string | undefined {
  const path = shownPath(context);
  if (isCodeFile(path)) return path;
  if (!isMigrated(path)) return undefined;
  // A processor may have taken one script out of the file, which is all that the rule is shown.
  return hasWholeFile(context.sourceCode) ? path : `${path}.js`;
}

/** Relative to the working directory: folders above the project (`/home/me/tests/`) say nothing of a file. */
function shownPath({ filename, cwd }: Rule.RuleContext): string {
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
