export function early() {
  run();
  var cmd = "tool early --all";
  function run() {
    return window.ddClient.execHostCmd(cmd);
  }
}

export function byAnother() {
  begin();
  const cmd = "tool another --all";
  function begin() {
    return run();
  }
  function run() {
    return window.ddClient.execHostCmd(cmd);
  }
}

export function late() {
  const cmd = "tool late --all";
  function run() {
    return window.ddClient.execHostCmd(cmd);
  }
  return run();
}

const last = () => window.ddClient.execHostCmd(lastCmd);
const lastCmd = "tool last --all";
export const atLast = () => last();
