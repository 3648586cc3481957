window.ddClient.extension.host.cli.exec("a", [], {
  stream: ((handle) => ({
    onOutput: (data) => handle(data, undefined),
    onError: (error) => handle({}, error),
    onClose: (code) => handle({ close: true, code }, undefined),
  }))((data) => {
    for (let i = 0; i < 2; i++) {
      tick();
      if (data.stdout) log(data.stdout);
    }
  }),
});

window.ddClient.extension.host.cli.exec("b", [], {
  stream: ((handle) => ({
    onOutput: (data) => handle(data, undefined),
    onError: (error) => handle({}, error),
    onClose: (code) => handle({ close: true, code }, undefined),
  }))((data) => {
    switch (mode) {
      case "quiet":
        tick();
        break;
      default:
        log(data.stdout);
    }
  }),
});

window.ddClient.extension.host.cli.exec("c", [], {
  stream: ((handle) => ({
    onOutput: (data) => handle(data, undefined),
    onError: (error) => handle({}, error),
    onClose: (code) => handle({ close: true, code }, undefined),
  }))((data) => {
    do {
      tick();
    } while (data.stdout && again());
  }),
});

window.ddClient.extension.host.cli.exec("d", [], {
  stream: {
    onOutput: (data) => {
      for (let i = 0; i < 2; i++) log(data.stdout);
      switch (data.stdout) {
        case "ready":
          tick();
          break;
        default:
          log(data.stderr);
      }
    },
    onClose: () => {
      done();
    },
  },
});
