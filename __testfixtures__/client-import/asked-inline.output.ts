import { log } from "./log";

export function notify(text: string) {
  if (window.ddClient) window.ddClient.desktopUI.toast.success(text);
  else log(text);
}
