export function test(show, finish) {
  ddClient.extension.host.cli.exec("tests", [], {
    stream: {
      onOutput: (data) => {
        show(data.stdout);
      },
      onError: (err) => {
        throw err;
      },
      onClose: (exitCode) => {
        finish(exitCode);
      },
    },
  });

  ddClient.extension.host.cli.exec("tests", ["--slow"], {
    stream: {
      onClose: (exitCode) => {
        if (exitCode === 0) return finish(0);
        show("failed");
        finish(exitCode);
      },
    },
  });

  ddClient.extension.host.cli.exec("tests", ["--first"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.stdout.includes("ok")) return;
      if (data.close) finish(data.code);
    }),
  });
}
