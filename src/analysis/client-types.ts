import type * as t from "@babel/types";
import { clientName, clientType, isNameOfClientType, typesPackage } from "../api/names.js";
import { importedName, propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import { isOfOtherModule } from "./ambient.js";
import type { DeclaredTypes, Evaluator } from "./evaluator.js";
import { findHandWritten, type HandWritten } from "./hand-written.js";
import { lookUp, type Scopes } from "./scopes.js";
import {
  type ClientType,
  client,
  exceptString,
  intersectValues,
  joinValues,
  nullish,
  ofOld,
  other,
  promised,
  string,
  unknown,
  type Value,
  window,
} from "./values.js";

/** A type of the client's typings, as a path: `v1Hybrid.ExecResultV0` → ["v1Hybrid", "ExecResultV0"]. */
type TypePath = readonly string[];

/** Types that stand for the one in their brackets, or for a promise of it. */
const transparent = new Set([
  "Awaited",
  "NonNullable",
  "Partial",
  "Promise",
  "PromiseLike",
  "PropsWithChildren",
  "Readonly",
  "Required",
]);

/** Says what values of an annotated type are, as far as the file shows the type. Answers are remembered. */
export class ClientTypes implements DeclaredTypes {
  readonly #values = new Map<Node, Value | undefined>();
  /** The client's typings that are written in this file. */
  readonly handWritten: ReadonlyMap<Node, HandWritten>;
  readonly #unsure: ReadonlySet<Node>;

  constructor(
    readonly scopes: Scopes,
    readonly clients: Evaluator,
  ) {
    const { found, unsure } = findHandWritten(scopes);
    this.handWritten = found;
    this.#unsure = unsure;
  }

  /** What a node's own type annotation says; undefined without one, or when it says nothing (`any`). */
  annotationOf(node: Node): Value | undefined {
    const annotation = (node as { typeAnnotation?: Node | null }).typeAnnotation;
    const value = annotation ? this.valueOfType(annotation) : undefined;
    return value?.kind === "string" && (node as { optional?: boolean | null }).optional ? other : value;
  }

  /** Whether a node is declared as `any`. */
  isAny(node: Node): boolean {
    const { typeAnnotation } = node as { typeAnnotation?: Node | null };
    return (
      typeAnnotation?.type === "TSTypeAnnotation" && typeAnnotation.typeAnnotation.type === "TSAnyKeyword"
    );
  }

  /** `x as any`, also under further casts. */
  isCastToAny(node: Node): boolean {
    for (let at = node; "expression" in at; at = at.expression as Node)
      if ("typeAnnotation" in at && this.saysNothing(at.typeAnnotation as Node)) return true;
    return false;
  }

  /** `any`, `unknown`, `object` */
  saysNothing(type: Node): boolean {
    if (type.type === "TSTypeAnnotation" || type.type === "TSParenthesizedType")
      return this.saysNothing(type.typeAnnotation);
    return /^TS(?:Any|Unknown|Object)Keyword$/.test(type.type);
  }

  /** What values of a type are; undefined for `any`, `unknown` and the like, which say nothing. */
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
        return joinValues([this.valueOfType(type.typeAnnotation as Node) ?? unknown(), nullish]);
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
        return joinValues(type.types.map((part) => this.valueOfType(part) ?? unknown()));
      case "TSIntersectionType":
        return intersectValues(type.types.map((part) => this.valueOfType(part) ?? unknown()));
      case "TSArrayType":
      case "ArrayTypeAnnotation":
        return boxOf(this.valueOfType(type.elementType));
      case "TSTupleType":
        return boxOf(
          joinValues(type.elementTypes.map((part) => this.valueOfType(part as Node) ?? unknown())),
        );
      case "TSNamedTupleMember":
        return this.valueOfType(type.elementType);
      case "TSTypeLiteral":
        if (this.#unsure.has(type)) return ofOld;
        return this.#isHandWritten(type) ? client("v0") : { kind: "shape", members: type.members };
      case "TSFunctionType": {
        const result = type.typeAnnotation;
        return {
          kind: "function",
          node: null,
          returns: () => (result && this.valueOfType(result)) || unknown(),
        };
      }
      case "TSMappedType":
        return recordOf(type.typeAnnotation ? this.valueOfType(type.typeAnnotation) : undefined);
      case "TSTypeQuery":
        return this.#typeQuery(type.exprName as Node);
      case "TSIndexedAccessType": {
        const [object, name] = this.memberType(type) ?? [];
        if (object && name !== undefined) return this.clients.memberOf(object, name);
        // `Clients[number]`
        const list = this.valueOfType(type.objectType);
        return list?.kind === "box" ? list.of : undefined;
      }
      case "TSImportType":
        return this.#importType(type);
      case "TSTypeReference":
        return this.#reference(type);
      case "GenericTypeAnnotation":
        return this.#named(type.id as Node);
      default:
        return other;
    }
  }

  /** A member of a written-out type. */
  memberOfShape(members: readonly Node[], name: string): Value {
    for (const member of members) {
      if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") continue;
      if (propertyName(member) !== name) continue;
      if (member.type === "TSMethodSignature") {
        const result = member.typeAnnotation;
        return {
          kind: "function",
          node: null,
          returns: () => (result && this.valueOfType(result)) || unknown(),
        };
      }
      const value = this.annotationOf(member) ?? unknown(name);
      return member.optional && value.kind === "string" ? other : value;
    }
    const signature = members.find((member) => member.type === "TSIndexSignature");
    // There may be nothing under the name.
    return signature ? exceptString(this.annotationOf(signature) ?? unknown(name)) : other;
  }

  /** `window.ddClient`, typed if this file declares it on `Window` or as a global. */
  windowClient(shape: readonly Node[] = []): Value {
    this.#windowMembers ??= (this.scopes.byType.get("TSInterfaceDeclaration") ?? []).flatMap((node) => {
      const declaration = node as t.TSInterfaceDeclaration;
      const isOwn = declaration.id.name === "Window" && !isOfOtherModule(node, this.scopes);
      return isOwn ? declaration.body.body : [];
    });
    const members = [...shape, ...this.#windowMembers];
    const member = this.memberOfShape(members, clientName);
    // A hand-written typing is the client's, too.
    if (member.kind === "shape") return client("v0");
    if (member.kind === "client") return member;
    return client(members.some(isAnyClient) ? "any" : null);
  }

  #windowMembers: readonly Node[] | undefined;

  /** What the parameter of a function gets whose type is written where its name is declared: `const A: FC<Props> = …`. */
  parameterOfType(type: Node, index: number): Value | undefined {
    switch (type.type) {
      case "TSTypeAnnotation":
      case "TSParenthesizedType":
        return this.parameterOfType(type.typeAnnotation, index);
      case "TSFunctionType":
        return type.parameters[index] && this.annotationOf(type.parameters[index]);
      case "TSTypeReference": {
        const declaration =
          type.typeName.type === "Identifier" ? this.#bindingOf(type.typeName)?.declaration : undefined;
        if (declaration?.type === "TSTypeAliasDeclaration") {
          // A function type doesn't contain itself at its top: this comes to an end.
          return declaration.typeAnnotation === type
            ? undefined
            : this.parameterOfType(declaration.typeAnnotation, index);
        }
        const props = type.typeParameters?.params[0];
        const isComponent = /^V?(FC|FunctionComponent)$/.test(lastNameOf(type.typeName as Node));
        return isComponent && props && index === 0 ? this.valueOfType(props) : undefined;
      }
      default:
        return undefined;
    }
  }

  /**
   * The path in the client's typings that a type name stands for: `v1Hybrid.DockerDesktopClient`, a renamed import of
   * it, a namespace import; undefined for any other type.
   */
  pathOf(name: Node): TypePath | undefined {
    if (name.type === "TSQualifiedName") {
      const left = this.pathOf(name.left);
      return left && [...left, name.right.name];
    }
    if (name.type !== "Identifier") return undefined;
    const declaration = this.#bindingOf(name)?.declaration;
    if (declaration?.type !== "ImportSpecifier" && declaration?.type !== "ImportNamespaceSpecifier")
      return undefined;
    const { source } = this.scopes.parents.get(declaration) as t.ImportDeclaration;
    const root = packagePath(source.value);
    if (!root) return undefined;
    if (declaration.type === "ImportNamespaceSpecifier") return root;
    return [...root, importedName(declaration)];
  }

  #bindingOf(name: t.Identifier) {
    const scope = this.scopes.scopeOf.get(name);
    return this.scopes.bindingOf.get(name) ?? (scope && lookUp(scope, name.name, "types"));
  }

  #reference(type: t.TSTypeReference): Value | undefined {
    const given = type.typeParameters?.params ?? [];
    const name = lastNameOf(type.typeName as Node);
    if (given.length === 0 || this.#isDeclaredHere(type.typeName as Node))
      return this.#named(type.typeName as Node);
    const first = this.valueOfType(given[0]!);
    if (first && name.startsWith("Promise")) return promised(first);
    if (first?.kind === "client" && first.path.length === 0 && (name === "Partial" || name === "Required"))
      return { ...first, isPartial: name === "Partial" };
    if (transparent.has(name)) return first;
    if (name === "ReturnType") return first?.kind === "function" ? first.returns() : unknown();
    // Some of a client's members, under names that can't be followed to v1.
    if (name === "Pick" || name === "Omit") return first?.kind === "client" ? unknown(clientName) : other;
    if (name === "Record") return recordOf(this.valueOfType(given[given.length - 1]!));
    // `Map<string, Client>`, `RefObject<Client>`, …
    const box = boxOf(this.valueOfType(given[given.length - 1]!));
    // `Props<string>` of another file may have anything in it.
    return box === other && this.#isImported(type.typeName as Node) ? unknown(name) : box;
  }

  #isImported(name: Node): boolean {
    return name.type === "Identifier" && this.#bindingOf(name)?.kind === "import";
  }

  /** Whether a type's name is declared in this file, not imported. */
  #isDeclaredHere(name: Node): boolean {
    const binding = name.type === "Identifier" ? this.#bindingOf(name) : undefined;
    return binding !== undefined && binding.kind !== "import";
  }

  #named(name: Node): Value | undefined {
    const path = this.pathOf(name);
    if (path) return valueOfPath(path);
    if (name.type !== "Identifier") return other;
    const declaration = this.#bindingOf(name)?.declaration;
    switch (declaration?.type) {
      case "TSTypeAliasDeclaration":
        return this.valueOfType(declaration.typeAnnotation);
      case "TSInterfaceDeclaration":
        return this.#interface(declaration);
      case "TSTypeParameter":
        return declaration.constraint ? this.valueOfType(declaration.constraint) : undefined;
      case "ClassDeclaration":
      case "ClassExpression":
        return { kind: "instance", node: declaration };
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
        // A type of another module of the project: only its name tells.
        return isNameOfClientType(originalName(declaration, name)) ? client("v1Hybrid") : unknown(name.name);
      case undefined:
        if (isNameOfClientType(name.name)) return client("v1Hybrid");
        // Another file may declare it for all.
        return name.name === "Window" ? window : unknown(name.name);
      default:
        return other;
    }
  }

  #interface(declaration: t.TSInterfaceDeclaration): Value {
    if (this.#unsure.has(declaration)) return ofOld;
    if (declaration.id.name === clientType || this.#isHandWritten(declaration)) return client("v0");
    const own = { kind: "shape", members: declaration.body.body } as const;
    const value = intersectValues([
      own,
      ...(declaration.extends ?? []).map((base) => this.#base(base.expression as Node)),
    ]);
    return value.kind === "client"
      ? { ...value, own: [...(value.own ?? []), ...namesIn(own.members)] }
      : value;
  }

  /** An addition to another type says nothing of what that is. */
  #isHandWritten(node: Node): boolean {
    return this.handWritten.get(node)?.isAddition === false;
  }

  /** What an interface inherits; one that inherits from itself finds nothing. */
  #base(name: Node): Value {
    if (this.#values.has(name)) return this.#values.get(name) ?? other;
    this.#values.set(name, undefined);
    const value = this.#named(name) ?? other;
    this.#values.set(name, value);
    return value;
  }

  #importType(type: t.TSImportType): Value {
    const path = this.pathOfImportType(type);
    return (path && valueOfPath(path)) ?? other;
  }

  /** The path of `import("@docker/extension-api-client-types").v0.DockerDesktopClient`. */
  pathOfImportType(type: t.TSImportType): TypePath | undefined {
    const source = (type.argument as Node).type === "StringLiteral" ? type.argument.value : "";
    const root = packagePath(source);
    return root && type.qualifier ? [...root, ...namesOf(type.qualifier as Node)] : undefined;
  }

  /** What a type names a member of, and which: `typeof ddClient.backend`, `Client["backend"]`. */
  memberType(type: Node): [Value, string] | undefined {
    if (type.type === "TSTypeQuery" && (type.exprName as Node).type === "TSQualifiedName") {
      const { left, right } = type.exprName as t.TSQualifiedName;
      return [this.#typeQuery(left), right.name];
    }
    if (type.type !== "TSIndexedAccessType" || type.indexType.type !== "TSLiteralType") return undefined;
    const key = type.indexType.literal as Node;
    const object = key.type === "StringLiteral" ? this.valueOfType(type.objectType) : undefined;
    return object && key.type === "StringLiteral" ? [object, key.value] : undefined;
  }

  #typeQuery(name: Node): Value {
    if (name.type === "Identifier") return this.clients.valueOf(name);
    if (name.type !== "TSQualifiedName") return unknown();
    return this.clients.memberOf(this.#typeQuery(name.left), name.right.name);
  }
}

/** The names of what a type lists. */
function namesIn(members: readonly Node[]): string[] {
  return members.flatMap((member) =>
    member.type === "TSPropertySignature" || member.type === "TSMethodSignature"
      ? (propertyName(member) ?? [])
      : [],
  );
}

/** Something that holds clients, or what leads to one. */
function boxOf(value: Value | undefined): Value {
  const isOfUse = value && ["client", "box", "shape", "instance", "function"].includes(value.kind);
  return isOfUse ? { kind: "box", of: value } : other;
}

/** `Record<string, Client>`, `{ [K in Names]: Client }`: each of its members is one. */
function recordOf(value: Value | undefined): Value {
  return { kind: "box", of: exceptString(value ?? unknown()), isRecord: true };
}

function lastNameOf(name: Node): string {
  if (name.type === "TSQualifiedName") return name.right.name;
  return name.type === "Identifier" ? name.name : "";
}

function namesOf(name: Node): string[] {
  if (name.type === "TSQualifiedName") return [...namesOf(name.left), name.right.name];
  return name.type === "Identifier" ? [name.name] : [];
}

/** `…-types` → [], `…-types/dist/v0` → ["v0"]. */
function packagePath(source: string): TypePath | undefined {
  if (source !== typesPackage && !source.startsWith(`${typesPackage}/`)) return undefined;
  return source.split("/").filter((part) => part === "v0" || part === "v1" || part === "v1Hybrid");
}

/** `ddClient: any` */
function isAnyClient(member: Node): boolean {
  return (
    member.type === "TSPropertySignature" &&
    propertyName(member) === clientName &&
    member.typeAnnotation?.typeAnnotation.type === "TSAnyKeyword"
  );
}

function valueOfPath(path: TypePath): Value {
  const [version, name] = path;
  if (name === clientType) return client(version as ClientType);
  if (name === "Backend" || name === "BackendV0") return client(version as ClientType, ["backend"]);
  return other;
}

function originalName(node: t.ImportSpecifier | t.ImportDefaultSpecifier, { name }: t.Identifier): string {
  return node.type === "ImportSpecifier" ? importedName(node) : name;
}
