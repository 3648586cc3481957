import { type Reason, relianceOf } from "../api/reasons.js";
import type { ProjectResult } from "../results.js";
import type { Leftover } from "./group-leftovers.js";
import { CodeView, mostPlaces, renderCompactly, sayHidden } from "./pretty-places.js";
import type { PrettyOptions } from "./report-options.js";
import { count, indent } from "./words.js";

/** Which rewrites were made that can't be proved to do the same, by what they rely on. */
export function renderAccepted({ files }: ProjectResult, options: PrettyOptions): string[] {
  const { colors, verbose, width = null } = options;
  const accepted = new Map<Reason, Leftover[]>();
  for (const file of files)
    for (const reference of file.references)
      for (const reason of reference.outcome === "migrated" ? (reference.accepted ?? []) : [])
        accepted.set(reason, [...(accepted.get(reason) ?? []), { file, reference }]);
  const view = new CodeView(options);
  return [...accepted].flatMap(([reason, places]) => {
    const head = `${colors.yellow("!")} ${count(places.length, "rewrite")} with --unsafe ${places.length === 1 ? "relies" : "rely"} on ${relianceOf(reason)} ${colors.dim(`(${reason})`)}`;
    const shown = places.slice(0, verbose ? places.length : mostPlaces);
    const hidden = sayHidden(places.length - shown.length);
    const lines = renderCompactly(
      shown,
      view,
      { ...options, verbose: false },
      width === null ? null : width - 4,
    );
    return [
      head,
      ...lines.map((line) => indent(line, "    ")),
      ...(hidden === null ? [] : [`    ${colors.dim(hidden)}`]),
    ];
  });
}
