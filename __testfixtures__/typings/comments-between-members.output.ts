declare const ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  toastError(message: string): void;

  // --- lists

  listImages(): Promise<unknown>;
  listContainers(): Promise<unknown>;
  // More is to come.
};

ddClient.desktopUI.toast.error("No images");
