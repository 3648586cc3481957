declare const ddClient: {
  toastError(message: string): void;

  // --- lists

  listImages(): Promise<unknown>;
  listContainers(): Promise<unknown>;
  // More is to come.
};

ddClient.toastError("No images");
