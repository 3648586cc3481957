import type { Reason } from "../api/reasons.js";

/** Where a reason is explained at length; null as long as there is no such page. */
export function pageOf(_reason: Reason): string | null {
  return null;
}
