import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export function useDockerDesktopClient() {
  return ddClient;
}
