import type * as t from "@babel/types";
import type { Span } from "../../src/model.js";
import { directiveTarget } from "../../src/source/directive-comments.js";
import { type Call, isMember, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, commentsIn, textOf } from "../context.js";
import { directivesAbove } from "../directives-above.js";
import { groupBy } from "../group-by.js";

/** What a directive speaks of: the call, which keeps it, handlers that take something, or those that take what is `any`. */
export type About = "call" | "taking" | "any";

/** A directive for the line that a callback begins on, whose code is written on several lines now. */
export interface LineDirective {
  readonly comment: t.Comment;
  /** It stands behind its line, not above. */
  readonly isBehind: boolean;
  /** The comment for each thing that it speaks of, with the rules that do; none when it is of no use any more. */
  readonly texts: ReadonlyMap<About, string>;
}

/** The directives that something has to be done about, with what that is for all of them. */
export interface LineDirectives {
  readonly all: readonly LineDirective[];
  /** Parameters need a type that was no matter where the directive stood. */
  readonly needsTypes: boolean;
}

const noDirectives: LineDirectives = { all: [], needsTypes: false };

/**
 * Reads the directives for the line on which a callback begins.
 *
 * @param isTyped whether a compiler knows the types of the handlers' parameters from the client
 */
export function readLineDirectives(
  call: Call,
  callback: Node,
  isTyped: boolean,
  context: Context,
): LineDirectives {
  const found = [...directivesAbove(callback.start!, context), ...directivesBehind(call, callback, context)];
  if (found.length === 0) return noDirectives;
  const isOfTypes = found.some(({ value }) => ofTypes.test(value)) && !isTyped;
  const all = found.flatMap((comment): LineDirective[] => {
    const isBehind = comment.start! > callback.start!;
    const texts = ofTypes.test(comment.value)
      ? isOfTypes && textsForTypes(comment, call, callback, context)
      : textsForRules(comment, call, callback, context);
    return texts ? [{ comment, isBehind, texts }] : [];
  });
  return { all, needsTypes: isOfTypes && context.isTypeScript };
}

/** Those behind the line, in the callback or behind the call. */
function directivesBehind(call: Call, callback: Node, context: Context): t.Comment[] {
  const { text } = context.document;
  const fn = unwrap(callback);
  const inside = "body" in fn ? (fn.body as Node).start! + 1 : callback.start!;
  const lineBreak = text.indexOf("\n", callback.start!);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const isOnLine = call.start! >= context.document.lineStart(callback.start!);
  return commentsIn({ start: callback.start!, end }, context).filter(
    (comment) =>
      directiveTarget(comment.value) === "line" &&
      (comment.end! <= callback.end!
        ? text.slice(inside, comment.start!).trim() === "" && comment.start! >= inside
        : isOnLine),
  );
}

const ofTypes = /^[\s/*]*(?:@ts-(?:expect-error|ignore)|\$Flow\w+)\b/;

type Texts = LineDirective["texts"];

/** A compiler's directive: it is the parameters' where the compiler can't find fault with the rest of the line. */
function textsForTypes(comment: t.Comment, call: Call, callback: Node, context: Context): Texts | null {
  const fn = unwrap(callback);
  const isUntyped =
    "params" in fn && (fn.params as Node[]).some((one) => !("typeAnnotation" in one && one.typeAnnotation));
  if (!isUntyped) return null;
  const text = textOf({ start: comment.start!, end: comment.end! }, context);
  const isOfCall = !isSoundWithout(call, callback, context) || !isAlone(call, callback, context);
  // One that expects an error must not stand where there may be none.
  const repeats = !context.isTypeScript && (!isOfCall || !text.includes("@ts-expect-error"));
  return new Map<About, string>([
    ...(isOfCall ? [["call", text] as const] : []),
    ...(repeats ? [["taking", text] as const] : []),
  ]);
}

/** Whether a compiler finds nothing wrong with a call but in its callback: all that it sees of the client is `any`. */
function isSoundWithout(call: Call, callback: Node, { project, scopes }: Context): boolean {
  const callee = unwrap(call.callee as Node);
  if (!isMember(callee)) return false;
  const isSound = (node: Node): boolean => {
    const at = unwrap(node);
    if (at.type === "ArrayExpression") return at.elements.every((one) => one === null || isSound(one));
    if (at.type === "Identifier") return scopes.bindingOf.has(at);
    return at.type.endsWith("Literal") && at.type !== "TemplateLiteral";
  };
  if (!(call.arguments as Node[]).every((one) => one === callback || isSound(one))) return false;
  const type = project?.typeOf(callee.object as Node);
  return type?.client?.type === "any" && type.isFaulty === false;
}

/** Rules that speak of parameters, and of what is `any`. */
const ofAny = /explicit-?any|no-?unsafe|ban-types|bannedtypes/i;
const ofParameters =
  /unused|shadow|naming|camelcase|\bid-|typedef|explicit-(?!any)|param|callback-err|dangle|implicit-?any/i;

/** A linter's directive: its rules say what it is about. */
function textsForRules(comment: t.Comment, call: Call, callback: Node, context: Context): Texts | null {
  const text = textOf({ start: comment.start!, end: comment.end! }, context);
  const parts = directive.exec(text);
  if (!parts) return null;
  const [, tool = "", list = "", rest = ""] = parts;
  const rules = list.split(/[\s,]+/).filter((rule) => rule !== "");
  if (rules.length === 0)
    return new Map<About, string>([
      ["call", text],
      ["taking", text],
    ]);
  const separator = list.includes(",") ? ", " : " ";
  const groups = groupBy(rules, aboutRule);
  // It may speak of what else stands on the line, too.
  const ofLine = rules.filter(
    (rule) => aboutRule(rule) === "call" || maySpeakOfOthers(rule, call, callback, context),
  );
  if (ofLine.length > 0) groups.set("call", ofLine);
  return new Map([...groups].map(([about, own]) => [about, `${tool} ${own.join(separator)}${rest}`]));
}

/** Whether a rule may speak of something that stands on a callback's line beside the call. */
function maySpeakOfOthers(rule: string, call: Call, callback: Node, context: Context): boolean {
  const [before, behind] = besideCall(call, callback, context);
  const code = `${textOf(before, context)} ${textOf(behind, context)}`.replace(/\/\*.*?\*\/|\/\/.*/g, "");
  if (aboutRule(rule) === "any") return /\bany\b/.test(code);
  const isBeside = ({ start }: Node) =>
    [before, behind].some((one) => one.start <= start! && start! < one.end);
  return [...context.scopes.bindingOf.values()].some(({ identifier }) => isBeside(identifier));
}

/** Whether a compiler finds nothing on a callback's line but the call and the name of its result. */
function isAlone(call: Call, callback: Node, context: Context): boolean {
  const [before, behind] = besideCall(call, callback, context);
  return (
    /^\s*(?:(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*=\s*)?(?:(?:return|void|await)\s+)*$/.test(
      textOf(before, context),
    ) && /^[\s;,)]*(?:\/[/*].*)?$/.test(textOf(behind, context))
  );
}

/** What stands on the line on which a callback begins before and behind the call. */
function besideCall(call: Call, callback: Node, { document }: Context): [before: Span, behind: Span] {
  const lineStart = document.lineStart(callback.start!);
  const lineBreak = document.text.indexOf("\n", callback.start!);
  const lineEnd = lineBreak < 0 ? document.text.length : lineBreak;
  return [
    { start: lineStart, end: Math.max(lineStart, call.start!) },
    { start: call.end!, end: Math.max(lineEnd, call.end!) },
  ];
}

/** The tool, its rules, and the rest with the reason. */
const directive =
  /^(\/[/*]\s*(?:(?:eslint|oxlint|tslint)[\w:-]*|(?:biome|rome)-ignore|deno-lint-ignore):?)((?:[\s,]+[@\w][\w@/.-]*)*)([\s\S]*)$/;

function aboutRule(rule: string): About {
  return ofParameters.test(rule) ? "taking" : ofAny.test(rule) ? "any" : "call";
}
