export function watch(log, options) {
  ddClient.extension.host.cli.exec("set-by-the-head", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (options.last in options.all);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("taken", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const [line] = options.lines;
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("spread", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const lines = [...options.lines];
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("keyed", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const made = { [log("key")]() {} };
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("static-field", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      class Line { static number = log("line"); }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("field", [], {
    stream: {
      onOutput: () => {
        class Line { number = log("line"); }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("apart", [], {
    stream: {
      onOutput: () => {
        const { loud, ...others } = options;
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("copied", [], {
    stream: {
      onOutput: () => {
        const copy = { ...options };
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("read", [], {
    stream: {
      onOutput: () => {
        const loud = options.loud;
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("unread", [], {
    stream: {
      onOutput: () => {
        !options.loud;
      },
      onClose: () => {
        log("end");
      },
    },
  });
}
