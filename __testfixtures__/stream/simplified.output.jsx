export function watch(log, options) {
  ddClient.extension.host.cli.exec("tests", [], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) log(data.stdout);
        if (data.stderr) log(data.stderr);
      },
      onError: (error) => {
        if (options.loud) log(error);
      },
      onClose: () => {
        if (options.loud) log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("and", [], {
    stream: {
      onClose: () => {
        log("closed");
      },
    },
  });
  ddClient.extension.host.cli.exec("or", [], {
    stream: {
      onClose: () => {
        log(true || "open");
      },
    },
  });
  ddClient.extension.host.cli.exec("nullish", [], {
    stream: {
      onClose: () => {
        log(true);
      },
    },
  });
  ddClient.extension.host.cli.exec("code", [], {
    stream: {
      onClose: (exitCode) => {
        log(exitCode ?? -1);
      },
    },
  });
  ddClient.extension.host.cli.exec("not", [], {
    stream: {
      onClose: () => {
        log(!true);
      },
    },
  });
  ddClient.extension.host.cli.exec("last", [], {
    stream: {
      onClose: () => {
        log(options.loud && true);
      },
    },
  });
  ddClient.extension.host.cli.exec("while", [], {
    stream: {
      onClose: () => {
        while (options.next) log("next");
      },
    },
  });
  ddClient.extension.host.cli.exec("negated", [], {
    stream: {
      onClose: () => {
        log(!(options.loud));
      },
    },
  });
  ddClient.extension.host.cli.exec("mixed", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      if (data.close) {
        log((options.loud && !error) || data.close);
      }
    }),
  });
  ddClient.extension.host.cli.exec("no-error", [], {
    stream: {
      onClose: () => {
        log("fine");
      },
    },
  });
  ddClient.extension.host.cli.exec("choice", [], {
    stream: {
      onClose: () => {
        log("done");
      },
    },
  });
  ddClient.extension.host.cli.exec("code-choice", [], {
    stream: {
      onClose: (exitCode) => {
        log(exitCode ? "failed" : "done");
      },
    },
  });
  ddClient.extension.host.cli.exec("else", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      if (data.close) {
        if (options.loud) log("loud");
        else if (data.close) log("quiet");
        else if (options.low) log("low");
      }
    }),
  });
  ddClient.extension.host.cli.exec("if", [], {
    stream: {
      onClose: () => {
        if (options.loud) log("loud");
      },
    },
  });
  ddClient.extension.host.cli.exec("nothing", [], {
    stream: {
      onClose: () => {
        if (options.loud ?? true) log("loud");
      },
    },
  });
  ddClient.extension.host.cli.exec("orders", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      if (error) return log(error);
      if (!data.close || options.quiet) return log(data.stdout);
      log("end");
    }),
  });
  ddClient.extension.host.cli.exec("either", [], {
    stream: {
      onOutput: (data) => {
        if (data.stdout || data.stderr) log(data.stdout ?? data.stderr);
      },
      onClose: () => {
        if (options.loud) log("loud end");
        else log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("named", [], {
    stream: {
      onOutput: (data) => {
        const text = data.stdout;
        if (text) log(text);
      },
      onClose: (exitCode) => {
        const failed = exitCode > 0;
        if (failed) log("failed");
        if (!failed) log("well");
      },
    },
  });
  ddClient.extension.host.cli.exec("acting", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (log("check") && data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("markup", [], {
    stream: {
      onClose: (exitCode) => {
        log(<p>{"closed"}</p>);
        log(new Error(`${exitCode}`), options.tag`x`, options.count++);
        delete options.last;
      },
    },
  });
}
