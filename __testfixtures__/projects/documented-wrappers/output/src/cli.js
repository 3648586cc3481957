/**
 * @param {string} command what to run
 * @param {string[]} args
 */
export const run = (command, args) => window.ddClient.extension.host.cli.exec(command, args);

/**
 * Asks the tool.
 * @param {string[]} args
 * @param {(answer: string) => void} tell
 */
export async function ask(args, tell) {
  tell((await window.ddClient.extension.host.cli.exec("tool", args)).stdout);
}
