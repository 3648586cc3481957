import { log } from "./log.js";

// A page in a frame asks the page around it.
export const warn = (text) => parent.ddClient.toastWarning(text);

export function fail(error) {
  log(error);
  self.ddClient.toastError(error.message);
  globalThis["ddClient"].docker.cli.exec("ps", []);
}
