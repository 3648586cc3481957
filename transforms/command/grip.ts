import { isReplaced } from "../../src/syntax/assignment-target.js";
import { isDependencies } from "../../src/syntax/dependencies.js";
import { isDiscarded } from "../../src/syntax/discarded.js";
import { propertyName } from "../../src/syntax/names.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { isPresenceTest } from "../../src/syntax/truth-test.js";
import { callOf, unwrap, wrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";

/**
 * Whether a mention of a name lets somebody change the object that it may hold: not at all, there and then, or from then
 * on, as it has another name now.
 */
export type Grip = "none" | "now" | "kept";

export function gripOn(reference: Node, context: Context): Grip {
  const { parents } = context.scopes;
  let at = wrap(reference, parents);
  let parent = parents.get(at);
  for (; isMember(parent) && parent.object === at; parent = parents.get(at)) {
    const name = propertyName(parent);
    if (name === "length") return isReplaced(parent, parents) ? "now" : "none";
    if (isReplaced(parent, parents)) return "now";
    const call = callOf(parent, parents);
    if (call) return name !== undefined && ofStrings.test(name) ? "none" : "now";
    at = wrap(parent, parents);
  }
  if (isDiscarded(at, parents) || isPresenceTest(at, parents)) return "none";
  switch (parent?.type) {
    case "TemplateLiteral":
    case "BinaryExpression":
    case "JSXExpressionContainer":
    case "SwitchCase":
    case "SwitchStatement":
      return "none";
    case "UnaryExpression":
      return parent.operator === "delete" ? "now" : "none";
    case "ConditionalExpression":
    case "LogicalExpression":
      return gripOn(parent, context);
    // `useEffect(…, [name])`
    case "ArrayExpression":
      return isDependencies(parent, parents) ? "none" : "kept";
    case "CallExpression":
    case "OptionalCallExpression":
      return parent.callee !== at && onlyReads(parent.callee as Node, context) ? "none" : "now";
    case "MemberExpression":
    case "OptionalMemberExpression":
      // `names[key]`
      return "none";
    case "NewExpression":
    case "SpreadElement":
      return "now";
    default:
      return "kept";
  }
}

/** Methods that only strings have. */
const ofStrings =
  /^(?:charAt|charCodeAt|codePointAt|endsWith|localeCompare|match|matchAll|pad(?:End|Start)|replaceAll|split|startsWith|substring|substr|to(?:Lower|Upper)Case|trim(?:End|Start)?)$/;

/** `String(x)`, `console.log(x)`: functions of the language that leave what they are given as it is. */
function onlyReads(callee: Node, { scopes }: Context): boolean {
  const at = unwrap(callee);
  const root = isMember(at) ? unwrap(at.object) : at;
  if (root.type !== "Identifier" || scopes.bindingOf.has(root)) return false;
  return isMember(at) ? root.name === "console" : reading.test(root.name);
}

const reading = /^(?:String|Number|Boolean|parseInt|parseFloat|isNaN|(?:en|de)codeURI(?:Component)?)$/;
