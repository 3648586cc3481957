export function progress(show) {
  let seen = 0;
  ddClient.extension.host.cli.exec("download", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      seen++;
      show(seen, data.stdout);
      if (data.close) show("done");
    }),
  });
  ddClient.extension.host.cli.exec("download", ["--again"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      show(data.stdout, data.code);
    }),
  });
  ddClient.extension.host.cli.exec("download", ["--last"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.stdout) {
        show(data.stdout);
      } else {
        show("no output: it is over");
      }
    }),
  });
}
