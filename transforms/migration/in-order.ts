import type { Migration } from "../../src/findings/finding.js";
import type { Change } from "../../src/model.js";

/** With the findings in the order of the source, and counted so. */
export function inOrder<Made extends Pick<Migration, "findings" | "changes" | "marks">>(made: Made): Made {
  const { findings, changes, marks } = made;
  const order = [...findings.keys()].sort((a, b) => findings[a]!.span.start - findings[b]!.span.start);
  if (order.every((from, to) => from === to)) return made;
  const places = new Map(order.map((from, to) => [from, to]));
  const move = (indices: readonly number[]) => indices.map((index) => places.get(index)!);
  return {
    ...made,
    findings: order.map((index) => findings[index]!),
    changes: changes.map(
      (change): Change => ({
        ...change,
        references: move(change.references),
        ...(change.needs && { needs: move(change.needs) }),
      }),
    ),
    ...(marks && {
      marks: {
        ...marks,
        places: marks.places.map((place) => ({
          ...place,
          finding: places.get(place.finding)!,
          ...(place.shownBy && { shownBy: move(place.shownBy) }),
        })),
      },
    }),
  };
}
