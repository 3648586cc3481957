import { findRow } from "../../src/api/table.js";
import { isSameUse } from "../../src/findings/finding.js";
import { type Binding, lookUp } from "../../src/scopes/scopes.js";
import { walk } from "../../src/syntax/children.js";
import { propertyName } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import type { Use } from "../../src/uses/use.js";
import { membersOf } from "../../src/values/typings/hand-written.js";
import { membersOfType } from "../../src/values/typings/members-of-type.js";
import { type Context, commentsIn, span, textOf } from "../context.js";

/** What somebody wrote that a member returns, and v1 has no type for. */
export interface WrittenResult {
  readonly text: string;
  /** Whether it can be written again where the member is used. */
  readonly isRepeatable: boolean;
  /** It lists members in place: `Promise<{ Id: string }[]>`. */
  readonly isWrittenOut: boolean;
  /** The types of the file that it names. */
  readonly names: readonly Binding[];
}

/** The result type of a typing's member, where it says more than v1's. */
export function resultOf(member: Node, context: Context): Node | undefined {
  const isMethod = member.type === "TSMethodSignature";
  if (!isMethod && member.type !== "TSPropertySignature") return undefined;
  const annotation = member.typeAnnotation?.typeAnnotation;
  const fn = annotation?.type === "TSFunctionType" ? annotation.typeAnnotation?.typeAnnotation : undefined;
  const result = isMethod ? annotation : fn;
  return result && !/^(?:Promise<(?:unknown|void)>|unknown|void)$/.test(textOf(result, context))
    ? result
    : undefined;
}

/**
 * What the typings of a use's client say that it returns; null where they say no more than v1's, undefined where nobody
 * can tell which of them is meant.
 */
export function writtenResult(use: Use, context: Context): WrittenResult | null | undefined {
  const { document } = context;
  const place = { path: document.path, api: use.api, start: document.inFile(use.span.start) };
  const known = context.program.results?.find((one) => isSameUse(one, place));
  if (known) return { text: known.type, isRepeatable: known.isVisible, isWrittenOut: false, names: [] };
  if (use.type !== "v0" || !context.isTypeScript) return null;
  const members = membersCalled(use.api, context);
  const results = members.map((member) => resultOf(member, context));
  const texts = new Set(results.map((result) => result && textOf(result, context)));
  if (texts.size > 1) return undefined;
  const [result] = results;
  return result ? describe(result, use, context) : null;
}

/** The members of the file's typings with a path. */
function membersCalled(api: string, context: Context): Node[] {
  const path = api.split(".");
  return [...context.clients.types.handWritten.values()].flatMap(({ node }) => find(membersOf(node), path));

  function find(members: readonly Node[], [first, ...rest]: readonly string[]): Node[] {
    return members.flatMap((member) => {
      if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") return [];
      if (propertyName(member) !== first) return [];
      if (rest.length === 0) return [member];
      const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
      return type ? find(membersOfType(type, context.scopes) ?? [], rest) : [];
    });
  }
}

function describe(result: Node, use: Use, context: Context): WrittenResult {
  const { bindingOf, scopeOf } = context.scopes;
  const text = textOf(result, context);
  const nodes = [...walk(result)];
  const identifiers = nodes.filter((node) => node.type === "Identifier" && scopeOf.has(node));
  const here = [...walk(use.place.node)].map((node) => scopeOf.get(node)).find((scope) => scope);
  const isSeen = (node: Node) => {
    const { name } = node as Extract<Node, { type: "Identifier" }>;
    return lookUp(here ?? context.scopes.program, name, "types") === bindingOf.get(node);
  };
  const isPlain = !text.includes("\n") && commentsIn(span(result), context).length === 0;
  const needsThis = nodes.some(({ type }) => type === "TSThisType" || type === "TSTypeQuery");
  return {
    text,
    isRepeatable: isPromise(result, context) && isPlain && !needsThis && identifiers.every(isSeen),
    isWrittenOut: nodes.some(({ type }) => type === "TSTypeLiteral"),
    names: identifiers.flatMap((node) => bindingOf.get(node) ?? []),
  };
}

/** What v1's promise can be taken for. */
function isPromise(result: Node, { scopes }: Context): boolean {
  if (result.type === "TSAnyKeyword") return true;
  if (result.type !== "TSTypeReference" || result.typeName.type !== "Identifier") return false;
  return /^Promise(?:Like)?$/.test(result.typeName.name) && !scopes.bindingOf.has(result.typeName);
}

/** Whether a typing says more of some result than v1's. */
export function hasOwnResult(node: Parameters<typeof membersOf>[0], context: Context): boolean {
  const has = (members: readonly Node[], outer: string): boolean =>
    members.some((member) => {
      if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") return false;
      const path = outer + propertyName(member);
      const row = findRow(path);
      if (row?.isUntyped && resultOf(member, context)) return true;
      const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
      return outer === "" && type !== undefined && has(membersOfType(type, context.scopes) ?? [], `${path}.`);
    });
  return has(membersOf(node), "");
}
