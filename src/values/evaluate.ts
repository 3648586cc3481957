import type * as t from "@babel/types";
import { constantBinding, constantText, nameOfMember } from "../scopes/constants.js";
import type { Binding, Scopes } from "../scopes/scopes.js";
import type { FunctionLike, Member, Node } from "../syntax/node.js";
import { assignmentValue } from "./assignments.js";
import { bindingValue } from "./binding-values.js";
import { callValue, newValue } from "./call-values.js";
import { castValue } from "./cast-value.js";
import type { Beyond, DeclaredTypes, Evaluator } from "./evaluator.js";
import { bindingOfFunction, resultOf } from "./function-values.js";
import { valueOfGlobal } from "./global-values.js";
import { HeldGlobals } from "./held-globals.js";
import { shownValue, storedValue } from "./held-value.js";
import { incomingValue } from "./incoming-value.js";
import { joinValues } from "./join-values.js";
import { arrayLiteral, binaryValue, logicalValue, objectLiteral } from "./literals.js";
import { ClassTree } from "./members/class-tree.js";
import { memberOf, memberValue } from "./members/member-values.js";
import { MemberWrites } from "./members/member-writes.js";
import { CallSites } from "./parameters/call-sites.js";
import { thisValue } from "./this-value.js";
import { TypeEvaluator } from "./types/evaluate-types.js";
import { nullish, other, string, unknown, unsure, type Value } from "./value.js";

/**
 * Says what an expression's value is, by following bindings within one file. Where that ends, it asks the project's
 * types, if there are any to ask. Answers are remembered. It brings all families together, which know only the interface.
 */
export class FileEvaluator implements Evaluator {
  readonly types: DeclaredTypes;
  readonly callSites = new CallSites(this);
  readonly memberWrites = new MemberWrites(this);
  readonly classes = new ClassTree(this);
  readonly globals = new HeldGlobals(this);
  readonly #bindings = new Map<Binding, Value>();
  readonly #expressions = new Map<Node, Value>();
  readonly #results = new Map<Node, Value>();

  /** @param isTypeScript whether what the file declares is what the compiler holds it to */
  constructor(
    readonly scopes: Scopes,
    readonly isTypeScript: boolean,
    readonly project: Beyond | null = null,
  ) {
    this.types = new TypeEvaluator(this);
  }

  valueOf(node: Node): Value {
    const known = this.#expressions.get(node);
    if (known) return known;
    // A cycle (`a = b; b = a`) finds this.
    this.#expressions.set(node, unknown());
    const value = this.#ask(node, this.#evaluate(node));
    this.#expressions.set(node, value);
    return value;
  }

  #evaluate(node: Node): Value {
    switch (node.type) {
      case "Identifier": {
        const binding = this.scopes.bindingOf.get(node);
        if (!binding) return storedValue(node, this) ?? valueOfGlobal(node.name, this);
        return shownValue(node, this.valueOfBinding(binding), this);
      }
      case "MemberExpression":
      case "OptionalMemberExpression":
        return memberValue(node, this);
      case "ParenthesizedExpression":
      case "TSNonNullExpression":
        return this.valueOf(node.expression);
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
      case "TypeCastExpression":
        return castValue(node.expression, node.typeAnnotation as Node, this);
      case "AwaitExpression": {
        const value = this.valueOf(node.argument);
        return value.kind === "promise" ? string : value;
      }
      case "CallExpression":
      case "OptionalCallExpression":
        return callValue(node, this);
      case "NewExpression":
        return newValue(node, this);
      case "ThisExpression":
        return thisValue(node, this);
      case "LogicalExpression":
        return logicalValue(node, this);
      case "ConditionalExpression":
        return joinValues([this.valueOf(node.consequent), this.valueOf(node.alternate)]);
      case "AssignmentExpression":
        return assignmentValue(node, this);
      case "SequenceExpression":
        return this.valueOf(node.expressions[node.expressions.length - 1]!);
      case "ObjectExpression":
        return objectLiteral(node, this);
      case "ArrayExpression":
        return arrayLiteral(node, this);
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.functionValue(node);
      case "ClassExpression":
        return { kind: "class", node };
      case "NullLiteral":
        return nullish;
      case "StringLiteral":
      case "TemplateLiteral":
        return string;
      case "BinaryExpression":
        return binaryValue(node, this);
      case "UnaryExpression":
        return node.operator === "void" ? nullish : other;
      case "NumericLiteral":
      case "BooleanLiteral":
      case "RegExpLiteral":
      case "JSXElement":
        return other;
      default:
        return unknown();
    }
  }

  /** What the project's types say of a value that this file doesn't show. */
  #ask(node: Node, value: Value): Value {
    if (value.kind !== "unknown" || !this.project) return value;
    const known = this.project.typeOf(node);
    if (known?.client) return { kind: "client", ...known.client };
    // Somebody gives it a client, whatever its type is called.
    if (known?.isOther) return value.isOfOld ? value : { ...value, isOther: true };
    // Here it may be something else than where the name got it.
    if (!known || !value.isOther) return value;
    const { isOther, ...rest } = value;
    return rest;
  }

  valueOfBinding(binding: Binding): Value {
    const known = this.#bindings.get(binding);
    if (known) return known;
    this.#bindings.set(binding, unknown(binding.name));
    const own = this.#ask(binding.identifier, bindingValue(binding, this));
    const also = own.kind === "client" ? undefined : this.globals.also(binding);
    const value = also ? unsure(joinValues([own, also])) : own;
    this.#bindings.set(binding, value);
    return value;
  }

  incomingValue(node: Node): Value {
    return incomingValue(node, this);
  }

  patternValue(pattern: Node): Value {
    return this.types.annotationOf(pattern) ?? this.incomingValue(pattern);
  }

  functionValue(node: FunctionLike): Value {
    return { kind: "function", node, returns: () => this.#returned(node) };
  }

  #returned(node: FunctionLike): Value {
    const known = this.#results.get(node as Node);
    if (known) return known;
    // A function that returns what it returns itself finds this.
    this.#results.set(node as Node, unknown());
    const value = resultOf(node, this);
    this.#results.set(node as Node, value);
    return value;
  }

  memberOf(value: Value, name: string): Value {
    return memberOf(value, name, this);
  }

  nameOf(node: Member | t.ObjectProperty): string | undefined {
    return nameOfMember(node, this.scopes);
  }

  constantText(node: Node): string | undefined {
    return constantText(node, this.scopes);
  }

  constantBinding(node: Node): Binding | undefined {
    return constantBinding(node, this.scopes);
  }

  bindingOfFunction(fn: FunctionLike): Binding | undefined {
    return bindingOfFunction(fn, this);
  }
}
