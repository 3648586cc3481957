/**
 * @param {string} cmd
 * @param {string[]} args
 */
function short(cmd, args) {
  return window.ddClient.extension.host.cli.exec(cmd, args);
}
short("tool", ["a", "b"]);

/**
 * Runs it.
 * @param {string} cmd The command.
 * @param {string[]} args
 * @returns {Promise<unknown>} What it said.
 */
const arrow = (cmd, args) => window.ddClient.extension.host.cli.exec(cmd, args);
arrow("tool", ["c", "d"]);

/**
 * Runs something, and
 * tells somebody.
 *
 * @param {string} cmd what to run,
 *   with its arguments
 * @param {string[]} args
 * @param {(text: string) => void} tell who wants to know
 *
 * @returns {Promise<void>}
 */
async function long(cmd, args, tell) {
  tell((await window.ddClient.extension.host.cli.exec(cmd, args)).stdout);
}
long("tool", ["e", "f"], console.log);

class Tool {
  /**
   * @param {string} first The first
   * @param {string[]} firstArgs
   * @param {string} second The second
   * @param {string[]} secondArgs */
  #both(first, firstArgs, second, secondArgs) {
    return [window.ddClient.extension.host.cli.exec(first, firstArgs), window.ddClient.extension.host.cli.exec(second, secondArgs)];
  }
  /** @param {string[]} args what `tool` gets */
  #part(args) {
    return window.ddClient.extension.host.cli.exec("tool", args);
  }
  run() {
    this.#part(["g", "h"]);
    return this.#both("tool", ["i", "j"], "tool", ["k", "l"]);
  }
}
new Tool().run();

/**
 * @param {string} one
 * @param {string[]} oneArgs
 * @param {string} two
 * @param {string[]} twoArgs
 */
function oneLine(one, oneArgs, two, twoArgs) {
  return [window.ddClient.extension.host.cli.exec(one, oneArgs), window.ddClient.extension.host.cli.exec(two, twoArgs)];
}
oneLine("tool", ["m", "n"], "tool", ["o", "p"]);

/**
 * @param {string} [cmd="tool q"] by default
 * @param {string[]} [args]
 */
function optional(cmd = "tool", args = ["q"]) {
  return window.ddClient.extension.host.cli.exec(cmd, args);
}
optional();

const inline = (/** @type {string} */ cmd, /** @type {string[]} */ args) => window.ddClient.extension.host.cli.exec(cmd, args);
inline("tool", ["r", "s"]);

/** Says nothing of it. */
function silent(cmd, args) {
  return window.ddClient.extension.host.cli.exec(cmd, args);
}
silent("tool", ["t", "u"]);

/** @type {(cmd: string) => Promise<unknown>} */
const typed = (cmd) => window.ddClient.execHostCmd(cmd);
typed("tool v w");
