window.ddClient.extension.host.cli.exec("a", [], {
  stream: ((handle) => ({
    onOutput: (data) => handle(data, undefined),
    onError: (error) => handle({}, error),
    onClose: (code) => handle({ close: true, code }, undefined),
  }))((data) => {
    const prefix = "a: ";
    log(prefix);
    if (data.close) log(prefix + data.code);
  }),
});

window.ddClient.extension.host.cli.exec("b", [], {
  stream: {
    onOutput: (data) => {
      const prefix = "b: ";
      log(prefix + data.stdout);
    },
    onClose: () => {
      done();
    },
  },
});

window.ddClient.extension.host.cli.exec("c", [], {
  stream: ((handle) => ({
    onOutput: (data) => handle(data, undefined),
    onError: (error) => handle({}, error),
    onClose: (code) => handle({ close: true, code }, undefined),
  }))((data) => {
    let left = 2;
    while (left-- > 0) tick();
    log(data.stdout);
  }),
});
