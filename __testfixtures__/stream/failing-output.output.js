export function count(add, finish) {
  // At the end v0 ran the first line too: it threw, and finish() was not reached.
  ddClient.extension.host.cli.exec("counter", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      add(data.stdout.trim());
      if (data.close) finish();
    }),
  });

  ddClient.extension.host.cli.exec("counter", ["-x"], {
    stream: {
      onOutput: (data) => {
        add(data.stdout?.trim());
      },
      onClose: () => {
        finish();
      },
    },
  });

  ddClient.extension.host.cli.exec("counter", ["-a"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(async (data) => {
      await add(data.stdout);
      if (data.close) finish();
    }),
  });
}
