export function follow(show: (text: string) => void, file: { path: string }) {
  window.ddClient.extension.host!.cli.exec("logs", ["-f"], {
    stream: {
      onOutput: (data: any) => {
        show(data.stdout);
      },
      onError: (err: any) => {
        show(String(err));
      },
      onClose: (exitCode: number) => {
        if (exitCode) show(String(exitCode));
      },
    },
  });

  window.ddClient.extension.host!.cli.exec("logs", ["-n"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))((data, err) => {
      show(JSON.stringify(data) + err);
    }),
  });

  // @ts-expect-error it had another name
  window.ddClient.extension.host!.cli.exec("logs", [file.pth], {
    stream: {
      onOutput: (data: any) => show(data.stdout),
    },
  });

  window.ddClient.extension.host!.cli.exec(
    "logs",
    ["-a"],
    {
      stream: {
        onOutput: (data: any) => {
          show(data.stdout);
        },
        onError: (err: any) => {
          show(String(err));
        },
      },
    },
  );
}
