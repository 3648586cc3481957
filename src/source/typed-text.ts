import type { Span } from "../model.js";
import type { Document } from "./document.js";
import type { Region } from "./hosts/found.js";

/** A text that a compiler takes, under a name of its own. */
export interface TypedText {
  readonly path: string;
  readonly text: string;
}

/**
 * The scripts of a component as a module beside it, `Panel.vue.script.ts`, with everything else blanked, so that places are true.
 * A file of code as it is. Null where there is no module.
 *
 * @param markup expressions in the markup that are to be statements of it
 */
export function typedText(
  { path, text, embedding }: Document,
  markup: readonly Span[] = [],
): TypedText | null {
  if (!embedding) return { path, text };
  const scripts = embedding.units
    .filter(({ scope }) => scope === "module")
    .flatMap(({ parts }) => parts)
    .filter((part): part is Region => part.type === "region" && /^(?:module|setup)$/.test(part.kind))
    .sort((one, other) => one.start - other.start);
  const [first] = scripts;
  if (!first) return null;
  let blanked = "";
  for (const { start, end } of [...scripts, ...markup].sort((one, other) => one.start - other.start)) {
    if (start < blanked.length) continue;
    const blank = text.slice(blanked.length, start).replace(/[^\r\n]/g, " ");
    // A statement ends where the next begins.
    blanked += (markup.length > 0 ? blank.replace(" ", ";") : blank) + text.slice(start, end);
  }
  // It is a module, whatever it imports.
  return { path: `${path}.script.${first.dialect}`, text: `${blanked}\nexport {};\n` };
}

const ofComponent = /(?<=\.(?:vue|svelte))\.script\.[jt]sx?$/;

/** Whether a text by this name is a component's, and no file. */
export function isOfComponent(path: string): boolean {
  return ofComponent.test(path);
}

/** The file that a text by this name is from. */
export function fileOfText(path: string): string {
  return path.replace(ofComponent, "");
}
