import type * as t from "@babel/types";
import { isLoad } from "../modules/code-file.js";
import { usesCommonJs } from "../modules/module-kind.js";
import { type Binding, nodesOf, type Scopes } from "../scopes/scopes.js";
import { isAssigned } from "../syntax/assignment-target.js";
import type { Call, Node } from "../syntax/node.js";
import type { Evaluator, Globals } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { unknown, unsure, type Value } from "./value.js";

/** Finds what a file gives to the window: `name = …`, `window.name = …`. */
export class HeldGlobals implements Globals {
  readonly #given = new Map<string, Value | null>();
  #writes: ReadonlyMap<string, readonly Node[]> | undefined;
  #isWhole: boolean | undefined;

  constructor(readonly clients: Evaluator) {}

  named(name: string): Value | undefined {
    return this.#held(this.#givenTo(name));
  }

  member(name: string): Value | undefined {
    const { clients } = this;
    const binding = this.#declared(name);
    const declared = binding && clients.valueOfBinding(binding);
    const given = this.#givenTo(name);
    // By its own name it is no less certain.
    if (declared && !given && clients.scopes.host === "html") return declared;
    return this.#held(declared && given ? joinValues([declared, given]) : (declared ?? given));
  }

  /** Others set globals, too, but for those of a page whose scripts are all in it. */
  #held(value: Value | undefined): Value | undefined {
    this.#isWhole ??= isWhole(this.clients.scopes);
    return value === undefined || this.#isWhole ? value : unsure(value);
  }

  /** A name at the top of a script, which is a member of the window. */
  #declared(name: string): Binding | undefined {
    const { scopes } = this.clients;
    const binding = scopes.program.values.get(name);
    if (binding?.kind !== "var" && binding?.kind !== "function") return undefined;
    const isModule =
      nodesOf(scopes, "ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration").length > 0;
    return isModule || usesCommonJs(scopes) ? undefined : binding;
  }

  #givenTo(name: string): Value | undefined {
    const known = this.#given.get(name);
    if (known !== undefined) return known ?? undefined;
    // What is made of itself finds this: `({ name } = window)`.
    this.#given.set(name, unknown(name));
    const { memberWrites, scopes } = this.clients;
    this.#writes ??= findWrites(scopes);
    const members = memberWrites
      .of(name)
      .filter(({ object }) => this.clients.valueOf(object).kind === "window");
    const values = [
      ...(this.#writes.get(name) ?? []).map((write) => this.clients.incomingValue(write)),
      ...members.map((write) => write.value()),
    ];
    const value = values.length > 0 ? joinValues(values) : null;
    this.#given.set(name, value);
    return value ?? undefined;
  }
}

function isWhole(scopes: Scopes): boolean {
  return (
    scopes.isWholePage &&
    nodesOf(scopes, "ImportDeclaration", "ExportAllDeclaration").length === 0 &&
    !nodesOf(scopes, "CallExpression").some((call) => isLoad(call as Call))
  );
}

/** Where names are set that nothing declares. */
function findWrites({ scopeOf, bindingOf, parents }: Scopes): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of scopeOf.keys()) {
    if (bindingOf.has(node) || !isAssigned(node, parents)) continue;
    const { name } = node as t.Identifier;
    found.set(name, [...(found.get(name) ?? []), node]);
  }
  return found;
}
