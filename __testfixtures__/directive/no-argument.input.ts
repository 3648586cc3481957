import type { v0 } from "@docker/extension-api-client-types";

export async function names(client: v0.DockerDesktopClient) {
  // @ts-expect-error the typings let no argument through
  const images = await client.listImages({ all: true });
  // @ts-expect-error
  client.toastSuccess(images);
}
