import { useEffect } from "react";

interface ExecResult {
  readonly stdout: string;
  readonly stderr: string;
}

interface Backend {
  get(url: string): Promise<unknown>;
  execInVMExtension(cmd: string): Promise<ExecResult>;
}

interface DDClient {
  readonly backend: Backend;
  execHostCmd(cmd: string): Promise<ExecResult>;
  toastError(message: string): void;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

export function useVersion(onVersion: (version: string) => void) {
  useEffect(() => {
    window.ddClient
      .execHostCmd("kubectl version --short")
      .then(({ stdout }) => onVersion(stdout))
      .catch(() => window.ddClient.toastError("kubectl is missing"));
  }, [onVersion]);
}

export const ping = () => window.ddClient.backend.get("/ping");
