export function follow(show: (text: string) => void) {
  // @ts-ignore no types for these
  window.ddClient.extension.host!.cli.exec("logs", ["-f"], {
    stream: {
      onOutput: (data: any) => {
        show(data.stdout);
      },
      onError: (err: any) => {
        show(String(err));
      },
      onClose: (exitCode: number) => {
        show(String(exitCode));
      },
    },
  });

  // @ts-expect-error
  window.ddClient.extension.host!.cli.exec("logs", ["-f"], {
    stream: {
      onOutput: (data: any) => {
        show(data.stdout);
      },
      onError: (err: any) => {
        show(String(err));
      },
    },
  });
}
