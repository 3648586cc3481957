import { codeSpan, escapeForForge } from "../../../../src/report/markdown.js";
import { place } from "./place-link.js";
import type { Told } from "./told.js";

/** Of a file so many notes are told. */
const mostNotes = 5;

/** For each file a line with its members, and what is worth knowing of them. */
export function migratedParts(told: Told): string[] {
  return told.result.report.files.flatMap(({ path, references }) => {
    const migrated = references.filter(({ outcome }) => outcome === "migrated");
    if (migrated.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { api } of migrated) counts.set(api, (counts.get(api) ?? 0) + 1);
    const members = [...counts].map(([api, n]) =>
      n === 1 ? codeSpan(api) : `${codeSpan(api)} (${n} times)`,
    );
    const notes = migrated.flatMap(({ line, notes: all }) =>
      all.map((note) => `  - ${place(told, path, line, `line ${line}`)}: ${escapeForForge(note)}`),
    );
    const more = notes.length - mostNotes;
    return [
      [
        `- ${codeSpan(path)}: ${members.join(", ")}`,
        ...notes.slice(0, mostNotes),
        ...(more > 0 ? [`  - and ${more} more of the kind`] : []),
      ].join("\n"),
    ];
  });
}
