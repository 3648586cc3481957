function byEval(code) {
  let cmd = "tool a b";
  eval(code);
  return [window.ddClient.execHostCmd(cmd), window.ddClient.extension.host.cli.exec("tool", ["c", "d"])];
}
exports.main = () => byEval("cmd = 'tool x y'");
