const hidden = "page-tool hide --all";

function runTool(command: string) {
  return window.ddClient.execHostCmd(command);
}

function runAlone(command: string) {
  return window.ddClient.execHostCmd(command);
}

runTool("page-tool show");
runAlone(hidden);
runAlone("page-tool list --all");
