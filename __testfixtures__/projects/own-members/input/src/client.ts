import { createDockerDesktopClient } from "@docker/extension-api-client";
import type { v1 } from "@docker/extension-api-client-types";

export interface AppClient extends v1.DockerDesktopClient {
  listContainers(): Promise<string[]>;
}

const plain = createDockerDesktopClient();

export const client: AppClient = Object.assign({}, plain, {
  async listContainers() {
    const found = (await plain.docker.listContainers()) as { Id: string }[];
    return found.map(({ Id }) => Id);
  },
});
