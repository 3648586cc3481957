export function watch(log, lines, options) {
  ddClient.extension.host.cli.exec("loop", [], {
    stream: {
      onOutput: (data) => {
        for (const line of data.stdout.split("\n")) log(line);
      },
    },
  });
  ddClient.extension.host.cli.exec("loop-in", [], {
    stream: {
      onOutput: (data) => {
        for (const at in data.stdout) {
          log(at);
        }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("loop-of", [], {
    stream: {
      onOutput: (data) => {
        for (const line of data.stdout ?? []) log(line);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("while", [], {
    stream: {
      onOutput: (data) => {
        while (data.stdout && lines.length < 3) {
          lines.push(data.stdout);
        }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("try", [], {
    stream: {
      onOutput: (data) => {
        try {
          log(JSON.parse(data.stdout));
        } catch {
          log("no JSON");
        }
      },
    },
  });
  ddClient.extension.host.cli.exec("try-finally", [], {
    stream: {
      onOutput: (data) => {
        try {
          log(data.stdout);
        } finally {
          log(data.stderr);
        }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("label", [], {
    stream: {
      onOutput: (data) => {
        parts: {
          if (!data.stdout) break parts;
          log(data.stdout);
        }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("function", [], {
    stream: {
      onOutput: (data) => {
        function show() {
          log(data.stdout);
        }
        show();
      },
    },
  });
  ddClient.extension.host.cli.exec("class", [], {
    stream: {
      onOutput: (data) => {
        class Shown {
          text = data.stdout;
        }
        log(new Shown());
      },
    },
  });
  ddClient.extension.host.cli.exec("and", [], {
    stream: {
      onOutput: (data) => {
        options.loud && log(data.stdout);
        data.stderr && options.loud && log(data.stderr);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("choice", [], {
    stream: {
      onOutput: (data) => {
        data.stdout ? log(data.stdout) : lines.push(data.stderr);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("quiet", [], {
    stream: {
      onOutput: (data) => {
        if (options.quiet || !data.stdout) return;
        log(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("block", [], {
    stream: {
      onOutput: (data) => {
        {
          log(data.stdout);
          log(data.stderr);
        }
        (log(data.stdout));
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("maybe", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (options.loud) log(data.stdout);
      else log(data.stderr);
      if (options.loud) log("always");
      if (data.close) log("end");
    }),
  });
}
