import type { v1Hybrid } from "@docker/extension-api-client-types";

export type Picked = Pick<v1Hybrid.DockerDesktopClient, "toastError">;
export type Less = Omit<v1Hybrid.DockerDesktopClient, "extension">;
