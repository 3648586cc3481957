import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The top folder of the repository that a folder is in, as the disk shows it; null when it is in none.
 *
 * @param known what was found before, to be filled
 */
export function repositoryTop(folder: string, known = new Map<string, string | null>()): string | null {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const above = dirname(folder);
  const isTop = existsSync(join(folder, ".git"));
  const top = isTop ? folder : above === folder ? null : repositoryTop(above, known);
  known.set(folder, top);
  return top;
}
