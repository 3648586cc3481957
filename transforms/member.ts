import type { Row } from "../src/api/table.js";
import { isDiscarded } from "../src/syntax/discarded.js";
import { propertyName } from "../src/syntax/names.js";
import type { FunctionLike, FunctionWithBody } from "../src/syntax/node.js";
import { type Call, isCall, isMember, type Member, type Node } from "../src/syntax/node.js";
import { returnedBy } from "../src/syntax/own-returns.js";
import { isPresenceTest } from "../src/syntax/truth-test.js";
import { callOf, wrap } from "../src/syntax/wrapping.js";
import type { Place, Use } from "../src/uses/use.js";
import { usageOf } from "./call-site.js";
import { type Context, lineOf, quotedCode, span } from "./context.js";
import { both, type Decision, refuse, rewrite, type Transform } from "./decision.js";
import { checkBackendAlias, patternOfBackend } from "./path/backend-aliases.js";
import { moveMember } from "./path/move-member.js";
import { checkBackendPattern } from "./path/move-pattern.js";
import { keepResult } from "./typing/keep-result.js";

/** Members whose calls stay as they are: only the path changes. */
export const moveOnly: Transform = (use, row, context) => {
  if (use.place.kind === "alias") return aliasOfVoid(use.place, context);
  if (use.place.kind !== "member") return refuse("used-as-value");
  const usage = usageOf(use, row, context);
  if (usage.kind === "refusal") return usage;
  const move = moveMember(use.place.node, use, row, context);
  if (row.api === "backend") return both(move, backendValue(use, context));
  if (usage.kind !== "call") {
    if (row.result === "void") return refuse("result-used", quotedCode(use.place.node, context));
    return both(move, rewrite([], keepResult(use, row, context)));
  }
  const used = row.result === "void" ? isResultUsed(usage.call, context) : "no";
  if (used === "yes") return refuse("result-used");
  const notes = noteOnResult(usage.call, used, row, context);
  // v0's nothing may stand where a promise may not: `(): void => ddClient.navigateToImages()`.
  const isVoid = row.result === "promise" && returnsVoid(usage.call, context);
  const edits = isVoid ? [{ ...span(usage.call), content: ["void ", span(usage.call)] }] : [];
  const kept = keepResult(use, row, context);
  return both(move, rewrite([...edits, ...kept.edits], { notes: isVoid ? [] : [...notes, ...kept.notes] }));
};

function noteOnResult(call: Call, used: Answer, row: Row, context: Context): string[] {
  if (used === "maybe") return [`${row.to} returns nothing: a caller in another file can't wait for it.`];
  return row.result === "promise" && !isDiscarded(call, context.scopes.parents)
    ? [`${row.api} returned nothing; ${row.to} returns a promise.`]
    : [];
}

/** Whether a call is what a function returns that says it returns nothing, or whose result would be taken for a clean-up. */
function returnsVoid(call: Call, { scopes }: Context): boolean {
  const fn = returnedBy(call, scopes.parents);
  if (!fn) return false;
  const user = scopes.parents.get(wrap(fn, scopes.parents));
  if (isCall(user) && !fn.async && /^use\w*Effect$/.test(calleeName(user) ?? "")) return true;
  const { returnType } = fn as { returnType?: Node | null };
  return returnType?.type === "TSTypeAnnotation" && returnType.typeAnnotation.type === "TSVoidKeyword";
}

/** The backend as a value: fine where only its presence counts, or where it gets a name all uses of which can follow. */
function backendValue(use: Use, context: Context): Decision {
  const { parents, bindingOf } = context.scopes;
  const { node } = use.place;
  if (isPresenceTest(node, parents)) return rewrite([]);
  const pattern = patternOfBackend(node, context);
  if (pattern) return checkBackendPattern(pattern, context);
  // In 2021 the backend was a function: `const backend = ddClient.backend("name")`.
  const parent = parents.get(wrap(callOf(node, parents) ?? node, parents));
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") {
    return refuse("alias-escapes", quotedCode(parent ?? node, context));
  }
  const binding = bindingOf.get(parent.id)!;
  if (parent.id.typeAnnotation)
    return refuse("alias-escapes", "it has a type of its own", { links: [binding] });
  return checkBackendAlias(binding, binding.references, context);
}

/** A call through a name: the name is moved where it is declared, only the use of its result matters here. */
function aliasOfVoid({ node, binding }: Extract<Place, { kind: "alias" }>, context: Context): Decision {
  const call = callOf(node, context.scopes.parents);
  const links = [binding];
  if (!call) return refuse("result-used", lineOf(node), { links });
  return isResultUsed(call, context) === "yes"
    ? refuse("result-used", "", { links })
    : rewrite([], { links });
}

/** `maybe`: who could look is not in this file, and nothing says that somebody does. */
type Answer = "no" | "maybe" | "yes";

/**
 * Whether somebody looks at what a call returns. `await` alone doesn't, nor does a handler whose caller ignores it:
 * `onClick={() => ddClient.openExternal(url)}`.
 */
function isResultUsed(call: Call, context: Context): Answer {
  const { parents } = context.scopes;
  let at: Node = wrap(call, parents);
  if (parents.get(at)?.type === "AwaitExpression") at = wrap(parents.get(at)!, parents);
  if (isDiscarded(at, parents)) return "no";
  const fn = returnedBy(at, parents);
  return fn ? isReturnUsed(fn, context) : "yes";
}

/** Whether a function's result may be looked at; an async function gives a promise either way. */
function isReturnUsed(fn: FunctionWithBody, context: Context): Answer {
  const { clients, scopes } = context;
  if (fn.async) return "no";
  const outer = wrap(fn, scopes.parents);
  const parent = scopes.parents.get(outer);
  if (parent?.type === "JSXExpressionContainer" || saysVoid(fn, parent)) return "no";
  if (isCall(parent)) {
    if (parent.callee === outer) return isResultUsed(parent, context);
    return isListener(parent) ? "no" : "yes";
  }
  // button.onclick = () => ddClient.openExternal(url)
  if (parent?.type === "AssignmentExpression" && isHandlerName(parent.left)) return "no";
  const binding = clients.bindingOfFunction(fn);
  // The value of a concise arrow function is there by the way; one that is returned is meant.
  if (!binding || binding.exported || binding.writes.length > 0) {
    return fn.body.type === "BlockStatement" ? "yes" : "maybe";
  }
  const answers = binding.references.map((reference): Answer => {
    const user = scopes.parents.get(wrap(reference, scopes.parents));
    if (user?.type === "JSXExpressionContainer") return "no";
    const call = callOf(reference, scopes.parents);
    return call ? isResultUsed(call, context) : "yes";
  });
  return answers.includes("yes") ? "yes" : answers.includes("maybe") ? "maybe" : "no";
}

/** `(): void => …`, `const open: () => void = …`: by its type nobody may look at the result. */
function saysVoid(fn: FunctionLike, parent: Node | undefined): boolean {
  const isVoid = (type: Node | null | undefined) =>
    type?.type === "TSTypeAnnotation" && type.typeAnnotation.type === "TSVoidKeyword";
  if ("returnType" in fn && isVoid(fn.returnType as Node)) return true;
  const declared =
    parent?.type === "VariableDeclarator"
      ? (parent.id as { typeAnnotation?: Node | null }).typeAnnotation
      : null;
  const type = declared?.type === "TSTypeAnnotation" ? declared.typeAnnotation : undefined;
  return type?.type === "TSFunctionType" && isVoid(type.typeAnnotation);
}

function isHandlerName(target: Node): boolean {
  return isMember(target) && /^on[a-z]+$/i.test(propertyName(target) ?? "");
}

/** `element.addEventListener("click", () => …)`, `setTimeout(() => …)`: nobody looks at the result. */
function isListener(call: Call): boolean {
  return /^(<listener>|addEventListener|on|once|forEach|then|catch|finally|setTimeout|setInterval|useEffect|useCallback)$/.test(
    calleeName(call) ?? "",
  );
}

/** `useEffect(…)`, `React.useEffect(…)` → `useEffect` */
function calleeName({ callee }: Call): string | undefined {
  if (isMember(callee as Node)) return propertyName(callee as Member);
  return callee.type === "Identifier" ? callee.name : undefined;
}
