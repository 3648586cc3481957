import type { Tool } from "./tool";
const tool = "page-tool hide --all";

function hide(): Tool {
  return window.ddClient.execHostCmd(tool);
}
hide();
