import type * as t from "@babel/types";
import { clientName } from "../../src/api/names.js";
import { inWords } from "../../src/findings/to-reference.js";
import type { ModuleKind } from "../../src/modules/module-kind.js";
import { isReplaced } from "../../src/syntax/assignment-target.js";
import { literalText } from "../../src/syntax/names.js";
import { isCall, isMember, type Node } from "../../src/syntax/node.js";
import { isPresenceTest } from "../../src/syntax/truth-test.js";
import { unwrap, wrap } from "../../src/syntax/wrapping.js";
import { isTestFile } from "../../src/uses/test-doubles.js";
import { type Context, lineOf } from "../context.js";
import { clientExpressions } from "./client-expressions.js";

/**
 * Why a file keeps reaching for `window.ddClient`; null when nothing is in the way. `createDockerDesktopClient()` throws
 * where there is no client, as soon as the module is loaded: what asks whether there is one, or puts another in its place,
 * would not do the same any more.
 */
export function findObstacle(kind: ModuleKind, context: Context): string | null {
  if (kind === "declarations") return "it only declares types";
  const onPage = findPageObstacle(kind, context);
  if (onPage !== null) return onPage;
  if (kind === "script") return "it is a script, which can't import";
  if (!hasScript(context)) return "it has no script in which to import";
  if (isTestFile.test(context.document.path)) return "it is a test or a mock";
  return findGuard(context);
}

/** Why code whose names are a page's can't import its client, or a snippet; null for any other. */
function findPageObstacle(kind: ModuleKind, context: Context): string | null {
  const { document, unit } = context;
  if (unit?.scope !== "page") return null;
  const kinds = new Set(
    [...clientExpressions(context)].map((node) => document.embedding?.regionAt(node.start!)?.kind),
  );
  if (kinds.has("example"))
    return kind === "script"
      ? "a snippet that neither imports nor exports is a script, which can't import"
      : null;
  const why = [];
  if ([...kinds].some((one) => one !== "module")) why.push("scripts and handlers of a page can't import");
  if (kinds.has("module"))
    why.push("a page's module needs a bundler or an import map to import a package by name");
  return why.join(", and ");
}

/** Whether anything of a file is run before its markup. */
function hasScript({ document, root }: Context): boolean {
  const first = root.body[0];
  if (!document.embedding || !first) return true;
  const kind = document.embedding.regionAt(first.start!)?.kind;
  return kind !== undefined && /^(?:classic|module|setup|example)$/.test(kind);
}

/** Where a file asks whether there is a client, or puts one in its place, as the rest of a sentence; null where it doesn't. */
export function findGuard(context: Context): string | null {
  const replaced = findReplaced(context);
  if (replaced) return `${inWords(lineOf(replaced), context.document)} puts another client in its place`;
  const asked = findQuestion(context);
  return asked ? `${inWords(lineOf(asked), context.document)} asks whether there is a client` : null;
}

/** `window.ddClient = fake`, `vi.stubGlobal("ddClient", fake)`, `Object.defineProperty(window, "ddClient", …)` */
function findReplaced(context: Context): Node | undefined {
  const { scopes } = context;
  const isNamed = (node: Node) =>
    (node as t.CallExpression).arguments.some((one) => literalText(one) === clientName);
  return (
    [...clientExpressions(context)].find((node) => isReplaced(node, scopes.parents)) ??
    (scopes.byType.get("CallExpression") ?? []).find(isNamed)
  );
}

function findQuestion(context: Context): Node | undefined {
  const { scopes, clients } = context;
  const isClient = (node: Node) => {
    const value = clients.valueOf(node);
    return node.type === "Identifier" && value.kind === "client" && value.path.length === 0;
  };
  const inWindow = (scopes.byType.get("BinaryExpression") ?? []).find((node) => {
    const { operator, left, right } = node as t.BinaryExpression;
    return (
      operator === "in" &&
      clients.constantText(left as Node) === clientName &&
      clients.valueOf(right).kind === "window"
    );
  });
  return (
    inWindow ??
    [...clientExpressions(context)].find((node) => isQuestion(node, context)) ??
    // `const client = window.ddClient; if (!client) …`
    [...scopes.bindingOf.keys()].find((node) => isQuestion(node, context) && isClient(node))
  );
}

/** Whether it matters that a value is there: `if (x)`, `x?.y`, `x ?? y`, `typeof x`, `x !== undefined`, `Boolean(x)`. */
function isQuestion(node: Node, context: Context): boolean {
  if (isPresenceTest(node, context.scopes.parents)) return true;
  const { parents } = context.scopes;
  const outer = wrap(node, parents);
  const parent = parents.get(outer);
  if (isMember(parent)) return parent.object === outer && "optional" in parent && parent.optional === true;
  if (isCall(parent)) {
    const callee = unwrap(parent.callee as Node);
    return (
      parent.arguments[0] === outer && callee.type === "Identifier" && /^(Boolean|expect)$/.test(callee.name)
    );
  }
  switch (parent?.type) {
    case "LogicalExpression":
      return parent.left === outer;
    case "UnaryExpression":
      return parent.operator === "typeof";
    case "BinaryExpression":
      return /^[!=]==?$/.test(parent.operator);
    default:
      return false;
  }
}
