import { plainPath } from "../src/api/table.js";

/** What to do about a member that is named where no code is read. */
export function adviceOnUnread(to: string): string {
  return `Write ${plainPath(to)} there by hand, if something runs it.`;
}
