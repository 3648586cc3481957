/** @file What the page shows. */

/** @type {string} */
const list = "volumes list --all";

export const show = () => window.ddClient.execHostCmd(list);

/**
 * Takes what nobody uses away.
 *
 * @deprecated ask first
 */
const prune = "volumes prune";
/** Prunes. */
export function run() {
  /** @type {string} */ const size = "volumes size";
  const limit = 5;
  return [window.ddClient.execHostCmd(prune), window.ddClient.execHostCmd(size), limit];
}

/** @typedef {{ name: string }} Volume */
const inspect = "volumes inspect";
/** @param {Volume} volume */
export const look = (volume) => [volume, window.ddClient.execHostCmd(inspect)];

/** @typedef {string} Command
 *  @type {Command} */
const both = "volumes both";
export const typed = () => window.ddClient.execHostCmd(both);
