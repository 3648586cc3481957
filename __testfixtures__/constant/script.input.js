var shared = "page-tool show --all";
const local = "page-tool hide --all";

document.querySelector("#show").onclick = function () {
  window.ddClient.execHostCmd(shared);
};
document.querySelector("#hide").onclick = function () {
  window.ddClient.execHostCmd(local);
};
