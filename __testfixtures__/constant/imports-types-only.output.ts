import type { Tool } from "./tool";

function hide(): Tool {
  return window.ddClient.extension.host!.cli.exec("page-tool", ["hide", "--all"]);
}
hide();
