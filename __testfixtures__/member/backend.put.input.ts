import { v1Hybrid } from "@docker/extension-api-client-types";

export async function renameNote(client: v1Hybrid.DockerDesktopClient, id: string, title: string) {
  await client.backend!.put(`/notes/${id}`, { title });
}
