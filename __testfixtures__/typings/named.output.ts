import { useEffect } from "react";

declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
  }
}

export function useVersion(onVersion: (version: string) => void) {
  useEffect(() => {
    window.ddClient
      .extension.host!.cli.exec("kubectl", ["version", "--short"])
      .then(({ stdout }) => onVersion(stdout))
      .catch(() => window.ddClient.desktopUI.toast.error("kubectl is missing"));
  }, [onVersion]);
}

export const ping = () => window.ddClient.extension.vm!.service!.get("/ping");
