import type { Change, Edit, SharedTyping } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import type { Settled } from "./settle.js";

/** What became of one file's uses, in the order of its references. */
export interface SettledFile {
  readonly document: Document;
  readonly settled: readonly Settled[];
  /** Edits that are made along with a use that is migrated; or with a type that is only widened. */
  readonly extra: ReadonlyMap<Settled, readonly Edit[]>;
  readonly typings: readonly SharedTyping[];
}

interface Part {
  // What moves together often has the same list of edits at each of its uses: each list is taken once.
  readonly lists: Set<readonly Edit[]>;
  readonly references: number[];
  readonly needs: Set<number>;
  needsOthers: boolean;
}

/** The changes of each file: one for each group of uses that is applied, with those that follow it in other files. */
export function collectChanges(files: readonly SettledFile[]): Map<Document, Change[]> {
  const groups = new Map<object, { readonly name: string; readonly parts: Map<Document, Part> }>();
  for (const { document, settled, extra } of files) {
    for (const [index, item] of settled.entries()) {
      const isMigrated = item.outcome === "migrated";
      if (!isMigrated && !extra.has(item)) continue;
      const { line, column } = document.position(item.use.span.start);
      const group = groups.get(item.group) ?? {
        name: `${document.path}:${line}:${column}`,
        parts: new Map(),
      };
      groups.set(item.group, group);
      const part = partOf(group.parts, document);
      part.lists.add(item.edits).add(extra.get(item) ?? []);
      if (isMigrated) part.references.push(index);
      if (item.needs) addNeeds(part, item, settled);
      for (const { document: other, edits } of item.otherFiles) partOf(group.parts, other).lists.add(edits);
    }
  }
  const changes = new Map<Document, Change[]>();
  for (const { name, parts } of groups.values()) {
    for (const [document, { lists, references, needs, needsOthers }] of parts) {
      const edits = [...new Set([...lists].flat())];
      const others = [...needs].filter((index) => !references.includes(index));
      const change: Change = {
        ...{ edits, references },
        ...(parts.size > 1 && { group: name }),
        ...(others.length > 0 && { needs: others }),
        ...(needsOthers && { needsOthers }),
      };
      changes.set(document, [...(changes.get(document) ?? []), change]);
    }
  }
  return changes;
}

function addNeeds(part: Part, { needs, isShared }: Settled, settled: readonly Settled[]): void {
  for (const [index, { use }] of settled.entries()) if (needs!.has(use)) part.needs.add(index);
  part.needsOthers ||= isShared ?? false;
}

function partOf(parts: Map<Document, Part>, document: Document): Part {
  const part = parts.get(document) ?? {
    ...{ lists: new Set(), references: [], needs: new Set(), needsOthers: false },
  };
  parts.set(document, part);
  return part;
}
