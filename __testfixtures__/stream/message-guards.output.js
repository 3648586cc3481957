export function hear(show, finish) {
  ddClient.extension.host.cli.exec("radio", [], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) {
          show(data.stdout);
        }
      },
      onError: (err) => {
        return show(err.message);
      },
      onClose: (exitCode) => {
        finish(exitCode);
      },
    },
  });
}
