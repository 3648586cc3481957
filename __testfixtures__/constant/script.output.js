var shared = "page-tool show --all";
const local = "page-tool hide --all";

document.querySelector("#show").onclick = function () {
  window.ddClient.extension.host.cli.exec("page-tool", ["show", "--all"]);
};
document.querySelector("#hide").onclick = function () {
  window.ddClient.extension.host.cli.exec("page-tool", ["hide", "--all"]);
};
