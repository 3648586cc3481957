import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export async function used(): Promise<void> {
  const { lazy } = await import("./lazy");
  ddClient.desktopUI.toast.success(lazy.name);
}
