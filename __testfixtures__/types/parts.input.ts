import type { v0, v1Hybrid } from "@docker/extension-api-client-types";

export type Exec = v1Hybrid.DockerDesktopClient["execHostCmd"];
export type Names = keyof v0.DockerDesktopClient;
export type Toaster = Pick<v0.DockerDesktopClient, "toastError" | "toastSuccess">;

export const toast = (client: Toaster) => client.toastError("failed");
