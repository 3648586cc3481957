import type { Document } from "./document.js";
import type { Region } from "./hosts/found.js";

/** A text that a compiler takes, under a name of its own. */
export interface TypedText {
  readonly path: string;
  readonly text: string;
}

/**
 * The scripts of a component as a module beside it, `Panel.vue.ts`, with everything else blanked, so that places are true.
 * A file of code as it is. Null where there is no module.
 */
export function typedText({ path, text, embedding }: Document): TypedText | null {
  if (!embedding) return { path, text };
  const scripts = embedding.units
    .filter(({ scope }) => scope === "module")
    .flatMap(({ parts }) => parts)
    .filter((part): part is Region => part.type === "region" && /^(?:module|setup)$/.test(part.kind))
    .sort((one, other) => one.start - other.start);
  const [first] = scripts;
  if (!first) return null;
  let blanked = "";
  for (const { start, end } of scripts)
    blanked += text.slice(blanked.length, start).replace(/[^\r\n]/g, " ") + text.slice(start, end);
  return { path: `${path}.${first.dialect}`, text: blanked };
}
