// Was `module.exports = { tool }` before, with `exports.tool` and require("fs").
const tool = "page-tool hide --all";
let plain = "page-tool show";

document.querySelector("#hide").onclick = function () {
  const own = "page-tool own";
  window.ddClient.execHostCmd(tool);
  window.ddClient.execHostCmd(plain);
  window.ddClient.execHostCmd(own);
};
