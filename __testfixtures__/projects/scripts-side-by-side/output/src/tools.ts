const hidden = "page-tool hide --all";

function runTool(command: string) {
  return window.ddClient.execHostCmd(command);
}

function runAlone(command: string, args: string[]) {
  return window.ddClient.extension.host!.cli.exec(command, args);
}

runTool("page-tool show");
runAlone("page-tool", ["hide", "--all"]);
runAlone("page-tool", ["list", "--all"]);
