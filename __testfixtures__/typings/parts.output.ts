export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  toastError(message: string): void;
  toastSuccess(message: string): void;
  listContainers(): Promise<unknown>;
};

type Toasts = Pick<DDClient, "toastError" | "toastSuccess">;
type Names = keyof DDClient;

export const show = (toasts: Toasts, name: Names) => toasts.toastError(name);
export const list = (client: DDClient) => client.docker.listContainers();
