import type { v1Hybrid } from "@docker/extension-api-client-types";

interface Message {
  stdout?: string;
  stderr?: string;
  code?: number;
}

export function start(
  ddClient: v1Hybrid.DockerDesktopClient,
  onLine: (data: any) => void,
  onMessage: (data: any, error: any) => void,
) {
  function onOutput(data: any) {
    onLine(data.stdout);
  }
  const onTyped = (message: Message, error?: Error) => onMessage(message, error);

  ddClient.spawnHostCmd("worker", ["1"], onOutput);
  ddClient.spawnHostCmd("worker", ["2"], onTyped);
  ddClient.spawnHostCmd("worker", ["3"], onLine);
  ddClient.spawnDockerCmd("worker", ["4"], onMessage);
}
