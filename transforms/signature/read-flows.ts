import type { Binding } from "../../src/scopes/scopes.js";
import { isInside } from "../../src/syntax/around.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { findCommands } from "../command/command-flow.js";
import type { Role } from "../command/split-command.js";
import { mayOpenQuotes } from "../command/word-facts.js";
import { parameterNamed, wordsOf } from "../command/words-of.js";
import { loneHole } from "../command/write-words.js";
import type { Context, Program } from "../context.js";
import { readWrapper, type Wrapper } from "./read-wrapper.js";

/** A text that becomes words: a command, or what a wrapper is given for its parameter. */
export interface Text {
  readonly node: Node;
  readonly context: Context;
  /** What it is to the call of the old API, or the parameter that it goes to. */
  readonly into: Role | Binding;
}

/** Where one mention of a parameter goes: it is a whole word of a text. */
export interface Flow {
  readonly from: Binding;
  readonly text: Text;
  /** The word is the text's first; the only one, if the text is nothing but the parameter's name. */
  readonly isFirst: boolean;
  readonly isWhole: boolean;
  /** The parentheses and casts around the name. */
  readonly hole: Node;
}

/** All parameters from which commands of the old API are put together. */
export interface Flows {
  readonly wrappers: ReadonlyMap<Binding, Wrapper>;
  /** By the name that mentions the parameter. */
  readonly byName: ReadonlyMap<Node, Flow>;
}

/** Follows the commands of some files back to the parameters that are words of them, from call to call. */
export function readFlows(program: Program): Flows {
  const wrappers = new Map<Binding, Wrapper>();
  const byName = new Map<Node, Flow>();
  // Files are opened on the way, and texts are added.
  for (const context of program.contexts()) {
    const texts = [...findCommands(context)].map(({ node, role }): Text => ({ node, context, into: role }));
    for (const text of texts) {
      for (const flow of flowsOf(text)) {
        byName.set(unwrap(flow.hole), flow);
        if (wrappers.has(flow.from)) continue;
        const wrapper = readWrapper(flow.from, text.context);
        if (!wrapper) continue;
        wrappers.set(flow.from, wrapper);
        for (const own of textsOf(wrapper)) texts.push(own);
      }
    }
  }
  return { wrappers, byName };
}

/** What a wrapper is given for its parameter: by its calls, and by default. */
export function textsOf({ binding, byDefault, sites, context }: Wrapper): Text[] {
  const given = sites.flatMap((site) =>
    site.argument ? [{ node: site.argument, context: site.context, into: binding }] : [],
  );
  return byDefault ? [{ node: byDefault, context, into: binding }, ...given] : given;
}

function flowsOf(text: Text): Flow[] {
  const { node, context } = text;
  const words = wordsOf(node, "arguments", context);
  if (words?.kind !== "words") return [];
  return words.branches.flatMap((branch) => {
    const flows = branch.words.flatMap((word, i): Flow[] => {
      const hole = loneHole(word);
      const from = hole && parameterNamed(hole, context);
      // A constant that stays goes on to mention it.
      if (!from || !(isInside(hole, node) || words.spent.some(({ goes }) => goes))) return [];
      return [{ from, text, isFirst: i === 0, isWhole: hole === branch.node, hole }];
    });
    return flows.length > 0 && mayOpenQuotes(branch.words, context) ? [] : flows;
  });
}
