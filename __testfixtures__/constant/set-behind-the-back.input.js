function byArguments(x) {
  const cmd = `tool ${x}`;
  arguments[0] = "b";
  return window.ddClient.execHostCmd(cmd);
}

function next(x) {
  const cmd = `tool ${x} ${arguments.length}`;
  return window.ddClient.execHostCmd(cmd);
}
exports.main = () => [byArguments("a"), next("a")];
