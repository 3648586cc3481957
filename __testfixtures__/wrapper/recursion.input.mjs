async function retry(command, left) {
  try {
    return await window.ddClient.execHostCmd(command);
  } catch (error) {
    if (left === 0) throw error;
    await retry("tool repair --all", 0);
    return retry(command, left - 1);
  }
}

export const start = () => retry("tool start --all", 3);

const walk = function step(command) {
  if (Math.random() > 0.5) step("tool step --again");
  return window.ddClient.execHostCmd(command);
};
walk("tool step --first");
