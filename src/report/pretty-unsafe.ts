import { type Reason, relianceOf } from "../api/reasons.js";
import type { ProjectResult } from "../results.js";
import type { Leftover } from "./group-leftovers.js";
import { CodeView, mostPlaces, renderCompactly, sayHidden } from "./pretty-places.js";
import type { PrettyOptions } from "./report-options.js";
import { count, indent } from "./words.js";

/**
 * A number of rewrites that can't be proved to do the same.
 *
 * @param unsafe whether they were asked for with `--unsafe`; else each was chosen
 */
export function countAccepted(n: number, unsafe: boolean): string {
  return unsafe ? `${count(n, "rewrite")} with --unsafe` : count(n, "unsafe rewrite");
}

/** Which rewrites were made that can't be proved to do the same, by what they rely on. */
export function renderAccepted({ files }: ProjectResult, options: PrettyOptions): string[] {
  const { colors, verbose, unsafe, width = null } = options;
  const accepted = new Map<Reason, Leftover[]>();
  for (const file of files)
    for (const reference of file.references)
      for (const reason of reference.outcome === "migrated" ? (reference.accepted ?? []) : [])
        accepted.set(reason, [...(accepted.get(reason) ?? []), { file, reference }]);
  const view = new CodeView(options);
  return [...accepted].flatMap(([reason, places]) => {
    const head = `${colors.yellow("!")} ${countAccepted(places.length, unsafe)} ${places.length === 1 ? "relies" : "rely"} on ${relianceOf(reason)} ${colors.dim(`(${reason})`)}`;
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
