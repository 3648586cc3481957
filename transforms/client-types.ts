import type * as t from "@babel/types";
import { v1Types } from "../src/api/derived.js";
import { clientType, typesPackage } from "../src/api/names.js";
import { lastName, type Row } from "../src/api/table.js";
import type { Phrase } from "../src/findings/phrase.js";
import type { Edit } from "../src/model.js";
import { importedName } from "../src/syntax/names.js";
import type { Node } from "../src/syntax/node.js";
import type { TypePlace, TypeUse } from "../src/uses/find-type-uses.js";
import { type Context, quotedCode, span } from "./context.js";
import { type Decision, refuse, rewrite } from "./decision.js";
import type { Question } from "./memory.js";
import { isTakenBack } from "./take-back.js";
import { moveTyping } from "./typing/move-typing.js";
import { moveImport } from "./version-imports.js";

type NamedPlace = Extract<TypePlace, { kind: "type" }>;

/** A use of the old API that stays and needs a type's old members, as a text for messages; null where there is none. */
export type BlockerOf = (use: TypeUse) => Phrase | null;

/**
 * Moves a type to v1: `v1Hybrid.DockerDesktopClient` → `v1.DockerDesktopClient`, imports included.
 *
 * @param all every type use of the file that moves or not
 */
export function moveType(
  use: TypeUse,
  row: Row,
  all: readonly TypeUse[],
  blockerOf: BlockerOf,
  context: Context,
): Decision {
  const { place } = use;
  const blocker = blockerOf(use);
  if (place.kind === "typing") return moveTyping(place, row, all, blocker, context);
  if (row.to === null) return refuse(row.reason!, "", row.hint ? { hint: row.hint } : {});
  const tied = tiedTo(place, context);
  if (tied) return refuse("hand-written-typing", quotedCode(tied, context));
  if (blocker !== null && lastName(row.api) === clientType) return refuse("still-in-use", blocker);
  const { names } = place;
  const last = names[names.length - 1]!;
  const wanted = lastName(row.to);
  const renamed: Edit[] = last.name === wanted ? [] : [{ ...span(last), content: [wanted] }];
  if (names.length === 1) return moveDirectImport(place, row, context);
  const version = names[names.length - 2]!;
  // In `import("…").v0` nothing that the file imports is meant.
  const isNamed = names.length === 2 && place.node.type !== "TSImportType";
  const binding = isNamed ? context.scopes.bindingOf.get(version) : undefined;
  if (binding?.declaration.type !== "ImportSpecifier") {
    // `types.v1Hybrid.…`, `import("…").v1Hybrid.…`: the version is a name in between.
    return rewrite([...renamed, { ...span(version), content: ["v1"] }]);
  }
  const moved = moveImport(binding, movableNames(all, blockerOf, context), context);
  const local: Edit[] = moved.local === version.name ? [] : [{ ...span(version), content: [moved.local] }];
  return rewrite([...renamed, ...local, ...moved.edits], { together: moved.together });
}

const movable: Question<Context, ReadonlySet<t.Identifier>> = { name: "movable names" };

/** The names of all types that go to v1, once for each context. */
function movableNames(
  all: readonly TypeUse[],
  blockerOf: BlockerOf,
  context: Context,
): ReadonlySet<t.Identifier> {
  const namesOf = (use: TypeUse) =>
    use.place.kind === "type" && moves(use, use.place, blockerOf(use), context) ? use.place.names : [];
  return context.program.memory.once(movable, context, () => new Set(all.flatMap(namesOf)));
}

/** `Pick<v0.DockerDesktopClient, "execHostCmd">`, `keyof …`: a type that needs the old members' names. */
function tiedTo({ node }: NamedPlace, { scopes }: Context): Node | null {
  const type = node.type === "TSImportType" ? node : scopes.parents.get(node);
  const holder = type && scopes.parents.get(type);
  if (holder?.type === "TSTypeOperator" && holder.operator === "keyof") return holder;
  const generic = holder && scopes.parents.get(holder);
  if (holder?.type !== "TSTypeParameterInstantiation" || generic?.type !== "TSTypeReference") return null;
  const { typeName } = generic;
  return typeName.type === "Identifier" && /^(Pick|Omit)$/.test(typeName.name) ? generic : null;
}

/** Whether a type use goes to v1, as far as it doesn't depend on how it is imported. */
function moves(use: TypeUse, place: NamedPlace, blocker: Phrase | null, context: Context): boolean {
  if (lastName(use.api).startsWith("Backend") || tiedTo(place, context)) return false;
  if (isTakenBack(use, context)) return false;
  return blocker === null || lastName(use.api) !== clientType;
}

/** `import { ExecResult } from "…/dist/v0"`: the module changes, when all that is imported from it exists in v1. */
function moveDirectImport(place: NamedPlace, row: Row, context: Context): Decision {
  const binding = context.scopes.bindingOf.get(place.names[0]!);
  const declaration = binding && (context.scopes.parents.get(binding.declaration) as t.ImportDeclaration);
  if (
    !declaration?.specifiers.every((one) => one.type === "ImportSpecifier" && v1Types.has(importedName(one)))
  ) {
    return refuse("no-equivalent", "", { hint: `Import ${row.to} from ${typesPackage}.` });
  }
  const source = declaration.source.value.replace(/v(?:0|1Hybrid)(?=$|\/)/, "v1");
  const { quote } = context.layout;
  const text = context.document.text[declaration.source.start!] ?? quote;
  return rewrite([{ ...span(declaration.source), content: [text + source + text] }]);
}
