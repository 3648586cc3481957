import { isBundle } from "../modules/bundles.js";
import { type CodeFile, mayLoad } from "../modules/code-file.js";
import { whyGlobal } from "../modules/global-names.js";
import { findLoaded, findOtherUse } from "../modules/page-names.js";
import type { Script } from "../modules/page-scripts.js";
import { bareWordOf } from "../modules/words.js";
import { isAssigned } from "../syntax/assignment-target.js";
import type { Steps } from "./steps.js";
import type { Tracer } from "./tracer.js";

/** From a name at the top of a script to its uses in the scripts that pages run beside it, which see it as a global. */
export function followGlobal(trace: Tracer, name: string, steps: Steps, file: CodeFile): void {
  const { pages, ...options } = trace.options;
  const beside = pages.of(file.path);
  if (beside?.isModule) return;
  const scripts = beside?.scripts ?? [];
  if (beside && (scripts.length > 0 || beside.why !== null)) trace.leadsElsewhere = true;
  const followed = new Set(scripts.map((script) => script.file));
  const why = whyGlobal(name, file, { ...options, followed }) ?? beside?.why ?? null;
  if (why !== null) trace.stopAnywhere(why);
  stopAtOtherUse(trace, name, file);
  if (scripts.length > 0) stopAtLoad(trace, file);
  for (const script of scripts) followIn(trace, script, name, steps, file);
}

/** Otherwise than by its name nobody follows it. */
function stopAtOtherUse(trace: Tracer, name: string, file: CodeFile): void {
  const { scopes, text, parsed } = file;
  const other = findOtherUse(name, { scopes, text, comments: parsed.ast.comments ?? [] });
  if (other) trace.stop(other, file, other.why);
}

/** What it runs in turn sees the same globals. */
function stopAtLoad(trace: Tracer, file: CodeFile): void {
  const loaded = findLoaded(file.scopes);
  if (loaded) trace.stop(loaded, file, loaded.why);
}

function followIn(trace: Tracer, script: Script, name: string, steps: Steps, from: CodeFile): void {
  const { files, pages, display } = trace.options;
  const text = files.read(script.file) ?? "";
  const shown = display(script.file);
  const global = `is a global of its page, which also runs ${shown}`;
  if (isBundle(script.file, text)) {
    if (bareWordOf(name).test(text)) trace.stopAnywhere(`${global}, a bundle, which mentions it`);
    return;
  }
  // Most files don't have it in them.
  if (!text.includes(name) && !mayLoad(text)) return;
  const file = files.get(script.file);
  if (!file || file.isBroken) {
    trace.stopAnywhere(`${global}, which can't be read as code`);
    return;
  }
  stopAtLoad(trace, file);
  const declared = script.isModule || file.isModule ? undefined : file.scopes.program.values.get(name);
  if (declared) trace.stop(declared.identifier, file, "is declared more than once");
  const uses = file.globals(name);
  const own = pages.pagesOf(from.path);
  const other = pages.pagesOf(script.file).find((page) => !own.includes(page));
  if (uses.length > 0 && other !== undefined) {
    const its = display(other);
    trace.stop(
      uses[0]!,
      file,
      `is a global that ${shown} uses, which ${its} runs, too, without ${display(from.path)}`,
    );
  }
  stopAtOtherUse(trace, name, file);
  for (const use of uses) {
    if (isAssigned(use, file.scopes.parents)) trace.stop(use, file, "is assigned to");
    else trace.moveUp(use, steps, file);
  }
}
