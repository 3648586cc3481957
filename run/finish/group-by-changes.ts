import type { Draft } from "../../transforms/project/draft.js";

/** Drafts that have parts in the same changes, together; the others by themselves. */
export function groupByChanges(drafts: readonly Draft[]): Draft[][] {
  const partyOf = new Map<string, Draft[]>();
  const parties = new Set<Draft[]>();
  for (const draft of drafts) {
    const groups = groupsOf(draft);
    const joined = new Set(
      groups.flatMap((group) => [partyOf.get(group) ?? []]).filter(({ length }) => length),
    );
    const party = [...joined].flat().concat(draft);
    for (const old of joined) parties.delete(old);
    parties.add(party);
    for (const group of party.flatMap(groupsOf)) partyOf.set(group, party);
  }
  return [...parties];
}

function groupsOf({ result: { changes, offers = [] } }: Draft): string[] {
  return [...changes, ...offers].flatMap(({ group }) => group ?? []);
}
