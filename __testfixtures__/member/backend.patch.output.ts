import type { v1 } from "@docker/extension-api-client-types";

export function touchNote(client: v1.DockerDesktopClient, id: string) {
  return client.extension.vm?.service?.patch(`/notes/${id}`, { read: true });
}
