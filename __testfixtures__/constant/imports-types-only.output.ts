import type { Listener } from "./listeners";

function hide(listener?: Listener) {
  return window.ddClient.extension.host!.cli.exec("page-tool", ["hide", "--all"]);
}
hide();
