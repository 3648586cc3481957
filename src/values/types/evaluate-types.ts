import type * as t from "@babel/types";
import type { Node } from "../../syntax/node.js";
import type { DeclaredTypes, Evaluator } from "../evaluator.js";
import { intersectValues, joinValues } from "../join-values.js";
import { findHandWritten, type HandWritten } from "../typings/hand-written.js";
import { client, nullish, ofOld, other, string, unknown, type Value } from "../value.js";
import { indexedValue, memberType, queriedValue } from "./member-types.js";
import { namedValue, referredValue } from "./named-types.js";
import { parameterOfType } from "./parameter-types.js";
import { clientOfWindow, functionOfType, memberOfShape, membersOfWindow } from "./shapes.js";
import { boxOf, recordOf } from "./type-boxes.js";
import { pathOfImportType, valueOfPath } from "./type-paths.js";

/** Says what values of an annotated type are, as far as the file shows the type. Answers are remembered. */
export class TypeEvaluator implements DeclaredTypes {
  readonly handWritten: ReadonlyMap<Node, HandWritten>;
  readonly unsure: ReadonlySet<Node>;
  readonly #values = new Map<Node, Value | undefined>();
  readonly #bases = new Map<Node, Value>();
  #windowMembers: readonly Node[] | undefined;

  constructor(readonly clients: Evaluator) {
    const { found, unsure } = findHandWritten(clients.scopes);
    this.handWritten = found;
    this.unsure = unsure;
  }

  isHandWritten(node: Node): boolean {
    return this.handWritten.get(node)?.isAddition === false;
  }

  annotationOf(node: Node): Value | undefined {
    const annotation = (node as { typeAnnotation?: Node | null }).typeAnnotation;
    const value = annotation ? this.valueOfType(annotation) : undefined;
    return value?.kind === "string" && (node as { optional?: boolean | null }).optional ? other : value;
  }

  valueOfType(type: Node): Value | undefined {
    if (this.#values.has(type)) return this.#values.get(type);
    // A type that contains itself (`type Json = string | Json[]`) finds this.
    this.#values.set(type, undefined);
    const value = this.#evaluate(type);
    this.#values.set(type, value);
    return value;
  }

  #evaluate(type: Node): Value | undefined {
    switch (type.type) {
      case "TSTypeAnnotation":
      case "TypeAnnotation":
      case "TSParenthesizedType":
        return type.typeAnnotation ? this.valueOfType(type.typeAnnotation) : undefined;
      case "NullableTypeAnnotation":
        return joinValues([this.#valueOrUnknown(type.typeAnnotation as Node), nullish]);
      case "TSTypeOperator":
        return type.operator === "keyof" ? other : this.valueOfType(type.typeAnnotation);
      case "TSAnyKeyword":
      case "TSUnknownKeyword":
      case "AnyTypeAnnotation":
      case "MixedTypeAnnotation":
        return undefined;
      case "TSStringKeyword":
      case "StringTypeAnnotation":
        return string;
      case "TSLiteralType":
        return (type.literal as Node).type === "StringLiteral" ? string : other;
      case "TSUndefinedKeyword":
      case "TSNullKeyword":
      case "TSVoidKeyword":
        return nullish;
      case "TSUnionType":
        return joinValues(type.types.map((part) => this.#valueOrUnknown(part)));
      case "TSIntersectionType":
        return intersectValues(type.types.map((part) => this.#valueOrUnknown(part)));
      case "TSArrayType":
      case "ArrayTypeAnnotation":
        return boxOf(this.valueOfType(type.elementType));
      case "TSTupleType":
        return boxOf(joinValues(type.elementTypes.map((part) => this.#valueOrUnknown(part as Node))));
      case "TSNamedTupleMember":
        return this.valueOfType(type.elementType);
      case "TSTypeLiteral":
        if (this.unsure.has(type)) return ofOld;
        return this.isHandWritten(type) ? client("v0") : { kind: "shape", members: type.members };
      case "TSFunctionType":
        return functionOfType(type.typeAnnotation, this);
      case "TSMappedType":
        return recordOf(type.typeAnnotation ? this.valueOfType(type.typeAnnotation) : undefined);
      case "TSTypeQuery":
        return queriedValue(type.exprName as Node, this.clients);
      case "TSIndexedAccessType":
        return indexedValue(type, this.clients);
      case "TSImportType":
        return importedType(type);
      case "TSTypeReference":
        return referredValue(type, this.clients);
      case "GenericTypeAnnotation":
        return namedValue(type.id as Node, this.clients);
      default:
        return other;
    }
  }

  #valueOrUnknown(type: Node): Value {
    return this.valueOfType(type) ?? unknown();
  }

  valueOfBase(name: Node): Value {
    const known = this.#bases.get(name);
    if (known) return known;
    // An interface that inherits from itself finds this.
    this.#bases.set(name, other);
    const value = namedValue(name, this.clients) ?? other;
    this.#bases.set(name, value);
    return value;
  }

  memberOfShape(members: readonly Node[], name: string): Value {
    return memberOfShape(members, name, this);
  }

  windowClient(shape: readonly Node[] = []): Value {
    this.#windowMembers ??= membersOfWindow(this.clients.scopes);
    return clientOfWindow([...shape, ...this.#windowMembers], this);
  }

  parameterOfType(annotation: Node, index: number): Value | undefined {
    return parameterOfType(annotation, index, this.clients);
  }

  memberType(type: Node): [Value, string] | undefined {
    return memberType(type, this.clients);
  }
}

/** `import("@docker/extension-api-client-types").v1.DockerDesktopClient` */
function importedType(type: t.TSImportType): Value {
  const path = pathOfImportType(type);
  return path ? valueOfPath(path) : other;
}
