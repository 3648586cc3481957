export function ignore() {
  ddClient.extension.host.cli.exec("quiet", [], {
    stream: {
      onOutput: () => {},
    },
  });
  ddClient.extension.host.cli.exec("quiet", ["--really"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      // Nothing to do
    }),
  });
  ddClient.extension.host.cli.exec("quiet", ["--tick"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(() => console.log("something happened")),
  });
}
