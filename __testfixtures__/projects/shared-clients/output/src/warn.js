import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export const warn = (text) => ddClient.desktopUI.toast.warning(text);
