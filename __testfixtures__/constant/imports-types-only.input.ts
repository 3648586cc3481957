import type { Listener } from "./listeners";
const tool = "page-tool hide --all";

function hide(listener?: Listener) {
  return window.ddClient.execHostCmd(tool);
}
hide();
