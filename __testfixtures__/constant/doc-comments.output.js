/** @file What the page shows. */

export const show = () => window.ddClient.extension.host.cli.exec("volumes", ["list", "--all"]);

/** Prunes. */
export function run() {
  const limit = 5;
  return [window.ddClient.extension.host.cli.exec("volumes", ["prune"]), window.ddClient.extension.host.cli.exec("volumes", ["size"]), limit];
}

/** @typedef {{ name: string }} Volume */
/** @param {Volume} volume */
export const look = (volume) => [volume, window.ddClient.extension.host.cli.exec("volumes", ["inspect"])];

/** @typedef {string} Command
 *  @type {Command} */
const both = "volumes both";
export const typed = () => window.ddClient.extension.host.cli.exec("volumes", ["both"]);
