import type { Place, ProjectTypes } from "../../src/model.js";

/**
 * Types for a file that is migrated alone: who calls a function is answered only where no other file is involved.
 *
 * @param linked collects the paths of those files
 */
export function within(path: string, types: ProjectTypes, linked: Set<string>): ProjectTypes {
  const stays = (places: readonly Pick<Place, "path">[]) => {
    const others = places.filter((place) => place.path !== path);
    for (const other of others) linked.add(other.path);
    return others.length === 0;
  };
  return {
    ...types,
    callersOf: (...asked) => {
      const callers = types.callersOf(...asked);
      const place = callers?.unknown?.place;
      const elements = callers?.elements ?? [];
      return callers && stays([...callers.calls, ...elements, ...(place ? [place] : [])])
        ? callers
        : undefined;
    },
  };
}
