import type { AST } from "svelte/compiler";
import type { Fault } from "../found.js";
import { parsers } from "../parsers.js";
import { tooDeep } from "../place.js";
import { blankScripts, keepScriptTags } from "./blanks.js";
import { blankCode } from "./broken-code.js";

/** So many pieces of code are left out of a file before its markup is taken for broken. */
const mostBroken = 20;

/**
 * What Svelte's parser makes of a text, in which it gets to see no script, and no code that it can't read: that is found all
 * the same, and whoever parses it says what is wrong with it. After a mistake in the markup it finds what it can.
 */
export function parseMarkup(text: string): { readonly root: AST.Root; readonly faults: readonly Fault[] } {
  let source = blankScripts(text.replace(/^\ufeff/, " "));
  for (let broken = 0; ; broken++) {
    const strict = parse(source, false);
    if ("root" in strict) return { root: strict.root, faults: [] };
    const { fault } = strict;
    const repaired = broken < mostBroken ? blankCode(source, fault.offset) : source;
    if (repaired === source) {
      const loose = parse(source, true);
      return { root: "root" in loose ? loose.root : parseScripts(source), faults: [fault] };
    }
    source = repaired;
  }
}

type Result = { readonly root: AST.Root } | { readonly fault: Fault };

function parse(source: string, loose: boolean): Result {
  const svelte = parsers.svelte();
  try {
    return { root: svelte.parse(source, { modern: true, loose }) };
  } catch (error) {
    if (error instanceof RangeError) return { fault: tooDeep };
    const { message, position } = error as { message: string; position?: [number, number] };
    // Its first line; the second is where to read about it.
    const sentence = message.split("\n")[0]!.replace(/[^.]$/, "$&.");
    return { fault: { message: sentence, offset: position?.[0] ?? 0 } };
  }
}

function parseScripts(source: string): AST.Root {
  const found = parse(keepScriptTags(source), false);
  return "root" in found ? found.root : (parse("", false) as { root: AST.Root }).root;
}
