import { type Listener, makeListener } from "./listeners";

declare const onDeclared: (data: any) => void;

export function start(
  onAny: any,
  onEither: (data: unknown, error: unknown) => void,
  onListener: Listener,
  onMissing?: (data: any) => void,
) {
  const onMade = makeListener();
  const onTyped: (data: any) => void = makeListener();
  function onCounted(data: any) {
    console.log(arguments.length, data.stdout);
  }
  function onBound(this: unknown, data: any) {
    console.log(data.stdout);
  }
  function onTaken({ stdout }: any) {
    console.log(stdout);
  }
  function onText(data?: string) {
    console.log(data);
  }
  function onFailure(data: any, error?: Error) {
    console.log(data.stdout, error?.message);
  }

  window.ddClient.extension.host!.cli.exec("job", ["1"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onDeclared),
  });
  window.ddClient.extension.host!.cli.exec("job", ["2"], {
    stream: {
      onOutput: (data: any) => onAny(data, undefined),
      onError: (error: any) => onAny({}, error),
      onClose: (code: number) => onAny({ close: true, code }, undefined),
    },
  });
  window.ddClient.extension.host!.cli.exec("job", ["3"], {
    stream: {
      onOutput: (data: any) => onEither(data, undefined),
      onError: (error: any) => onEither({}, error),
      onClose: (code: number) => onEither({ close: true, code }, undefined),
    },
  });
  window.ddClient.extension.host!.cli.exec("job", ["4"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onListener),
  });
  window.ddClient.extension.host!.cli.exec("job", ["5"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onMissing),
  });
  window.ddClient.extension.host!.cli.exec("job", ["6"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onMade),
  });
  window.ddClient.extension.host!.cli.exec("job", ["7"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onTyped),
  });
  window.ddClient.extension.host!.cli.exec("job", ["8"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onCounted),
  });
  window.ddClient.extension.host!.cli.exec("job", ["9"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onBound),
  });
  window.ddClient.extension.host!.cli.exec("job", ["10"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onTaken),
  });
  window.ddClient.extension.host!.cli.exec("job", ["11"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(onText),
  });
  window.ddClient.extension.host!.cli.exec("job", ["12"], {
    stream: {
      onOutput: (data: any) => onFailure(data, undefined),
      onError: (error: any) => onFailure({}, error),
      onClose: (code: number) => onFailure({ close: true, code }, undefined),
    },
  });
}
