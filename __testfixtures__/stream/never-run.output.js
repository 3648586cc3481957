export function watch(log) {
  ddClient.extension.host.cli.exec("both", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.stdout && data.close) log("never");
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("after", [], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) return;
        if (!data.stdout) return;
        log("never");
      },
    },
  });
  ddClient.extension.host.cli.exec("and", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data.close && data.stdout && log("never");
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("choice", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data.close ? log("end") : data.close ? log("never") : log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("choice-too", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data.close ? (data.stdout ? log("never") : log("end")) : log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("else", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) log("end");
      else if (data.close) log("never");
      else log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("inner", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        for (const one of log("end")) {
          if (data.stdout) log("never");
          else log(one);
        }
      }
    }),
  });
  ddClient.extension.host.cli.exec("parens", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      (data.close && data.stdout && log("never"));
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("return", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close && data.stdout) return log("never");
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("block", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.close) {
        log("end");
        if (data.stdout) log("never");
      }
    }),
  });
}
