import * as api from "@docker/extension-api-client";
// Keeps what was asked last.
let last = "";

export const ask = (text: string) => {
  last = text;
  window.ddClient.toastWarning(text);
  return api;
};
export const again = () => ask(last);
