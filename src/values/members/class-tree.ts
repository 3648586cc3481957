import type * as t from "@babel/types";
import { nodesOf } from "../../scopes/scopes.js";
import type { Node } from "../../syntax/node.js";
import type { Classes, Evaluator } from "../evaluator.js";
import { alternatives } from "../value.js";

/** Tells which classes of a file extend which. Looked for once, when it is first asked. */
export class ClassTree implements Classes {
  #subclasses: ReadonlyMap<Node, readonly t.Class[]> | undefined;

  constructor(readonly clients: Evaluator) {}

  areRelated(a: Node, b: Node): boolean {
    return a === b || this.#extends(a, b) || this.#extends(b, a);
  }

  #extends(node: Node, base: Node): boolean {
    return this.subclassesOf(base).includes(node as t.Class);
  }

  subclassesOf(node: Node): readonly t.Class[] {
    this.#subclasses ??= this.#findSubclasses();
    const all = new Set<t.Class>();
    const waiting = [node];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      for (const one of this.#subclasses.get(at) ?? []) {
        if (all.has(one)) continue;
        all.add(one);
        waiting.push(one);
      }
    }
    return [...all];
  }

  #findSubclasses(): Map<Node, t.Class[]> {
    const classes = nodesOf(this.clients.scopes, "ClassDeclaration", "ClassExpression");
    const found = new Map<Node, t.Class[]>();
    for (const one of classes as t.Class[]) {
      for (const base of this.basesOf(one)) {
        const known = found.get(base);
        if (known) known.push(one);
        else found.set(base, [one]);
      }
    }
    return found;
  }

  basesOf({ superClass }: t.Class): t.Class[] {
    const value = superClass ? this.clients.valueOf(superClass) : undefined;
    const values = value ? alternatives(value) : [];
    return values.flatMap((one) => (one.kind === "class" ? [one.node] : []));
  }
}
