import type * as t from "@babel/types";
import { clientName, isNameOfClientType, windowNames } from "../../api/names.js";
import { declaresGlobal, isOfOtherModule } from "../../scopes/ambient.js";
import { nodesOf, type Scopes } from "../../scopes/scopes.js";
import { propertyName } from "../../syntax/names.js";
import { isFunction, type Node } from "../../syntax/node.js";
import { resultsOf } from "../../syntax/own-returns.js";
import { unwrap } from "../../syntax/wrapping.js";
import { declarationOf, isForOthers, type NamedType } from "./named-typings.js";
import { findTakenFor } from "./taken-for.js";
import { isVisibleClient, isWindow, visibleClients } from "./visible-clients.js";

/** A typing of the client that somebody wrote by hand. */
export interface HandWritten {
  /** What lists the members. */
  readonly node: t.TSTypeLiteral | t.TSInterfaceDeclaration;
  /** What gives it its name; null where it is written in the place where it is used. */
  readonly declaration: t.TSInterfaceDeclaration | t.TSTypeAliasDeclaration | null;
  /** It only adds to another type: `v1.DockerDesktopClient & { … }`. */
  readonly isAddition: boolean;
}

/**
 * The hand-written typings of the client in a file, by the node that lists their members: what `Window` or a cast of
 * `window` gives `ddClient`, what `ddClient` is declared as or a client is taken for, and what has a client's name.
 */
export function findHandWritten(scopes: Scopes): HandWrittenTypings {
  const { found, unsure } = new Search(scopes);
  return { found, unsure };
}

/** What of a file is written in the stead of the client's typings. */
export interface HandWrittenTypings {
  readonly found: ReadonlyMap<Node, HandWritten>;
  /** What lists the members of typings by which a client goes, and maybe something else. */
  readonly unsure: ReadonlySet<Node>;
}

/** The members that an interface or a type literal lists. */
export function membersOf(node: t.TSInterfaceDeclaration | t.TSTypeLiteral): readonly Node[] {
  return node.type === "TSInterfaceDeclaration" ? node.body.body : node.members;
}

/** The walk from whatever shows a client to the types that it goes by. */
class Search {
  readonly found = new Map<Node, HandWritten>();
  /** Typings by which both a client and something else may go. */
  readonly unsure = new Set<Node>();

  /** What is visibly a client, also by a name that it has. */
  readonly #clients: ReadonlySet<Node>;

  constructor(readonly scopes: Scopes) {
    this.#clients = visibleClients(scopes);
    const interfaces = nodesOf(scopes, "TSInterfaceDeclaration") as t.TSInterfaceDeclaration[];
    const aliases = nodesOf(scopes, "TSTypeAliasDeclaration") as t.TSTypeAliasDeclaration[];
    for (const node of interfaces)
      if (node.id.name === "Window" && !isOfOtherModule(node, scopes)) this.#clientIn(node.body.body);
    for (const node of nodesOf(scopes, "TSAsExpression", "TSTypeAssertion"))
      this.#cast(node as t.TSAsExpression);
    for (const node of nodesOf(scopes, "VariableDeclarator")) this.#variable(node as t.VariableDeclarator);
    const { types, others, unsure } = findTakenFor(this.#clients, scopes);
    for (const type of types) this.#type(type, false);
    for (const node of [...interfaces, ...aliases]) {
      if (isNameOfClientType(node.id.name) && !isForOthers(node, scopes)) this.#named(node, false);
      else if (this.#isReturned(node)) this.#named(node, false);
    }
    // What is a client's elsewhere is one's here, too.
    for (const node of unsure) if (!this.found.has(node)) this.unsure.add(node);
    // What something else goes by, too, is not the client's alone.
    for (const node of others) {
      this.found.delete(node);
      this.unsure.add(node);
    }
  }

  /** `(window as unknown as { ddClient: … }).ddClient`, `window.ddClient as DDClient`, and of a name for it */
  #cast({ expression, typeAnnotation }: t.TSAsExpression): void {
    if (isWindow(expression, this.scopes)) this.#windowType(typeAnnotation);
    else if (isVisibleClient(expression, this.scopes) || this.#clients.has(unwrap(expression)))
      this.#type(typeAnnotation, false);
  }

  /** `declare const ddClient: …`, `const client: … = window.ddClient` */
  #variable(declarator: t.VariableDeclarator): void {
    const { id, init } = declarator;
    const annotation = id.type === "Identifier" ? id.typeAnnotation : null;
    if (id.type !== "Identifier" || annotation?.type !== "TSTypeAnnotation") return;
    const isClient = init ? isVisibleClient(init, this.scopes) : id.name === clientName;
    // A variable of one's own may be called like the client.
    if (!init && !declaresGlobal(this.scopes.parents.get(declarator), this.scopes)) return;
    if (isClient) this.#type(annotation.typeAnnotation, false);
    else if (init ? isWindow(init, this.scopes) : windowNames.has(id.name))
      this.#windowType(annotation.typeAnnotation);
  }

  /** `function useClient(): DDClient { return window.ddClient; }` */
  #isReturned(node: NamedType): boolean {
    const references = this.scopes.bindingOf.get(node.id)?.references ?? [];
    return references.some((reference) => {
      const type = this.scopes.parents.get(reference);
      const annotation = type && this.scopes.parents.get(type);
      const fn = annotation && this.scopes.parents.get(annotation);
      if (!isFunction(fn) || fn.returnType !== annotation) return false;
      return resultsOf(fn).some((result) => isVisibleClient(result, this.scopes));
    });
  }

  /** Finds `ddClient` in what `window` is taken for. */
  #windowType(type: Node, seen: Set<Node> = new Set()): void {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.type === "TSParenthesizedType") this.#windowType(type.typeAnnotation, seen);
    else if (type.type === "TSTypeLiteral") this.#clientIn(type.members);
    else if (type.type === "TSIntersectionType") for (const part of type.types) this.#windowType(part, seen);
    const declaration = declarationOf(type, this.scopes);
    if (declaration?.type === "TSInterfaceDeclaration") this.#clientIn(declaration.body.body);
    else if (declaration) this.#windowType(declaration.typeAnnotation, seen);
  }

  #clientIn(members: readonly Node[]): void {
    for (const member of members) {
      if (member.type !== "TSPropertySignature" || propertyName(member) !== clientName) continue;
      if (member.typeAnnotation) this.#type(member.typeAnnotation.typeAnnotation, false);
    }
  }

  /** A type of the client. */
  #type(type: Node, isAddition: boolean): void {
    switch (type.type) {
      case "TSParenthesizedType":
        this.#type(type.typeAnnotation, isAddition);
        return;
      case "TSUnionType":
        for (const part of type.types) this.#type(part, isAddition);
        return;
      case "TSIntersectionType":
        for (const part of type.types) this.#type(part, true);
        return;
      case "TSTypeLiteral":
        this.#add({ node: type, declaration: null, isAddition });
        return;
      case "TSTypeReference": {
        const declaration = declarationOf(type, this.scopes);
        if (declaration) this.#named(declaration, isAddition);
        else for (const part of type.typeParameters?.params ?? []) this.#type(part, isAddition);
        return;
      }
      default:
    }
  }

  #named(declaration: NamedType, isAddition: boolean): void {
    if (declaration.type === "TSInterfaceDeclaration") {
      this.#add({ node: declaration, declaration, isAddition });
    } else if (declaration.typeAnnotation.type === "TSTypeLiteral") {
      this.#add({ node: declaration.typeAnnotation, declaration, isAddition });
    } else if (!this.#seen.has(declaration)) {
      // `type Client = Client | null` never ends.
      this.#seen.add(declaration);
      this.#type(declaration.typeAnnotation, isAddition);
    }
  }

  readonly #seen = new Set<Node>();

  #add(found: HandWritten): void {
    const known = this.found.get(found.node);
    if (!known || (found.isAddition && !known.isAddition)) this.found.set(found.node, found);
  }
}
