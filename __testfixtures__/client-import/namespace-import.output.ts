import * as api from "@docker/extension-api-client";

const ddClient = api.createDockerDesktopClient();

// Keeps what was asked last.
let last = "";

export const ask = (text: string) => {
  last = text;
  ddClient.desktopUI.toast.warning(text);
  return api;
};
export const again = () => ask(last);
