import type { v1 } from "@docker/extension-api-client-types";

export type Fixed = Readonly<v1.DockerDesktopClient>;
export interface App extends v1.DockerDesktopClient {
  listContainers(): Promise<string[]>;
}
export interface Props {
  some: Partial<v1.DockerDesktopClient>;
  all: Required<v1.DockerDesktopClient>;
}
