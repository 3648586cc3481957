import type * as t from "@babel/types";
import { setsTarget } from "./assignment-target.js";
import { childrenOf } from "./children.js";
import { type FunctionLike, isFunction, type Node } from "./node.js";

/** What is known of a place, beside its syntax. */
export interface Known {
  /** Tells the parts of a node that are evaluated, where they are fewer than all; undefined where nothing more is known. */
  readonly evaluatedParts?: (node: Node) => readonly Node[] | undefined;
  /** Nobody minds whether getters run, which `{ a } = b` and `{ ...b }` may have unseen: all of it may be left out. */
  readonly mindsNoGetters?: boolean;
}

/** What does something by itself, whatever its parts do. */
const acting: ReadonlySet<string> = new Set([
  "AssignmentExpression",
  // Others run meanwhile.
  "AwaitExpression",
  "YieldExpression",
  "CallExpression",
  "OptionalCallExpression",
  "NewExpression",
  "TaggedTemplateExpression",
  "ImportExpression",
  "TSImportEqualsDeclaration",
  "Decorator",
  // A function makes the element: whose, a pragma or the compiler's settings say. In some frameworks it runs the component.
  "JSXElement",
  "JSXFragment",
  "ThrowStatement",
  "UpdateExpression",
  "V8IntrinsicIdentifier",
  // They call an iterator: a generator is further on then.
  "ArrayPattern",
  "ForOfStatement",
]);

/**
 * Whether evaluating a node may do more than look: if not, it may be evaluated sooner or later, twice or never. A member
 * that is read by its name is taken to be plain data; functions don't run where they are written, and leaving (`return`,
 * `break`) does nothing, but for `throw`.
 */
export function hasEffect(node: Node, known: Known = {}): boolean {
  const parts = known.evaluatedParts?.(node);
  if (!parts && isActing(node, known)) return true;
  return (parts ?? partsOf(node)).some((part) => hasEffect(part, known));
}

/** Whether a node may do more than look by itself, whatever its parts do. */
export function isActing(node: Node, { mindsNoGetters = false }: Known = {}): boolean {
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "delete" || node.operator === "throw";
    case "ArrayExpression":
      return node.elements.some(isSpread);
    case "ObjectExpression":
      return !mindsNoGetters && node.properties.some(isSpread);
    case "ObjectPattern":
      return !mindsNoGetters;
    case "ForInStatement":
      return setsTarget(node);
    case "VariableDeclaration":
      // What is declared by `using` is disposed of in the end.
      return /using$/.test(node.kind);
    default:
      return acting.has(node.type);
  }
}

function isSpread(node: Node | null): boolean {
  return node?.type === "SpreadElement";
}

/** What of a node is evaluated where it stands. */
function partsOf(node: Node): readonly Node[] {
  if (isFunction(node)) return partsOfFunction(node);
  switch (node.type) {
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassAccessorProperty":
      // The others' values are set by `new`.
      return node.static ? childrenOf(node) : [...computedKey(node), ...(node.decorators ?? [])];
    default:
      return childrenOf(node);
  }
}

/** The key of a method, its decorators and those of its parameters. */
function partsOfFunction(node: FunctionLike): Node[] {
  const ofParameters = (node.params as Node[]).flatMap(decoratorsOf);
  return [...computedKey(node), ...decoratorsOf(node as Node), ...ofParameters];
}

function computedKey(node: object): Node[] {
  const { computed, key } = node as { computed?: boolean; key?: Node };
  return computed && key ? [key] : [];
}

function decoratorsOf(node: Node): readonly t.Decorator[] {
  return ("decorators" in node && node.decorators) || [];
}
