import type * as t from "@babel/types";
import type { Binding } from "../../src/scopes/scopes.js";
import { propertyName } from "../../src/syntax/names.js";
import { isCall, isMember, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { argumentAt, parameterOf } from "../../src/values/parameters/parameters.js";
import type { Context } from "../context.js";

/** Whether all that a name ever holds is certainly no object, so that nothing can change it. */
export function holdsPrimitives(binding: Binding, context: Context): boolean {
  return new Primitives(context).holds(binding);
}

class Primitives {
  readonly #seen = new Set<Binding>();

  constructor(readonly context: Context) {}

  has(expression: Node): boolean {
    const node = unwrap(expression);
    switch (node.type) {
      case "StringLiteral":
      case "TemplateLiteral":
      case "NumericLiteral":
      case "BooleanLiteral":
      case "NullLiteral":
      case "BigIntLiteral":
      case "BinaryExpression":
      case "UnaryExpression":
      case "UpdateExpression":
        return true;
      case "ConditionalExpression":
        return this.has(node.consequent) && this.has(node.alternate);
      case "LogicalExpression":
        return this.has(node.left) && this.has(node.right);
      case "AssignmentExpression":
        return node.operator === "=" ? this.has(node.right) : !/^(?:&&|\|\||\?\?)=$/.test(node.operator);
      case "Identifier": {
        const binding = this.context.scopes.bindingOf.get(node);
        return binding ? this.holds(binding) : node.name === "undefined";
      }
      default:
        return isCall(node)
          ? this.#isOfGlobal(node.callee as Node) || this.#isString(node)
          : this.#isString(node);
    }
  }

  holds(binding: Binding): boolean {
    if (this.#seen.has(binding)) return true;
    this.#seen.add(binding);
    const { identifier, declaration, kind } = binding;
    const { typeAnnotation } = identifier as t.Identifier;
    if (typeAnnotation) return isPrimitiveType(typeAnnotation);
    if (this.#isString(identifier)) return true;
    if (binding.writes.some((write) => !this.#isWrittenPrimitive(write))) return false;
    if (kind === "param") return this.#isGivenPrimitives(binding);
    if (declaration.type !== "VariableDeclarator" || declaration.id !== identifier) return false;
    const loop = this.context.scopes.parents.get(this.context.scopes.parents.get(declaration)!);
    if (loop?.type === "ForInStatement") return true;
    return declaration.init ? this.has(declaration.init) : loop?.type !== "ForOfStatement";
  }

  #isWrittenPrimitive(write: Node): boolean {
    const parent = this.context.scopes.parents.get(write);
    if (parent?.type === "UpdateExpression") return true;
    return parent?.type === "AssignmentExpression" && parent.left === write && this.has(parent);
  }

  /** What all calls of a function that only this file can call give. */
  #isGivenPrimitives(binding: Binding): boolean {
    const parameter = parameterOf(binding);
    const sites = parameter && this.context.clients.callSites.of(parameter.fn);
    if (!parameter || !sites || sites.length === 0) return false;
    const { index, byDefault } = parameter;
    const given = sites.map((site) => argumentAt(site, index));
    return (
      (!byDefault || this.has(byDefault)) && given.every((one) => one === null || (one && this.has(one)))
    );
  }

  #isString(node: Node): boolean {
    const { clients, scopes, project, isTypeScript } = this.context;
    const binding = node.type === "Identifier" ? scopes.bindingOf.get(node) : undefined;
    const { kind } = binding ? clients.valueOfBinding(binding) : clients.valueOf(node);
    if (kind === "string") return true;
    const mayAsk = isTypeScript && (node.type === "Identifier" || isMember(node));
    return mayAsk && project?.isString(node) === true;
  }

  /** `Number(x)`, `encodeURIComponent(x)`, `JSON.stringify(x)`, `Date.now()`, `Math.max(a, b)` */
  #isOfGlobal(callee: Node): boolean {
    const at = unwrap(callee);
    const root = isMember(at) ? unwrap(at.object) : at;
    if (root.type !== "Identifier" || this.context.scopes.bindingOf.has(root)) return false;
    const path = isMember(at) ? `${root.name}.${propertyName(at) ?? ""}` : root.name;
    return globals.test(path);
  }
}

const globals =
  /^(?:String|Number|Boolean|BigInt|parseInt|parseFloat|isNaN|(?:en|de)codeURI(?:Component)?|JSON\.stringify|Date\.now|Math\.\w+)$/;

const primitiveTypes =
  /^(?:TS(?:String|Number|Boolean|BigInt|Null|Undefined|Void|Never)Keyword|TSLiteralType|TSTemplateLiteralType|(?:String|Number|Boolean|NullLiteral|Void)(?:Literal)?TypeAnnotation)$/;

/** `string`, `"up" | "down"`, `number | undefined` */
function isPrimitiveType(type: Node): boolean {
  if (
    type.type === "TSTypeAnnotation" ||
    type.type === "TSParenthesizedType" ||
    type.type === "TypeAnnotation"
  )
    return isPrimitiveType(type.typeAnnotation as Node);
  if (type.type === "TSUnionType") return type.types.every(isPrimitiveType);
  return primitiveTypes.test(type.type);
}
