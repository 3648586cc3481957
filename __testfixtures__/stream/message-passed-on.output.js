export function collect(list, log) {
  ddClient.extension.host.cli.exec("collector", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      list.push(data);
      if (error) {
        log(error);
      }
    }),
  });
  ddClient.extension.host.cli.exec("collector", ["--all"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout, ...rest }) => log(stdout, rest)),
  });
  ddClient.extension.host.cli.exec("collector", ["--text"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout = "" }) => log(stdout)),
  });
}
