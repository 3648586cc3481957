import type { Unknown } from "../../src/model.js";
import { findLoaded, findOtherUse, type Obstacle } from "../../src/modules/page-names.js";
import type { Context } from "../context.js";

/** Why something may use a global of a page that isn't one of the page's own calls by its name; null where nothing may. */
export function whyOutOfPage(name: string, context: Context): Unknown | null {
  const { document, unit } = context;
  const obstacle = findOtherUse(name, { ...context, text: document.text }) ?? findLoaded(context.scopes);
  if (obstacle) return unknownAt(obstacle, context);
  // What it does with the global, only the project tells.
  const [load] = unit!.loads ?? [];
  if (!load) return null;
  const why = `is a global of its page, which also runs ${load.url}, which can't be read here`;
  return unknownAt({ ...load, why }, context);
}

function unknownAt({ start, end, why }: Obstacle, { document: { path } }: Context): Unknown {
  return { place: { path, start, end }, why };
}
