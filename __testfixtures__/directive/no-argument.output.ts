import type { v1 } from "@docker/extension-api-client-types";

export async function names(client: v1.DockerDesktopClient) {
  const images = await client.docker.listImages({ all: true });
  // @ts-expect-error
  client.desktopUI.toast.success(images);
}
