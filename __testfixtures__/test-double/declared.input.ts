import type { v0, v1Hybrid } from "@docker/extension-api-client-types";

export const quiet: Partial<v1Hybrid.DockerDesktopClient> = {
  toastError: () => {},
  navigateToImages() {},
};

export const offline = { listImages: async () => [] } as unknown as v0.DockerDesktopClient;

export const other: Record<string, () => void> = { toastError: () => {} };
