import type { Context } from "../../transforms/context.js";
import { distinctiveRows, findRow, memberNames } from "../../transforms/table.js";
import { Clients } from "../analysis/clients.js";
import { findReferences, type OldApi } from "../analysis/references.js";
import { analyseScopes } from "../analysis/scopes.js";
import { findTypeReferences, type TypeUse } from "../analysis/type-references.js";
import type { Document } from "../source/document.js";
import { type Parsed, parseRegion } from "../source/parse.js";
import type { Region } from "../source/regions.js";

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
}

/**
 * Parses and analyses one region.
 *
 * @throws ParseError when it can't be parsed
 */
export function analyse(document: Document, region: Region): Analysis {
  const parsed = parseRegion(document.text, region);
  const scopes = analyseScopes(parsed.ast);
  const clients = new Clients(scopes);
  const context: Context = {
    document,
    scopes,
    clients,
    comments: parsed.ast.comments ?? [],
    uses: findReferences(scopes, clients, oldApi, document.path),
    isTypeScript: region.dialect !== "js",
  };
  return { context, typeUses: findTypeReferences(scopes, clients, oldApi), parsed };
}
