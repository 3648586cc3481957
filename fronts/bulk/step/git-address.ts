import { protocols } from "../campaign/repository-name.js";
import type { Setting } from "./user-settings.js";

export type Protocol = (typeof protocols)[number];

/**
 * What git makes of an address by the user's own `url.*.insteadOf`: the longest beginning counts.
 *
 * @param settings of the user
 */
export function rewriteAddress(url: string, settings: readonly Setting[], isPush: boolean): string {
  return (
    (isPush ? replace(url, settings, "pushinsteadof") : null) ?? replace(url, settings, "insteadof") ?? url
  );
}

function replace(url: string, settings: readonly Setting[], kind: string): string | null {
  let best: { readonly target: string; readonly beginning: string } | null = null;
  for (const [name, beginning] of settings) {
    const [, target, found] = /^url\.(.*)\.([^.]+)$/is.exec(name) ?? [];
    if (target === undefined || found!.toLowerCase() !== kind || !url.startsWith(beginning)) continue;
    if (beginning.length > (best?.beginning.length ?? 0)) best = { target, beginning };
  }
  return best && best.target + url.slice(best.beginning.length);
}

/** How git gets to an address. */
export function protocolOf(url: string): Protocol {
  const [, scheme] = /^([a-z]+):\/\//i.exec(url) ?? [];
  const named = protocols.find((each) => each === scheme?.toLowerCase());
  if (named) return named;
  return /^[^/\\]*[^/\\]:(?![\\/])/.test(url) && !/^[A-Za-z]:/.test(url) ? "ssh" : "file";
}
