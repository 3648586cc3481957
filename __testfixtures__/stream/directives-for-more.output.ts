export function lists(name: string, show: (text: string) => void) {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const other: any = name, first = void window.ddClient.extension.host!.cli.exec("logs", ["-a"], {
    stream: {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      onOutput: (data: any) => show(data.stdout),
    },
  });

  const third: any = name, fourth = void window.ddClient.extension.host!.cli.exec("logs", ["-c"], { // eslint-disable-line @typescript-eslint/no-explicit-any
    stream: {
      onOutput: (data: any) => { // eslint-disable-line @typescript-eslint/no-explicit-any
        show(data.stdout);
      },
    },
  });

  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  const unused = name, fifth = void window.ddClient.extension.host!.cli.exec("logs", ["-d"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(
      // eslint-disable-next-line @typescript-eslint/no-unused-vars
      (data: any, err: any) => show("more")
    ),
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const sixth: any = name,
    seventh = void window.ddClient.extension.host!.cli.exec("logs", ["-e"], {
      stream: {
        onOutput: (data: any) => show(data.stdout),
      },
    });

  const eighth = name,
    ninth = void window.ddClient.extension.host!.cli.exec("logs", ["-f"], {
      stream: {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any
        onOutput: (data: any) => show(data.stdout),
      },
    });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  show(name as any); window.ddClient.extension.host!.cli.exec("logs", ["-g"], {
    stream: {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      onOutput: (data: any) => show(data.stdout),
    },
  });
  return [other, first, third, fourth, fifth, sixth, seventh, eighth, ninth];
}
