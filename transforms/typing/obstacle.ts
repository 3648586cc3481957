import { v1Members } from "../../src/api/derived.js";
import { isNameOfClientType, typesPackage } from "../../src/api/names.js";
import { findRow } from "../../src/api/table.js";
import { type Phrase, phrase } from "../../src/findings/phrase.js";
import { quote } from "../../src/source/quote.js";
import { propertyName } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { HandWritten } from "../../src/values/typings/hand-written.js";
import { membersOf } from "../../src/values/typings/hand-written.js";
import { membersOfType } from "../../src/values/typings/members-of-type.js";
import { type Context, quotedCode } from "../context.js";
import { ignoredLine } from "../ignore/ignore-comments.js";
import type { Question } from "../memory.js";
import { implementedBy, implementerOf } from "./implementers.js";
import { ownComments } from "./member-comments.js";
import { isExported, isOnlyDeclaration, isPrivate, type NamedType, otherUseOf } from "./named-typing.js";

const obstacles: Question<Node, Phrase | null> = { name: "obstacles of typings" };

/**
 * Why `v1.DockerDesktopClient` can't take the place of a typing, whatever the uses of the client; null when it can.
 *
 * @param all every type use of the file
 */
export function obstacleOf(typing: HandWritten, all: readonly TypeUse[], context: Context): Phrase | null {
  return context.program.memory.once(obstacles, typing.node, () => {
    if (!context.isTypeScript) return inFlow;
    if (isOfPackage(context)) return ofPackage;
    if (ignoredLine(typing.node.start!, context)) return toIgnore;
    const known = new Set(all.map((use) => use.place.node));
    if (!membersOf(typing.node).every((member) => isKnown(member, known, context)))
      return "with members of its own beside it";
    if (!ownComments(typing, context)) return "with comments, which would be lost";
    const implemented = implementedBy(typing.node, context);
    if (implemented) return phrase`${implemented.by} is made for it`;
    return typing.declaration && obstacleOfName(typing.declaration, context);
  });
}

/** The first obstacle in a file that also keeps a typing from getting v1's members beside its own. */
export function findObstacle(all: readonly TypeUse[], context: Context): Phrase | null {
  for (const { place } of all) {
    if (place.kind !== "typing" || !place.typing || canBeWidened(place.typing, context)) continue;
    const obstacle = obstacleOf(place.typing, all, context);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

/** Whether `v1.DockerDesktopClient &` can be put before a typing: an interface must become an alias for it. */
export function canBeWidened(typing: HandWritten, context: Context): boolean {
  return obstacleToWiden(typing, context) === null;
}

/** Why it can't; null where it can. */
export function obstacleToWiden(typing: HandWritten, context: Context): Phrase | null {
  if (!context.isTypeScript) return inFlow;
  if (isOfPackage(context)) return ofPackage;
  const { node } = typing;
  if (ignoredLine(node.start!, context)) return toIgnore;
  return (
    implementerOf(typing, context) ??
    (node.type === "TSTypeLiteral" ? null : obstacleOfDeclaration(node, context))
  );
}

const inFlow = "in Flow, which can't read v1's typings";
const toIgnore = "which a comment says to ignore";
const ofPackage = "in the client's own package";

/** A copy of the package that has both clients' typings: nobody wrote these by hand. */
function isOfPackage({ document }: Context): boolean {
  return document.path
    .split(/[\\/]/)
    .some((_, at, parts) => parts.slice(at, at + 2).join("/") === typesPackage);
}

function obstacleOfName(declaration: NamedType, context: Context): Phrase | null {
  const obstacle = obstacleOfDeclaration(declaration, context);
  if (obstacle) return obstacle;
  const use = otherUseOf(declaration, context);
  if (use) return quotedCode(use, context);
  const { name } = declaration.id;
  // In other files nothing says that such a name is the client's.
  const isOpen = !isPrivate(declaration, context) || (isUnread(context) && isExported(declaration, context));
  if (isOpen && !isNameOfClientType(name)) return `other files may use ${quote(name)}, too`;
  return null;
}

/** Whether nobody can tell what the other files do with a client that this one hands on. */
function isUnread({ document, program }: Context): boolean {
  return program.elsewhere.get(document.path)?.isUnknown ?? false;
}

function obstacleOfDeclaration(declaration: NamedType, context: Context): Phrase | null {
  if (declaration.typeParameters) return "with type parameters";
  if (declaration.type === "TSInterfaceDeclaration" && declaration.extends?.length)
    return `it extends ${quotedCode(declaration.extends[0]!, context)}`;
  if (!isOnlyDeclaration(declaration, context))
    return `${quote(declaration.id.name)} is declared more than once`;
  const isDefault = context.scopes.parents.get(declaration)?.type === "ExportDefaultDeclaration";
  return isDefault ? "it is the default export" : null;
}

function isKnown(member: Node, known: ReadonlySet<Node>, context: Context): boolean {
  const isProperty = member.type === "TSPropertySignature";
  const name = isProperty || member.type === "TSMethodSignature" ? propertyName(member) : undefined;
  const type = isProperty ? member.typeAnnotation?.typeAnnotation : undefined;
  if (name === "backend" && type) {
    const members = membersOfType(type, context.scopes);
    return members === null || members.every((each) => known.has(each) || isOfBackend(each));
  }
  return known.has(member) || (isProperty && name !== undefined && v1Members.has(name));
}

function isOfBackend(member: Node): boolean {
  if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") return false;
  const name = propertyName(member);
  return name !== undefined && findRow(`backend.${name}`) !== undefined;
}
