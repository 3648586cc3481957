export function listen(port, log, fail) {
  ddClient.extension.host.cli.exec("listener", [port], {
    stream: {
      onOutput: (data) => {
        log(data.stdout);
      },
      onError: (err) => {
        // Anything that goes wrong ends it.
        fail(err);
      },
    },
  });

  ddClient.extension.host.cli.exec("listener", ["--once", port], {
    stream: {
      onOutput: (data) => {
        log(data.stdout); // a line, or several
      },
      onError: (err) => {
        return fail(err); // nothing to hear
      },
    },
  });

  ddClient.extension.host.cli.exec("listener", ["--quiet", port], {
    stream: {
      onError: (err) => {
        fail(err);
      },
      onClose: (exitCode) => {
        if (exitCode) {
          fail(exitCode);
        }
      },
    },
  });

  ddClient.extension.host.cli.exec("listener", ["--all", port], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) {
          log(data.stdout);
        }
      },
      onError: (err) => {
        fail(err);
      },
    },
  });
}
