import { onMessage } from "./on-message";

export function record(args: string[]) {
  window.ddClient.extension.vm!.cli.exec("/app/recorder", args, {
    stream: {
      onOutput: (data: any) => onMessage(data, undefined),
      onError: (error: any) => onMessage({}, error),
      onClose: (code: number) => onMessage({ close: true, code }, undefined),
    },
  });
}
