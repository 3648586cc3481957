const only = require("./only");
const { client, getClient } = require("./client");

exports.run = () => client.extension.host.cli.exec("run", ["--all"]);
exports.get = () => getClient().desktopUI.toast.success("got");
exports.stop = () => only.extension.host.cli.exec("stop", []);
