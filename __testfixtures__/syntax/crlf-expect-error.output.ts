import { createDockerDesktopClient } from "@docker/extension-api-client";

export const go = () => {
  createDockerDesktopClient().desktopUI.toast.error("x");
};
