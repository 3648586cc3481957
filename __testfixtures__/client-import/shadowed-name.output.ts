import { useEffect } from "react";
import { createDockerDesktopClient } from "@docker/extension-api-client";

const desktopClient = createDockerDesktopClient();

export function useImages(onImages: (images: unknown) => void) {
  useEffect(() => {
    const ddClient = desktopClient;
    ddClient.docker.listImages().then(onImages);
  }, []);
  const warn = (message: string) => desktopClient.desktopUI.toast.warning(message);
  return { warn };
}
