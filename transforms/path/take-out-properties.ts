import type * as t from "@babel/types";
import type { Edit, Fragment } from "../../src/model.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, commentsIn, copyOf, isRepeatable, span } from "../context.js";
import { type Refusal, refuse } from "../decision.js";
import { renderPath } from "./move-member.js";
import { type Moved, removeProperty } from "./moved-property.js";

/** Takes the properties out of the pattern and declares their names after it: `name = ddClient.extension.host!.cli.exec`. */
export function takeOutProperties(
  root: t.ObjectPattern,
  moved: readonly Moved[],
  context: Context,
): Edit[] | Refusal {
  const declarator = context.scopes.parents.get(root);
  const isPlain = moved.every(
    ({ node, use }) =>
      (node.value as Node).type === "Identifier" &&
      use.place.kind === "property" &&
      use.place.pattern === root,
  );
  const init = declarator?.type === "VariableDeclarator" ? declarator.init : undefined;
  // Written once, in the place where it stood.
  const isOnly = moved.length === 1 && root.properties.length === 1;
  if (
    !init ||
    !isPlain ||
    !(isOnly || isRepeatable(unwrap(init), context, init)) ||
    commentsIn({ start: root.start!, end: init.start! }, context).length > 0
  ) {
    return refuse("used-as-value", "a pattern can't say that v1's optional member is there");
  }
  const isTight =
    /^(Identifier|.*MemberExpression|.*CallExpression|Parenthesized.*|TSNonNull.*|This.*)$/.test(init.type);
  const isReplaced = moved.length === root.properties.length;
  // `{ get } = ddClient.backend`: the author's typing says that it is there.
  const isBackend =
    isMember(init) && moved.some(({ use }) => use.place.kind === "property" && use.place.inBackend);
  const declarations = moved.flatMap(({ node, segments }, i): Fragment[] => [
    ", ",
    span(node.value as Node),
    " = ",
    isTight ? "" : "(",
    ...(isReplaced && i === 0 ? [span(init)] : copyOf(init, context)),
    isTight ? "" : ")",
    `${isBackend ? "!" : ""}.${renderPath(segments.join("."), "!.")}`,
  ]);
  if (isReplaced) {
    return [{ start: root.start!, end: init.end!, content: declarations.slice(1) }];
  }
  const nodes = new Set<Node>(moved.map(({ node }) => node));
  const removals = [...nodes].map((node) => removeProperty(root, node, nodes));
  return [...removals, { ...span(init), content: [span(init), ...declarations] }];
}
