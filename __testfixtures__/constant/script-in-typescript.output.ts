const tool = "page-tool hide --all";

function hide() {
  return window.ddClient.extension.host!.cli.exec("page-tool", ["hide", "--all"]);
}
