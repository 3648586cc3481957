module.exports.hide = () => window.ddClient.extension.host.cli.exec("page-tool", ["hide", "--all"]);
