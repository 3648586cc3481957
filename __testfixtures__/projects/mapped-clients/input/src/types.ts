import type { v1, v1Hybrid } from "@docker/extension-api-client-types";

export type Fixed = Readonly<v1Hybrid.DockerDesktopClient>;
export interface App extends v1.DockerDesktopClient {
  listContainers(): Promise<string[]>;
}
export interface Props {
  some: Partial<v1Hybrid.DockerDesktopClient>;
  all: Required<v1Hybrid.DockerDesktopClient>;
}
