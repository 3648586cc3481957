window.ddClient.extension.host.cli.exec("a", [], {
  stream: ((handle) => ({
    onOutput: (data) => handle(data, undefined),
    onError: (error) => handle({}, error),
    onClose: (code) => handle({ close: true, code }, undefined),
  }))((data) => {
    log(data?.stdout.length);
    if (data?.close) done();
  }),
});

window.ddClient.extension.host.cli.exec("b", [], {
  stream: {
    onOutput: (data) => {
      log(data?.stdout?.length);
    },
    onClose: () => {
      done();
    },
  },
});
