import type * as t from "@babel/types";
import type { Binding } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import { withoutDefault } from "../../src/syntax/bound-names.js";
import type { Node } from "../../src/syntax/node.js";
import { isPresenceTest } from "../../src/syntax/truth-test.js";
import { callOf, unwrap, wrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, lineOf } from "../context.js";
import { type Decision, refuse, rewrite } from "../decision.js";
import type { Question } from "../memory.js";

/** The names that a file has for a client's backend. */
interface BackendAliases {
  /** Those that are made from the backend itself, so that they can be re-pointed there. */
  readonly made: ReadonlySet<Binding>;
  /** Where they are used to reach a deprecated member. */
  readonly members: ReadonlySet<Node>;
}

const known: Question<Context, BackendAliases> = { name: "backend aliases" };

/** Finds the names for a backend, once for each context. */
export function backendAliases(context: Context): BackendAliases {
  return context.program.memory.once(known, context, () => findAliases(context));
}

function findAliases(context: Context): BackendAliases {
  const made = new Set<Binding>();
  const members = new Set<Node>();
  for (const use of context.uses) {
    const binding = use.api === "backend" ? madeBy(use, context) : undefined;
    if (binding) made.add(binding);
    const { place } = use;
    if (place.kind === "member" && place.backend?.kind === "alias") members.add(place.backend.identifier);
  }
  return { made, members };
}

/** The name that a use of the backend gives it. */
function madeBy({ place }: Use, { scopes }: Context): Binding | undefined {
  if (place.kind === "property") {
    const target = withoutDefault(place.node.value);
    return target && scopes.bindingOf.get(target);
  }
  const backend = callOf(place.node, scopes.parents) ?? place.node;
  const parent = scopes.parents.get(wrap(backend, scopes.parents));
  return parent?.type === "VariableDeclarator" ? scopes.bindingOf.get(parent.id) : undefined;
}

/** Checks that every other use of a name for the backend can follow it to `extension.vm`. */
export function checkBackendAlias(binding: Binding, references: readonly Node[], context: Context): Decision {
  const links = [binding];
  if (binding.exported || binding.writes.length > 0) {
    return refuse(
      "alias-escapes",
      `${quote(binding.name)} is ${binding.exported ? "exported" : "reassigned"}`,
      {
        links,
      },
    );
  }
  const { members } = backendAliases(context);
  const escaping = references.find(
    (reference) => !members.has(reference) && !isPresenceTest(reference, context.scopes.parents),
  );
  return escaping ? refuse("alias-escapes", lineOf(escaping), { links }) : rewrite([], { links });
}

/** The pattern that takes the backend apart which an expression gives: `const { get } = ddClient.backend`. */
export function patternOfBackend(node: Node, { scopes }: Context): t.ObjectPattern | undefined {
  const outer = wrap(node, scopes.parents);
  const parent = scopes.parents.get(outer);
  const isPlain =
    parent?.type === "VariableDeclarator" && parent.init === outer && parent.id.type === "ObjectPattern";
  return isPlain && unwrap(outer) === node ? (parent.id as t.ObjectPattern) : undefined;
}
