export function sync(add, done) {
  ddClient.extension.host.cli.exec("rsync", ["-v"], {
    stream: {
      onOutput: (data) => {
        const text = data.stdout || data.stderr;
        if (text) add(text);
      },
      onError: (err) => {
        const reason = err.message;
        add(reason);
      },
      onClose: (exitCode) => {
        const failed = exitCode > 0;
        if (failed) {
          const reason = `code ${exitCode}`;
          done(reason);
        }
      },
    },
  });

  ddClient.extension.host.cli.exec("rsync", ["-q"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const text = data.stdout;
      if (data.close) {
        done(text);
      }
    }),
  });
}
