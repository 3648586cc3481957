import { distinctiveRows, findRow, memberNames } from "../../src/api/table.js";
import type { ProjectTypes } from "../../src/model.js";
import { Trees } from "../../src/scopes/trees.js";
import type { Broken } from "../../src/source/compose.js";
import type { Document } from "../../src/source/document.js";
import { dialectOf } from "../../src/source/extensions.js";
import type { Part, Unit } from "../../src/source/hosts/found.js";
import type { Parsed } from "../../src/source/parse.js";
import { findAsking } from "../../src/uses/find-asking.js";
import { findTypeUses, type TypeUse } from "../../src/uses/find-type-uses.js";
import { findUses } from "../../src/uses/find-uses.js";
import type { OldApi } from "../../src/uses/use.js";
import { FileEvaluator } from "../../src/values/evaluate.js";
import type { Beyond } from "../../src/values/evaluator.js";
import { FileTypes } from "../../src/values/project/file-types.js";
import type { Context, Program } from "../context.js";
import { Memory } from "../memory.js";

/** The table, as the analysis sees it. */
const oldApi: OldApi = {
  names: memberNames,
  has: (path) => findRow(path) !== undefined,
  distinctive: (name) => distinctiveRows.get(name)?.api,
  changesCalls: (path) => {
    const row = findRow(path);
    return row !== undefined && (row.transform !== "member" || row.result === "void");
  },
};

export interface Analysis {
  readonly context: Context;
  readonly typeUses: readonly TypeUse[];
  readonly parsed: Parsed;
  /** What could not be read of it. */
  readonly broken: readonly Broken[];
}

/**
 * Parses and analyses one unit.
 *
 * @param unit one of the document's; null for a file of code
 * @param types are asked only about a unit that has a use which may or may not be a client's
 * @param program the files that may change together with this one; null where it stands alone
 * @param trees of texts that were parsed before
 * @throws ParseError when it can't be parsed
 */
export function analyse(
  document: Document,
  unit: Unit | null,
  types: ProjectTypes | null = null,
  program: Program | null = null,
  trees: Trees = new Trees(),
): Analysis {
  const { parsed, scopes, broken } = trees.of(document, unit);
  const project = types ? new FileTypes(types, document, scopes, (path) => program?.open(path) ?? []) : null;
  const isTypeScript = unit ? isTyped(unit.parts) : (dialectOf(document.path) ?? "js") !== "js";
  const alone = new FileEvaluator(scopes, isTypeScript);
  const usesAlone = findUses(alone, oldApi, document.path);
  const asking = project && findAsking(usesAlone, alone, oldApi);
  if (asking) project.given = asking.given;
  const beyond = asking?.asks ? project : asking && asking.globals.size > 0 ? onlyGlobals(project) : null;
  const clients = beyond ? new FileEvaluator(scopes, isTypeScript, beyond) : alone;
  const context: Context = {
    ...{ document, unit, layout: document.layout },
    scopes,
    clients,
    project,
    program: program ?? {
      ...{ opensOthers: false, refused: [], results: null, elsewhere: new Map(), kept: new Map() },
      ...{ memory: new Memory() },
      ...{ checkpoint: () => {}, contexts: () => [context], open: () => [] },
    },
    root: parsed.ast.program,
    comments: parsed.ast.comments ?? [],
    uses: beyond ? findUses(clients, oldApi, document.path) : usesAlone,
    isTypeScript,
  };
  return { context, typeUses: findTypeUses(clients, oldApi), parsed, broken };
}

/** Who is asked about globals only: no types have to be loaded for them. */
function onlyGlobals(project: Beyond): Beyond {
  return {
    typeOf: () => undefined,
    sitesOf: () => undefined,
    globalAt: (steps) => project.globalAt(steps),
  };
}

/** Whether its scripts are TypeScript. */
function isTyped(parts: readonly Part[]): boolean {
  return parts.some((part) => part.type === "region" && part.dialect !== "js");
}
