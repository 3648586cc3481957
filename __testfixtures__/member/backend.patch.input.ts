import type { v0 } from "@docker/extension-api-client-types";

export function touchNote(client: v0.DockerDesktopClient, id: string) {
  return client.backend?.patch(`/notes/${id}`, { read: true });
}
