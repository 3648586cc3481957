export function keep(lines: string[], onEnd: () => void) {
  function onMessage(message: any) {
    if (message.stdout) lines.push(message.stdout);
  }
  const onAnything = (): void => onEnd();

  window.ddClient.extension.host!.cli.exec("keep", [], {
    stream: {
      onOutput: (data: any) => onMessage(data),
      onError: () => onMessage({}),
      onClose: (code: number) => onMessage({ close: true, code }),
    },
  });
  window.ddClient.extension.host!.cli.exec("keep", ["--any"], {
    stream: {
      onOutput: () => onAnything(),
      onError: () => onAnything(),
      onClose: () => onAnything(),
    },
  });
  window.ddClient.extension.host!.cli.exec("keep", ["--end"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onEnd),
  });
  window.ddClient.extension.host!.cli.exec("keep", ["--inline"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))((message: any) => {
      lines.push(message);
    }),
  });
}
