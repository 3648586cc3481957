import { lineLink } from "../links.js";
import type { Told } from "./told.js";

/** A link to a line as it was before. @param shown Markdown */
export function place({ planned, result }: Told, path: string, line: number, shown: string): string {
  const link = lineLink(planned, result.base.sha, path, line);
  return link === null ? shown : `[${shown}](${link})`;
}
