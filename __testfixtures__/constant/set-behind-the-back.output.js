function byArguments(x) {
  const cmd = `tool ${x}`;
  arguments[0] = "b";
  return window.ddClient.execHostCmd(cmd);
}

function next(x) {
  return window.ddClient.extension.host.cli.exec("tool", [x, `${arguments.length}`]);
}
exports.main = () => [byArguments("a"), next("a")];
