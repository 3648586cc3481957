import { scriptAddress } from "./trusted.js";

/** From then on, the site is there without a network, too. */
export function workOffline(): void {
  // While the site is being worked on, what was kept would be in the way.
  if (import.meta.env.DEV) return;
  // Where it can't be had (a browser's private window), the network is needed.
  navigator.serviceWorker?.register(scriptAddress("./offline.js"), { scope: "./" }).catch(() => {});
}
