function run(command) {
  return window.ddClient.execHostCmd(command);
}

module.exports.list = () => run("tool list --all");
