const tool = "page-tool hide --all";

module.exports.hide = () => window.ddClient.execHostCmd(tool);
