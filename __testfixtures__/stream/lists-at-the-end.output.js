export function watch({ log, note }) {
  ddClient.extension.host.cli.exec("job", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (const [name, text] of [["out", data.stdout], ["err", data.stderr]]) {
        note(name);
        if (text) log(text);
      }
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--both"], {
    stream: {
      onOutput: (data) => {
        for (const name of ["out", "err"]) log(name, data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["--lines"], {
    stream: {
      onOutput: (data) => {
        for (const line of [...(data.stdout ?? "").split("\n")]) note(line);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["--default"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      switch (data.stdout) {
        case "ready":
          note("ready");
          break;
        default:
          note("something else");
      }
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--nothing"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      switch (data.stdout) {
        case undefined:
          note("nothing");
          break;
        case "ready":
          note("ready");
      }
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--texts"], {
    stream: {
      onOutput: (data) => {
        switch (data.stdout) {
          case "ready":
            note("ready");
            break;
          case "done":
            note("done");
        }
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["--shown"], {
    stream: {
      onOutput: (data) => {
        switch (data.stdout) {
          case "ready":
            note("ready");
            break;
          default:
            log(data.stdout);
        }
      },
    },
  });
}
