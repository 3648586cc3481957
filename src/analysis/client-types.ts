import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import { lookUp, type Scopes } from "./scopes.js";
import { type Node, propertyName } from "./syntax.js";
import {
  type ClientType,
  client,
  joinValues,
  nullish,
  other,
  string,
  unknown,
  type Value,
  window,
} from "./values.js";

export const typesPackage = "@docker/extension-api-client-types";

/** A type of the client's typings, as a path: `v1Hybrid.ExecResultV0` → ["v1Hybrid", "ExecResultV0"]. */
type TypePath = readonly string[];

/** Says what values of an annotated type are, as far as the file shows the type. */
export class ClientTypes {
  constructor(
    readonly scopes: Scopes,
    readonly clients: Clients,
  ) {}

  /** What a node's own type annotation says; undefined without one, or when it says nothing (`any`). */
  annotationOf(node: Node): Value | undefined {
    const annotation = (node as { typeAnnotation?: Node | null }).typeAnnotation;
    const value = annotation ? this.valueOfType(annotation) : undefined;
    return value?.kind === "string" && (node as { optional?: boolean | null }).optional ? other : value;
  }

  /** What values of a type are; undefined for `any`, `unknown` and the like, which say nothing. */
  valueOfType(type: Node): Value | undefined {
    switch (type.type) {
      case "TSTypeAnnotation":
      case "TypeAnnotation":
      case "TSParenthesizedType":
      case "NullableTypeAnnotation":
      case "TSTypeOperator":
        return type.typeAnnotation ? this.valueOfType(type.typeAnnotation) : undefined;
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
      case "TSIntersectionType":
        return joinValues(type.types.map((part) => this.valueOfType(part) ?? unknown()));
      case "TSTypeLiteral":
        return { kind: "shape", members: type.members };
      case "TSFunctionType": {
        const result = type.typeAnnotation;
        return {
          kind: "function",
          node: null,
          returns: () => (result && this.valueOfType(result)) || unknown(),
        };
      }
      case "TSTypeQuery":
        return this.#typeQuery(type.exprName as Node);
      case "TSIndexedAccessType": {
        const object = this.valueOfType(type.objectType);
        const key = type.indexType.type === "TSLiteralType" ? (type.indexType.literal as Node) : undefined;
        return object && key?.type === "StringLiteral" ? this.clients.memberOf(object, key.value) : undefined;
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
    return other;
  }

  /** `window.ddClient`, typed if this file declares it on `Window` or as a global. */
  windowClient(): Value {
    for (const node of this.scopes.byType.get("TSInterfaceDeclaration") ?? []) {
      const declaration = node as t.TSInterfaceDeclaration;
      if (declaration.id.name !== "Window") continue;
      const member = this.memberOfShape(declaration.body.body, "ddClient");
      if (member.kind === "client") return member;
      // A hand-written typing is the client's, too.
      if (member.kind === "shape") return client("v0");
    }
    return client(null);
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
    const { imported } = declaration;
    return [...root, imported.type === "Identifier" ? imported.name : imported.value];
  }

  #bindingOf(name: t.Identifier) {
    const scope = this.scopes.scopeOf.get(name);
    return this.scopes.bindingOf.get(name) ?? (scope && lookUp(scope, name.name, "types"));
  }

  #reference(type: t.TSTypeReference): Value | undefined {
    const [argument] = type.typeParameters?.params ?? [];
    if (type.typeName.type === "Identifier" && argument) {
      switch (type.typeName.name) {
        case "Promise":
        case "Readonly":
        case "Partial":
        case "Required":
        case "NonNullable":
        case "Awaited":
          return this.valueOfType(argument);
        case "ReturnType": {
          const value = this.valueOfType(argument);
          return value?.kind === "function" ? value.returns() : unknown();
        }
        default:
      }
    }
    return this.#named(type.typeName as Node);
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
      case "ClassDeclaration":
      case "ClassExpression":
        return { kind: "instance", node: declaration };
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
        // A type of another module of the project: only its name tells.
        return importedName(declaration, name.name) === "DockerDesktopClient"
          ? client("v1Hybrid")
          : unknown(name.name);
      case undefined:
        if (name.name === "DockerDesktopClient") return client("v1Hybrid");
        return name.name === "Window" ? window : other;
      default:
        return other;
    }
  }

  #interface(declaration: t.TSInterfaceDeclaration): Value {
    if (declaration.id.name === "DockerDesktopClient") return client("v0");
    for (const base of declaration.extends ?? []) {
      const value = this.#named(base.expression as Node);
      if (value?.kind === "client" || value?.kind === "window") return value;
    }
    return { kind: "shape", members: declaration.body.body };
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

  #typeQuery(name: Node): Value {
    if (name.type === "Identifier") return this.clients.valueOf(name);
    if (name.type !== "TSQualifiedName") return unknown();
    return this.clients.memberOf(this.#typeQuery(name.left), name.right.name);
  }
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

function valueOfPath(path: TypePath): Value {
  const [version, name] = path;
  if (name === "DockerDesktopClient") return client(version as ClientType);
  if (name === "Backend" || name === "BackendV0") return client(version as ClientType, ["backend"]);
  return other;
}

function importedName(node: t.ImportSpecifier | t.ImportDefaultSpecifier, local: string): string {
  if (node.type === "ImportDefaultSpecifier") return local;
  return node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
}
