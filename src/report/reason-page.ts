import type { Reason } from "../api/reasons.js";

/** Where a reason is explained at length. */
export function pageOf(reason: Reason): string {
  return `ddclient-migrate explain ${reason}`;
}
