export function follow(show: (text: string) => void) {
  // Shows what comes.
  window.ddClient.extension.host!.cli.exec("logs", ["-f"], {
    stream: {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- v0 has no types
      onOutput: (data: any) => {
        show(data.stdout);
      },
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- v0 has no types
      onError: (err: any) => {
        show(String(err));
      },
    },
  });

  // eslint-disable-next-line no-restricted-globals
  window.ddClient.extension.host!.cli.exec("logs", ["-n"], {
    stream: {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      onOutput: (data: any) => show(data.stdout),
    },
  });

  window.ddClient.extension.host!.cli.exec("logs", ["-a"], { // eslint-disable-line
    stream: {
      onOutput: ({ stdout }: any) => { // eslint-disable-line
        show(stdout);
      },
      onClose: (code: number) => { // eslint-disable-line
        show(String(code));
      },
    },
  });

  window.ddClient.extension.host!.cli.exec("logs", ["-b"], {
    stream: {
      onOutput: (data: any) => show(data.stdout), // eslint-disable-line @typescript-eslint/no-explicit-any
    },
  });

  // eslint-disable-next-line no-restricted-globals
  window.ddClient.extension.host!.cli.exec("logs", ["-c"], {
    stream: {
      onOutput: (data: any) => show(data.stdout),
    },
  });

  window.ddClient.extension.host!.cli.exec("logs", ["-d"], { // eslint-disable-line no-restricted-globals
    stream: {
      onOutput: (data: any) => {
        show(data.stdout);
      },
    },
  });

  window.ddClient.extension.host!.cli.exec(
    "logs",
    ["-e"],
    {
      stream: {
        // biome-ignore lint/suspicious/noExplicitAny: v0 has no types
        onOutput: (data: any) => {
          show(data.stdout);
        },
        onError: () => {
          show("failed");
        },
      },
    },
  );

  // prettier-ignore
  window.ddClient.extension.host!.cli.exec( "logs", [ "-g" ], {
    stream: {
      onOutput: (data: any) => show(data.stdout),
    },
  });

  window.ddClient.extension.host!.cli.exec("logs", ["-h"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(
      // eslint-disable-next-line @typescript-eslint/no-unused-vars
      (data: any, unused: any) => show("more")
    ),
  });
}

export function adapted(show: (text: string) => void) {
  window.ddClient.extension.host!.cli.exec("logs", ["-i"], {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    stream: ((handle: (data: any, error: any) => void) => ({
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      onOutput: (data: any) => handle(data, undefined),
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))(
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      (data: any, err: any) => {
        show(JSON.stringify(data) + err);
      }
    ),
  });

  window.ddClient.extension.host!.cli.exec("logs", ["-j"], {
    stream: ((handle: (data: any, error: any) => void) => ({ // eslint-disable-line @typescript-eslint/no-explicit-any
      onOutput: (data: any) => handle(data, undefined), // eslint-disable-line @typescript-eslint/no-explicit-any
      onError: (error: any) => handle({}, error), // eslint-disable-line @typescript-eslint/no-explicit-any
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))((data: any) => { // eslint-disable-line @typescript-eslint/no-explicit-any
      show(JSON.stringify(data));
    }),
  });
}
