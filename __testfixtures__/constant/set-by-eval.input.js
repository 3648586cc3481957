function byEval(code) {
  let cmd = "tool a b";
  const fixed = "tool c d";
  eval(code);
  return [window.ddClient.execHostCmd(cmd), window.ddClient.execHostCmd(fixed)];
}
exports.main = () => byEval("cmd = 'tool x y'");
