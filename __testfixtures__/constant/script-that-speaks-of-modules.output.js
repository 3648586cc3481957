// Was `module.exports = { tool }` before, with `exports.tool` and require("fs").
const tool = "page-tool hide --all";
let plain = "page-tool show";

document.querySelector("#hide").onclick = function () {
  window.ddClient.extension.host.cli.exec("page-tool", ["hide", "--all"]);
  window.ddClient.extension.host.cli.exec("page-tool", ["show"]);
  window.ddClient.extension.host.cli.exec("page-tool", ["own"]);
};
