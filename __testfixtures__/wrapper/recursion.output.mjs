async function retry(command, args, left) {
  try {
    return await window.ddClient.extension.host.cli.exec(command, args);
  } catch (error) {
    if (left === 0) throw error;
    await retry("tool", ["repair", "--all"], 0);
    return retry(command, args, left - 1);
  }
}

export const start = () => retry("tool", ["start", "--all"], 3);

const walk = function step(command, args) {
  if (Math.random() > 0.5) step("tool", ["step", "--again"]);
  return window.ddClient.extension.host.cli.exec(command, args);
};
walk("tool", ["step", "--first"]);
