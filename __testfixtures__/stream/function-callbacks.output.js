export function serve(port, log) {
  ddClient.extension.host.cli.exec("server", [port], {
    stream: {
      onOutput: (data) => {
        log(data.stdout);
      },
      onError: (err) => {
        log(err);
      },
    },
  });

  ddClient.extension.host.cli.exec("server", [port, "--counted"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(function onMessage(data) {
      log(arguments.length, data.stdout);
    }),
  });

  ddClient.extension.host.cli.exec("server", [port, "--bound"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(function (data) {
      this.last = data.stdout;
    }),
  });
}
