import { createDockerDesktopClient } from "@docker/extension-api-client";

export const go = () => {
  // @ts-expect-error v0
  createDockerDesktopClient().toastError("x");
};
