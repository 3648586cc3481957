export function watch(log, text) {
  ddClient.extension.host.cli.exec("twice", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        const part = "end";
        log(part);
      }
      if (data.close) {
        const part = "really";
        log(part);
      }
    }),
  });
  ddClient.extension.host.cli.exec("outer", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        const text = "end";
        log(text);
      }
      if (data.close) log(text);
    }),
  });
  ddClient.extension.host.cli.exec("parameter", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, err) => {
      if (data.close) {
        const err = "end";
        log(err);
      }
    }),
  });
  ddClient.extension.host.cli.exec("apart", [], {
    stream: {
      onOutput: (data) => {
        const { length } = data.stdout ?? "";
        log(length, data.stdout);
      },
      onError: (err) => {
        const part = err.message;
        log(part);
      },
      onClose: () => {
        const part = "end";
        log(part);
      },
    },
  });
  ddClient.extension.host.cli.exec("functions", [], {
    stream: {
      onError: (err) => {
        class Part extends Error {}
        log(new Part(err));
      },
      onClose: () => {
        function part() {
          log("end");
        }
        part();
      },
    },
  });
  ddClient.extension.host.cli.exec("function", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        function text() {
          log("end");
        }
        text();
      }
      if (data.close) log(text);
    }),
  });
  ddClient.extension.host.cli.exec("class", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        class text {}
        log(new text());
      }
      if (data.close) log(text);
    }),
  });
  ddClient.extension.host.cli.exec("pattern", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        const [{ text = 1 }, ...rest] = log("end");
        log(text, rest);
      }
      if (data.close) log(text);
    }),
  });
  ddClient.extension.host.cli.exec("shared", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const part = text.length;
      log(part, data.stdout);
      if (data.close) log(part);
    }),
  });
  ddClient.extension.host.cli.exec("own", [], {
    stream: {
      onOutput: (data) => {
        const part = data.stdout ?? data.stderr;
        function show(what) {
          log(what);
        }
        show(part);
      },
      onClose: (exitCode) => {
        const end = exitCode;
        log(end);
      },
    },
  });
}
