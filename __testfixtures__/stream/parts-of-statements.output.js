export function watch(log, check, options) {
  ddClient.extension.host.cli.exec("nested", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (options.loud) {
        if (data.close) log("end");
      }
      if (options.loud) {
        if (data.stdout) log(data.stdout);
        else if (data.close) log("still the end");
      }
    }),
  });
  ddClient.extension.host.cli.exec("checked", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (check()) {
        if (data.close) log("end");
      }
    }),
  });
  ddClient.extension.host.cli.exec("empty", [], {
    stream: {
      onOutput: (data) => {
        if (options.loud) {
        } else {
          log(data.stdout);
        }
      },
      onClose: () => {
        if (options.loud);
        else log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("else", [], {
    stream: {
      onOutput: (data) => {
        if (options.loud && data.stdout) log(data.stdout);
      },
      onError: (error) => {
        log(error);
      },
      onClose: (exitCode) => {
        if (exitCode > 1) log("failed");
        else log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("parens", [], {
    stream: {
      onOutput: (data) => {
        ((data.stdout)) && log(data.stdout);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("nullish", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data.close ?? log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("acting", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      check() && data.close && log("end");
    }),
  });
  ddClient.extension.host.cli.exec("optional", [], {
    stream: {
      onOutput: (data) => {
        options.loud && log(data.stdout);
      },
      onClose: () => {
        options.loud && true && log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("strict", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      "use strict";
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("choices", [], {
    stream: {
      onOutput: (data) => {
        log(data.stdout);
      },
      onClose: (exitCode) => {
        (exitCode ? log("failed") : log("end"));
      },
    },
  });
}
