import { kindOfModule } from "../../../analysis/module-kind.js";
import { createSearch } from "../../mentions.js";
import { ts } from "../typescript.js";
import { isBundle, isTool } from "./bundles.js";
import { readListed } from "./link-index.js";
import type { LoneFile } from "./read-file-alone.js";
import type { TraceOptions } from "./trace.js";

/** Why a top-level name of a script may be used by other files, which see it as a global; null for a module's. */
export function whyGlobal(
  name: string,
  file: LoneFile,
  { importers, files, display }: TraceOptions,
): string | null {
  if (isModule(file)) return null;
  const isWord = new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
  // Of a bundle, which nobody parses, a name that is no member's counts.
  const isBare = new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$:])`);
  const mentions = createSearch([name]);
  const { code, embedding } = importers.repository;
  for (const other of [...embedding, ...code]) {
    if (!canRead(mentions, other)) continue;
    const text = isTool(other) ? "" : (readListed(other) ?? "");
    if (!isWord.test(text)) continue;
    const isFree =
      embedding.includes(other) ||
      (isBundle(other, text) ? isBare.test(text) : hasFree(name, files.get(other), file));
    if (isFree) return `is a global name that ${display(other)} mentions`;
  }
  return null;
}

function canRead(mentions: (file: string) => boolean, file: string): boolean {
  try {
    return mentions(file);
  } catch {
    return false;
  }
}

/** Whether a file may mean the global by the name; the script itself, when it takes it from `window`. */
function hasFree(name: string, file: LoneFile | undefined, script: LoneFile): boolean {
  if (!file || (file !== script && !isModule(file))) return true;
  return (file.identifiers.get(name) ?? []).some((use) => {
    const isMember = ts.isPropertyAccessExpression(use.parent) && use.parent.name === use;
    const isOfWindow =
      isMember && /^(?:window|globalThis|self|top|parent)$/.test(use.parent.getText().split(/[.?]/)[0]!);
    if (isMember) return isOfWindow;
    return !file.checker.getSymbolAtLocation(use)?.declarations?.length;
  });
}

/** Whether a file has a scope of its own. */
function isModule({ path, source, identifiers }: LoneFile): boolean {
  const kind = kindOfModule({
    path,
    imports: ts.isExternalModule(source),
    requires: ["require", "module", "exports"].some((name) => identifiers.get(name)?.some(isOfCommonJs)),
  });
  return kind === "import" || kind === "require";
}

/** `require(…)`, `module.exports`, `exports.run = …` */
function isOfCommonJs(name: ts.Identifier): boolean {
  const { parent } = name;
  if (name.text === "require") return ts.isCallExpression(parent) && parent.expression === name;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== name) return false;
  if (name.text === "module") return parent.name.text === "exports";
  return ts.isBinaryExpression(parent.parent) && parent.parent.left === parent;
}
