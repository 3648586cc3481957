const only = require("./only");
const { client, getClient } = require("./client");

exports.run = () => client.execHostCmd("run --all");
exports.get = () => getClient().toastSuccess("got");
exports.stop = () => only.execHostCmd("stop");
