import { homedir } from "node:os";
import { join } from "node:path";

/** Where programs of the user keep what they can make again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (process.platform === "win32" && local) return local;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return xdg || join(homedir(), ".cache");
}
