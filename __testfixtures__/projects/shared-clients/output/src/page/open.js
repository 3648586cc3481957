import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export const open = () => ddClient.host.openExternal("https://docker.com");
