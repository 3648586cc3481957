import type { v1 } from "@docker/extension-api-client-types";

interface Message {
  stdout?: string;
  stderr?: string;
  code?: number;
}

export function start(
  ddClient: v1.DockerDesktopClient,
  onLine: (data: any) => void,
  onMessage: (data: any, error: any) => void,
) {
  function onOutput(data: any) {
    onLine(data.stdout);
  }
  const onTyped = (message: Message, error?: Error) => onMessage(message, error);

  ddClient.extension.host!.cli.exec("worker", ["1"], {
    stream: {
      onOutput: (data) => onOutput(data),
      onError: () => onOutput({}),
      onClose: (code) => onOutput({ close: true, code }),
    },
  });
  ddClient.extension.host!.cli.exec("worker", ["2"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onTyped),
  });
  ddClient.extension.host!.cli.exec("worker", ["3"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onLine),
  });
  ddClient.docker.cli.exec("worker", ["4"], {
    stream: {
      onOutput: (data) => onMessage(data, undefined),
      onError: (error) => onMessage({}, error),
      onClose: (code) => onMessage({ close: true, code }, undefined),
    },
  });
}
