import type * as t from "@babel/types";
import { findLoad } from "../modules/code-file.js";
import { keepsNames } from "../modules/module-kind.js";
import type { Binding, Scopes } from "../scopes/scopes.js";
import { isAssigned } from "../syntax/assignment-target.js";
import type { Node } from "../syntax/node.js";
import type { Evaluator, Globals, SharedGlobal } from "./evaluator.js";
import { globalElsewhere } from "./globals-elsewhere.js";
import { joinValues } from "./join-values.js";
import { unknown, unsure, type Value } from "./value.js";

/** Finds what a file gives to the window: `name = …`, `window.name = …`. */
export class HeldGlobals implements Globals {
  readonly #given = new Map<string, Value | null>();
  #writes: ReadonlyMap<string, readonly Node[]> | undefined;

  constructor(readonly clients: Evaluator) {}

  named(name: string): Value | undefined {
    return this.#held(this.#givenTo(name), name);
  }

  member(name: string): Value | undefined {
    const { clients } = this;
    const binding = this.#declared(name);
    const declared = binding && isMember(binding) ? clients.valueOfBinding(binding) : undefined;
    const given = this.#givenTo(name);
    // By its own name it is no less certain.
    if (declared && !given && clients.scopes.host === "html") return declared;
    const own = declared && given ? joinValues([declared, given]) : (declared ?? given);
    return this.#held(own, `.${name}`);
  }

  also(binding: Binding): Value | undefined {
    const { project } = this.clients;
    const isShared = project && binding.kind === "var" && this.#declared(binding.name) === binding;
    return isShared ? globalElsewhere([binding.name], project) : undefined;
  }

  shared(step: string, isModule: boolean): SharedGlobal | undefined {
    const name = step.replace(/^\./, "");
    const binding = isModule ? undefined : this.#declared(name);
    const isSeen = binding && (step === name || isMember(binding));
    const declared = isSeen ? this.clients.valueOfBinding(binding) : undefined;
    const given = this.#givenTo(name);
    if (!declared) return given && { value: given, isConstant: false };
    const isConstant = binding!.kind === "const" && binding!.writes.length === 0;
    return { value: given ? joinValues([declared, given]) : declared, isConstant };
  }

  /** Others set globals, too, but where all scripts are seen that share them. */
  #held(own: Value | undefined, step: string): Value | undefined {
    const { scopes, project } = this.clients;
    const elsewhere = project && !scopes.isWholePage ? globalElsewhere([step], project) : undefined;
    if (!own) return elsewhere;
    if (elsewhere) return unsure(joinValues([own, elsewhere]));
    const isAll = scopes.isWholePage || project?.globalAt([step])?.kind === "none";
    return isAll && !findLoad(scopes) ? own : unsure(own);
  }

  /** What a script declares at its top. */
  #declared(name: string): Binding | undefined {
    const { scopes } = this.clients;
    return keepsNames(scopes) ? undefined : scopes.program.values.get(name);
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

/** Of what is declared, only that is a member of the window. */
function isMember({ kind }: Binding): boolean {
  return kind === "var" || kind === "function";
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
