import { v1 } from "@docker/extension-api-client-types";

export async function renameNote(client: v1.DockerDesktopClient, id: string, title: string) {
  await client.extension.vm!.service!.put(`/notes/${id}`, { title });
}
