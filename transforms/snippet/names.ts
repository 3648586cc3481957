import { lookUp, type Scope } from "../../src/scopes/scopes.js";
import { walk } from "../../src/syntax/children.js";
import { freeName } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";

/** Names for what a snippet declares: none of them means something already where it is pasted. */
export class Names {
  readonly #scopes: readonly Scope[];
  readonly #given = new Set<string>();

  /** @param place where the snippet goes */
  constructor(place: Node, { scopes }: Context) {
    const found = [...walk(place)].map((node) => scopes.scopeOf.get(node));
    const around = found.filter((scope) => scope !== undefined);
    // `this.run()` names nothing, so no name of the file is free.
    this.#scopes = [...new Set(around.length > 0 ? around : scopes.scopeOf.values())];
  }

  /** `result`, or `result2` where that is taken. */
  take(wanted: string): string {
    const taken = new Set(this.#given);
    let name = wanted;
    while (taken.has(name) || this.#scopes.some((scope) => lookUp(scope, name) !== undefined)) {
      taken.add(name);
      name = freeName(wanted, taken);
    }
    this.#given.add(name);
    return name;
  }
}
