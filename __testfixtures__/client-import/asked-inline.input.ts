import { log } from "./log";

export function notify(text: string) {
  if (window.ddClient) window.ddClient.toastSuccess(text);
  else log(text);
}
