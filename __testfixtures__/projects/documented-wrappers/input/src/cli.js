/** @param {string} command what to run */
export const run = (command) => window.ddClient.execHostCmd(command);

/**
 * Asks the tool.
 * @param {string} question
 * @param {(answer: string) => void} tell
 */
export async function ask(question, tell) {
  tell((await window.ddClient.execHostCmd(`tool ${question}`)).stdout);
}
