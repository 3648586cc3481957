import type { Binding } from "../../src/analysis/scopes.js";
import type { Edit } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, excerpt, span } from "../context.js";
import { both, type Decision, type Rewrite, refuse, rewrite } from "../decision.js";
import { liftWrappers } from "./lift-wrapper.js";
import type { Role } from "./split-command.js";
import { describeHeld, describeObstacle, noteOnUnlifted } from "./unlifted.js";
import { mayOpenQuotes, noteOnWords } from "./word-facts.js";
import { type Piece, parameterNamed, wordsOf, wordsOfParameter } from "./words-of.js";
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
  const stays = parameter !== undefined && !liftWrappers(context.program).of(parameter);
  const resolved = (stays ? wordsOfParameter : wordsOf)(argument, role, context);
  if (resolved?.kind === "refusal") return resolved;
  if (resolved?.kind !== "words") {
    return rewrite(write({ executable: [span(argument)], args: [], array: ["[]"] }, []), {
      unsafe:
        resolved?.kind === "unstable"
          ? { reason: "changed-on-the-way", detail: resolved.detail }
          : { reason: "dynamic-command", detail: excerpt(argument, context), ...because(parameter, context) },
    });
  }
  const piece = resolved.pieces[0]!;
  // Half of a pair, or a backslash, decides what becomes of the white space behind it.
  if (mayOpenQuotes(piece.words, context))
    return refuse("unbalanced-quotes", `in what ${excerpt(argument, context)} is given`);
  const { spreadOf } = liftWrappers(context.program);
  const lifted = parametersIn(piece, context);
  const beside = lifted.flatMap((one) => editsHere(one, context));
  const moved = rewrite(write(writeWords(argument, piece.words, context, spreadOf), beside), {
    spent: resolved.spent,
    unsafe: findDanger(piece, context),
  });
  const notes = noteOnWords(piece.words, true, context, spreadOf);
  return lifted.map((one) => lift(one, context)).reduce(both, both(moved, rewrite([], { notes })));
}

/** An executable that may be several words. */
function findDanger({ words, dynamicExecutable }: Piece, context: Context): Rewrite["unsafe"] {
  const hole = loneHole(words[0]!);
  if (dynamicExecutable === null || (hole && liftWrappers(context.program).spreadOf(hole))) return null;
  const parameter = hole && parameterNamed(hole, context);
  return { reason: "dynamic-executable", detail: dynamicExecutable, ...because(parameter, context) };
}

function because(parameter: Binding | undefined, context: Context): { because?: string } {
  const obstacle = parameter && describeObstacle(parameter, context);
  return obstacle ? { because: obstacle } : {};
}

/** The parameters that are whole words. */
function parametersIn({ words }: Piece, context: Context): Binding[] {
  const named = words.map((word) => {
    const hole = loneHole(word);
    return hole && parameterNamed(hole, context);
  });
  return [...new Set(named)].filter((one) => one !== undefined);
}

/** What follows a parameter that is written as words; or a note on what it stays. */
function lift(parameter: Binding, context: Context): Rewrite {
  const liftings = liftWrappers(context.program);
  const lifting = liftings.of(parameter);
  if (!lifting) {
    const held = describeHeld(parameter, context);
    const unsafe = held
      ? { reason: "dynamic-command" as const, detail: parameter.name, because: held }
      : null;
    return rewrite([], { notes: noteOnUnlifted(parameter, context), unsafe });
  }
  return rewrite(editsHere(parameter, context), {
    elsewhere: lifting.edits.filter(({ document }) => document !== context.document),
    spent: lifting.spent,
    notes: [liftings.describe(parameter, context), ...lifting.notes],
    links: lifting.parameters,
  });
}

/** What becomes of a parameter and the calls of its function in a file. */
function editsHere(parameter: Binding, { program, document }: Context): readonly Edit[] {
  const edits = liftWrappers(program).of(parameter)?.edits ?? [];
  return edits.find((one) => one.document === document)?.edits ?? [];
}
