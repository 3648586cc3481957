import { functionAround, type Place, type Use } from "../src/analysis/references.js";
import {
  type Call,
  callOf,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  wrap,
} from "../src/analysis/syntax.js";
import { usageOf } from "./call-site.js";
import { type Context, excerpt, isDiscarded, isTruthTest, lineOf, type Transform } from "./context.js";
import { both, type Decision, refuse, rewrite } from "./decision.js";
import { checkBackendAlias, patternOfBackend } from "./path/backend-aliases.js";
import { moveMember } from "./path/move-member.js";
import { checkBackendPattern } from "./path/move-pattern.js";

/** Members whose calls stay as they are: only the path changes. */
export const moveOnly: Transform = (use, row, context) => {
  if (use.place.kind === "alias") return aliasOfVoid(use.place, context);
  if (use.place.kind !== "member") return refuse("used-as-value");
  const usage = usageOf(use, row, context);
  if (usage.kind === "refusal") return usage;
  const move = moveMember(use.place.node, use, row, context);
  if (row.api === "backend") return both(move, backendValue(use, context));
  if (usage.kind !== "call") {
    if (row.result === "void") return refuse("result-used", excerpt(use.place.node, context));
    return move;
  }
  if (row.result === "void" && isResultUsed(usage.call, context)) return refuse("result-used");
  const notes =
    row.result === "promise" && !isDiscarded(usage.call, context)
      ? [`${row.api} returned nothing; ${row.to} returns a promise.`]
      : [];
  return both(move, rewrite([], { notes }));
};

/** The backend as a value: fine where only its presence counts, or where it gets a name all uses of which can follow. */
function backendValue(use: Use, context: Context): Decision {
  const { parents, bindingOf } = context.scopes;
  const { node } = use.place;
  if (isTruthTest(node, context)) return rewrite([]);
  const pattern = patternOfBackend(node, context);
  if (pattern) return checkBackendPattern(pattern, context);
  const parent = parents.get(wrap(node, parents));
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") {
    return refuse("alias-escapes", excerpt(parent ?? node, context));
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
  if (!call) return refuse("result-used", lineOf(node, context), { links });
  return isResultUsed(call, context) ? refuse("result-used", "", { links }) : rewrite([], { links });
}

/**
 * Whether somebody looks at what a call returns. `await` alone doesn't, nor does a handler whose caller ignores it:
 * `onClick={() => ddClient.openExternal(url)}`.
 */
function isResultUsed(call: Call, context: Context): boolean {
  const { parents } = context.scopes;
  let at: Node = wrap(call, parents);
  if (parents.get(at)?.type === "AwaitExpression") at = wrap(parents.get(at)!, parents);
  if (isDiscarded(at, context)) return false;
  const parent = parents.get(at);
  const fn = parent?.type === "ReturnStatement" ? functionAround(parent, context.scopes) : parent;
  if (!fn || !isFunction(fn) || (parent !== fn && parent?.type !== "ReturnStatement")) return true;
  return isReturnUsed(fn, context);
}

/** Whether a function's result may be looked at; an async function gives a promise either way. */
function isReturnUsed(fn: Node, context: Context): boolean {
  const { clients, scopes } = context;
  if (!isFunction(fn)) return true;
  if (fn.async) return false;
  const outer = wrap(fn, scopes.parents);
  const parent = scopes.parents.get(outer);
  if (parent?.type === "JSXExpressionContainer") return false;
  if (isCall(parent) && parent.callee !== outer) return !isListener(parent);
  const binding = clients.bindingOfFunction(fn);
  if (!binding || binding.exported || binding.writes.length > 0) return true;
  return binding.references.some((reference) => {
    const user = scopes.parents.get(wrap(reference, scopes.parents));
    if (user?.type === "JSXExpressionContainer") return false;
    const call = callOf(reference, scopes.parents);
    return call === undefined || isResultUsed(call, context);
  });
}

/** `element.addEventListener("click", () => …)`, `setTimeout(() => …)`: nobody looks at the result. */
function isListener(call: Call): boolean {
  const callee = call.callee as Node;
  const name = isMember(callee)
    ? propertyName(callee)
    : callee.type === "Identifier"
      ? callee.name
      : undefined;
  return /^(addEventListener|on|once|forEach|then|catch|finally|setTimeout|setInterval|useEffect|useCallback)$/.test(
    name ?? "",
  );
}
