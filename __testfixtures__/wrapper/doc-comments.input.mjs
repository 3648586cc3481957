/** @param {string} cmd */
function short(cmd) {
  return window.ddClient.execHostCmd(cmd);
}
short("tool a b");

/** Runs it. @param {string} cmd The command. @returns {Promise<unknown>} What it said. */
const arrow = (cmd) => window.ddClient.execHostCmd(cmd);
arrow("tool c d");

/**
 * Runs something, and
 * tells somebody.
 *
 * @param {string} cmd what to run,
 *   with its arguments
 * @param {(text: string) => void} tell who wants to know
 *
 * @returns {Promise<void>}
 */
async function long(cmd, tell) {
  tell((await window.ddClient.execHostCmd(cmd)).stdout);
}
long("tool e f", console.log);

class Tool {
  /**
   * @param {string} first The first
   * @param {string} second The second */
  #both(first, second) {
    return [window.ddClient.execHostCmd(first), window.ddClient.execHostCmd(second)];
  }
  /** @param {string} rest what `tool` gets */
  #part(rest) {
    return window.ddClient.execHostCmd(`tool ${rest}`);
  }
  run() {
    this.#part("g h");
    return this.#both("tool i j", "tool k l");
  }
}
new Tool().run();

/** @param {string} one @param {string} two */
function oneLine(one, two) {
  return [window.ddClient.execHostCmd(one), window.ddClient.execHostCmd(two)];
}
oneLine("tool m n", "tool o p");

/** @param {string} [cmd="tool q"] by default */
function optional(cmd = "tool q") {
  return window.ddClient.execHostCmd(cmd);
}
optional();

const inline = (/** @type {string} */ cmd) => window.ddClient.execHostCmd(cmd);
inline("tool r s");

/** Says nothing of it. */
function silent(cmd) {
  return window.ddClient.execHostCmd(cmd);
}
silent("tool t u");

/** @type {(cmd: string) => Promise<unknown>} */
const typed = (cmd) => window.ddClient.execHostCmd(cmd);
typed("tool v w");
