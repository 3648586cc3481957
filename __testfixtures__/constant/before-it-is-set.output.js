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
  function run() {
    return window.ddClient.extension.host.cli.exec("tool", ["late", "--all"]);
  }
  return run();
}

const last = () => window.ddClient.extension.host.cli.exec("tool", ["last", "--all"]);
export const atLast = () => last();
