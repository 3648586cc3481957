function run(command, args) {
  return window.ddClient.extension.host.cli.exec(command, args);
}

module.exports.list = () => run("tool", ["list", "--all"]);
