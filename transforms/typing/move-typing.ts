import { typesPackage } from "../../src/api/names.js";
import type { Row } from "../../src/api/table.js";
import type { Phrase } from "../../src/findings/phrase.js";
import type { Edit } from "../../src/model.js";
import { importedName } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import type { TypePlace, TypeUse } from "../../src/uses/find-type-uses.js";
import type { HandWritten } from "../../src/values/typings/hand-written.js";
import { type Context, lineOf, quotedCode, span, textOf } from "../context.js";
import { type Decision, refuse, rewrite } from "../decision.js";
import { fitsLine } from "../layout/line-width.js";
import type { Question } from "../memory.js";
import { changeTogether } from "../version-imports.js";
import { endOf, imported } from "../widen-types.js";
import { ownComments } from "./member-comments.js";
import { isSeenElsewhere, type NamedType, usesOf } from "./named-typing.js";
import { canBeWidened, obstacleOf } from "./obstacle.js";
import { canGo, removeTypes } from "./remove-types.js";
import { resultOf } from "./written-results.js";

type TypingPlace = Extract<TypePlace, { kind: "typing" }>;

/**
 * Puts `v1.DockerDesktopClient` in the place of a typing that somebody wrote by hand: all of it, since what is left of
 * it would be in nobody's way.
 *
 * @param all every type use of the file
 * @param blocker a use of the old API that stays and needs the typing
 */
export function moveTyping(
  place: TypingPlace,
  row: Row,
  all: readonly TypeUse[],
  blocker: Phrase | null,
  context: Context,
): Decision {
  const { typing } = place;
  if (!typing || typing.isAddition) return refuse("hand-written-typing", lineOf(place.node));
  const obstacle = obstacleOf(typing, all, context);
  // What can't even be widened is what keeps its uses.
  const isInTheWay = obstacle !== null && !canBeWidened(typing, context);
  if (blocker !== null && !isInTheWay) return refuse("still-in-use", blocker);
  if (obstacle !== null) return refuse("hand-written-typing", obstacle);
  return rewrite(
    context.program.memory.once(edits, typing.node, () => replace(typing, context)),
    {
      links: [typing.node],
      together: changeTogether(context),
      notes: [
        `The type comes from ${typesPackage}: npm install --save-dev ${typesPackage}, if it is not there.`,
        ...noteOnResult(place.node, row, typing, context),
      ],
    },
  );
}

const edits: Question<Node, Edit[]> = { name: "edits of typings" };

function replace(typing: HandWritten, context: Context): Edit[] {
  const { node, declaration } = typing;
  const name = nameOfV1(context);
  const uses = declaration ? usesOf(declaration, context) : [];
  if (declaration && uses.length < 2 && canGo(declaration, context)) {
    // The only one who uses it doesn't need a name for it.
    const inlined = uses.map((use) => ({ ...span(context.scopes.parents.get(use)!), content: [name] }));
    return [...inlined, ...removeTypes(declaration, span(declaration), context)];
  }
  const content =
    node.type === "TSInterfaceDeclaration"
      ? aliasOf(headOf(node, context), name + endOf(node, context), node, context)
      : [name];
  return [...carryComments(typing, content, context), ...removeTypes(null, span(node), context)];
}

/** `type DDClient = …`, in two lines where one is wider than those of the file. */
function aliasOf(head: string, type: string, { start }: Node, context: Context): string[] {
  const { document } = context;
  const before = document.text.slice(document.lineStart(start!), start!);
  const indent = document.indentAt(start!);
  const fits = fitsLine(indent, `${before.trimStart()}${head} = ${type}`, context);
  const { eol, indent: step } = context.layout;
  return [head, fits ? " = " : ` =${eol}${indent}${step}`, type];
}

/** Puts what is written in a typing's place, and its comments on itself above it. */
function carryComments(typing: HandWritten, content: readonly string[], context: Context): Edit[] {
  const { node } = typing;
  const { comments, above } = ownComments(typing, context) ?? { comments: [], above: node.start! };
  const { eol } = context.layout;
  const indent = context.document.indentAt(above);
  const lines = comments.flatMap(({ start, end }) => [{ start: start!, end: end! }, eol + indent]);
  if (above === node.start || lines.length === 0) return [{ ...span(node), content: [...lines, ...content] }];
  return [
    { start: above, end: above, content: lines },
    { ...span(node), content },
  ];
}

/** `interface DDClient { … }` → `type DDClient` */
function headOf(node: NamedType, context: Context): string {
  const start = textOf({ start: node.start!, end: node.id.end! }, context);
  return start.replace(/\binterface\b/, "type");
}

/** Where a typing knows more than v1's, and others may go by it of whom nobody can tell. */
function noteOnResult(member: Node, row: Row, typing: HandWritten, context: Context): string[] {
  if (!row.isUntyped || context.program.results || !isSeenElsewhere(typing.node, context)) return [];
  const result = resultOf(member, context);
  if (!result) return [];
  return [
    `The result was ${quotedCode(result, context)}, and is Promise<unknown> in v1: give it a type where it is used.`,
  ];
}

/** What the file calls v1's client. */
function nameOfV1(context: Context): string {
  const local = context.scopes.program.types.get("v1")?.declaration;
  const isImported = local?.type === "ImportSpecifier" && importedName(local) === "v1";
  return isImported ? "v1.DockerDesktopClient" : imported("v1", context);
}
