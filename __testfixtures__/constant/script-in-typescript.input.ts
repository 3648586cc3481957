const tool = "page-tool hide --all";

function hide() {
  return window.ddClient.execHostCmd(tool);
}
