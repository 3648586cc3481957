import type { Phrase } from "../../src/findings/phrase.js";
import type { Edit } from "../../src/model.js";
import type { Binding } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, quotedCode, span } from "../context.js";
import { both, type Decision, type Rewrite, refuse, rewrite } from "../decision.js";
import { changeSignatures } from "../signature/change-signature.js";
import { describeHeld, describeObstacle, noteOnUnchanged } from "../signature/unchanged-parameters.js";
import type { Role } from "./split-command.js";
import { mayOpenQuotes, noteOnWords } from "./word-facts.js";
import { type Branch, parameterNamed, wordsOf, wordsOfParameter } from "./words-of.js";
import { loneHole, type WrittenCommand, writeWords } from "./write-words.js";

/**
 * Decides what becomes of a command argument. What is not known is passed on as it is: `exec(cmd, [])` is equal only
 * where the host joins the words for a shell, as Docker Desktop does.
 *
 * @param write puts the executable and its arguments in their place; it is given the edits of parameters, too, which may
 *   stand on the same line
 */
export function writeCommand(
  argument: Node,
  role: Role,
  context: Context,
  write: (command: WrittenCommand, parameters: readonly Edit[]) => readonly Edit[],
): Decision {
  const parameter = parameterNamed(argument, context);
  const stays = parameter !== undefined && !changeSignatures(context.program).of(parameter);
  const resolved = (stays ? wordsOfParameter : wordsOf)(argument, role, context);
  if (resolved?.kind === "refusal") return resolved;
  if (resolved?.kind !== "words") {
    return rewrite(write({ executable: [span(argument)], args: [], array: ["[]"] }, []), {
      unsafe:
        resolved?.kind === "unstable"
          ? { reason: "changed-on-the-way", detail: resolved.detail }
          : {
              reason: "dynamic-command",
              detail: quotedCode(argument, context),
              ...because(parameter, context),
            },
    });
  }
  const branch = resolved.branches[0]!;
  // Half of a pair, or a backslash, decides what becomes of the white space behind it.
  if (mayOpenQuotes(branch.words, context))
    return refuse("unbalanced-quotes", `in what ${quotedCode(argument, context)} is given`);
  const { spreadOf } = changeSignatures(context.program);
  const changing = parametersIn(branch, context);
  const beside = changing.flatMap((one) => editsHere(one, context));
  const moved = rewrite(write(writeWords(argument, branch.words, context, spreadOf), beside), {
    spent: resolved.spent,
    unsafe: findDanger(branch, context),
  });
  const notes = noteOnWords(branch.words, true, context, spreadOf);
  return changing
    .map((one) => changeSignature(one, context))
    .reduce(both, both(moved, rewrite([], { notes })));
}

/** An executable that may be several words. */
function findDanger({ words, dynamicExecutable }: Branch, context: Context): Rewrite["unsafe"] {
  const hole = loneHole(words[0]!);
  if (dynamicExecutable === null || (hole && changeSignatures(context.program).spreadOf(hole))) return null;
  const parameter = hole && parameterNamed(hole, context);
  return { reason: "dynamic-executable", detail: quote(dynamicExecutable), ...because(parameter, context) };
}

function because(parameter: Binding | undefined, context: Context): { because?: Phrase } {
  const obstacle = parameter && describeObstacle(parameter, context);
  return obstacle ? { because: obstacle } : {};
}

/** The parameters that are whole words. */
function parametersIn({ words }: Branch, context: Context): Binding[] {
  const named = words.map((word) => {
    const hole = loneHole(word);
    return hole && parameterNamed(hole, context);
  });
  return [...new Set(named)].filter((one) => one !== undefined);
}

/** What follows a parameter that is written as words; or a note on what it stays. */
function changeSignature(parameter: Binding, context: Context): Rewrite {
  const changes = changeSignatures(context.program);
  const change = changes.of(parameter);
  if (!change) {
    const held = describeHeld(parameter, context);
    const unsafe = held
      ? { reason: "dynamic-command" as const, detail: quote(parameter.name), because: held }
      : null;
    return rewrite([], { notes: noteOnUnchanged(parameter, context), unsafe });
  }
  return rewrite(editsHere(parameter, context), {
    otherFiles: change.edits.filter(({ document }) => document !== context.document),
    spent: change.spent,
    notes: [changes.describe(parameter, context), ...change.notes],
    links: change.parameters,
    // What its new parameters are called depends on how many there are.
    together: change.functions,
  });
}

/** What becomes of a parameter and the calls of its function in a file. */
function editsHere(parameter: Binding, { program, document }: Context): readonly Edit[] {
  const edits = changeSignatures(program).of(parameter)?.edits ?? [];
  return edits.find((one) => one.document === document)?.edits ?? [];
}
