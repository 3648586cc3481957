import type * as t from "@babel/types";
import { clientName } from "../../src/api/names.js";
import { findRow } from "../../src/api/table.js";
import { quote } from "../../src/source/quote.js";
import { propertyName } from "../../src/syntax/names.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { unwrap, wrap } from "../../src/syntax/wrapping.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, quotedCode } from "../context.js";

type Cast = t.TSAsExpression | t.TSTypeAssertion;

/**
 * Notes on casts that made v0's members known of a client of v1, and have nothing to do any more: one for each cast, on
 * the type that it names, or on the first member that is used by way of `any`.
 *
 * @param migrated the uses of the file that go to v1
 * @param typeUses every type use of the file
 */
export function noteSuperfluousCasts(
  migrated: ReadonlySet<object>,
  typeUses: readonly TypeUse[],
  context: Context,
): ReadonlyMap<object, string> {
  return new CastNotes(migrated, typeUses, context).find();
}

class CastNotes {
  readonly #notes = new Map<object, string>();
  readonly #parents: Context["scopes"]["parents"];
  readonly #uses: ReadonlyMap<Node, Use | TypeUse>;

  constructor(
    readonly migrated: ReadonlySet<object>,
    readonly typeUses: readonly TypeUse[],
    readonly context: Context,
  ) {
    this.#parents = context.scopes.parents;
    this.#uses = new Map([...context.uses, ...typeUses].map((use) => [use.place.node, use]));
  }

  find(): ReadonlyMap<object, string> {
    const { byType } = this.context.scopes;
    for (const type of ["TSAsExpression", "TSTypeAssertion"] as const)
      for (const cast of byType.get(type) ?? []) this.#cast(cast as Cast);
    return this.#notes;
  }

  #cast(cast: Cast): void {
    const outer = wrap(cast, this.#parents);
    const isAny = cast.typeAnnotation.type === "TSAnyKeyword";
    const inner = unwrap(cast.expression);
    const isOfWindow = this.context.clients.valueOf(inner).kind === "window";
    // `(window as any).ddClient`
    const member = this.#parents.get(outer);
    const isClientOfAny = isAny && isOfWindow && isMember(member) && propertyName(member) === clientName;
    if (isOfWindow && !isClientOfAny) return;
    const isV1 = isOfWindow ? this.#isWindowV1() : this.#isV1(inner);
    if (!isV1) return;
    const use = isAny
      ? this.#useOfAny(isOfWindow ? wrap(member as Node, this.#parents) : outer)
      : this.#migrated(nameOf(cast.typeAnnotation));
    const text = isOfWindow ? quote("window.ddClient") : quotedCode(inner, this.context);
    if (use) this.#notes.set(use, `The cast was there for v0 and can go: ${text} is a v1 client.`);
  }

  /** The first use of what is `any` by a cast, if every one of them goes to v1. */
  #useOfAny(client: Node): object | undefined {
    const holder = this.#parents.get(client);
    if (holder?.type !== "VariableDeclarator") return this.#member(client);
    const binding = this.context.clients.constantBinding(holder.id as Node);
    const uses = binding?.references.map((reference) => this.#member(wrap(reference, this.#parents))) ?? [];
    return uses.every((use) => use !== undefined) ? uses[0] : undefined;
  }

  /** The use of a client's member that goes to v1; not where v1's types make a part of its path optional. */
  #member(client: Node): object | undefined {
    for (let at = client; ; ) {
      const member = this.#parents.get(at);
      if (!isMember(member) || member.object !== at) return undefined;
      const use = this.#migrated(member);
      if (use) return findRow(use.api)?.to?.includes("?") ? undefined : use;
      at = wrap(member, this.#parents);
    }
  }

  #migrated(node: Node): Use | TypeUse | undefined {
    const use = this.#uses.get(node);
    return use && this.migrated.has(use) ? use : undefined;
  }

  #isV1(expression: Node): boolean {
    const { clients } = this.context;
    if (isMember(expression) && clients.valueOf(expression.object).kind === "window")
      return this.#isWindowV1();
    const value = clients.valueOf(expression);
    return value.kind === "client" && value.certain && value.path.length === 0 && value.type === "v1";
  }

  /** Whether this file gives `Window` a client that is there, and is v1's afterwards. */
  #isWindowV1(): boolean {
    const { clients, scopes } = this.context;
    const members = (scopes.byType.get("TSInterfaceDeclaration") ?? [])
      .filter((node) => (node as t.TSInterfaceDeclaration).id.name === "Window")
      .flatMap((node) => (node as t.TSInterfaceDeclaration).body.body)
      .filter((member) => member.type === "TSPropertySignature" && propertyName(member) === clientName);
    const [member] = members as t.TSPropertySignature[];
    const type = member?.typeAnnotation?.typeAnnotation;
    if (!member || !type || member.optional || type.type === "TSUnionType") return false;
    const value = clients.types.valueOfType(type);
    if (value?.kind !== "client" || value.type === "any" || value.type === null) return false;
    return value.type === "v1" || this.typeUses.every((use) => this.migrated.has(use));
  }
}

function nameOf(type: Node): Node {
  return type.type === "TSTypeReference" ? type.typeName : type;
}
