export function watch(log, options) {
  ddClient.extension.host.cli.exec("member", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      log(data.stdout.length);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("optional", [], {
    stream: {
      onOutput: (data) => {
        log(data.stdout?.trim());
        log(data.stdout?.trim().length);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("spread", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      log(...data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("called", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      log(data.stdout());
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("of", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (const part of data.stdout) log(part);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("pattern", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const [first] = data.stdout;
      log(first);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("object", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const { length } = data.stdout;
      log(length);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("assigned", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      let first;
      [first] = data.stdout;
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("await", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(async (data) => {
      await log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("await-some", [], {
    stream: {
      onOutput: async (data) => {
        if (data.stdout) await log(data.stdout);
      },
      onClose: async () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("throw", [], {
    stream: {
      onOutput: (data) => {
        if (data.stderr) throw new Error(data.stderr);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("choice", [], {
    stream: {
      onOutput: async (data) => {
        data.stdout ? await log(data.stdout) : log(data.stderr);
        data.stdout && (await log(data.stdout));
      },
      onClose: async () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("loud", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(async (data) => {
      options.loud && (await log(data.stdout));
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("inner", [], {
    stream: {
      onOutput: (data) => {
        log(() => data.stdout.length);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("inner-await", [], {
    stream: {
      onOutput: (data) => {
        log(async () => {
          await data.stdout;
        });
      },
      onClose: () => {
        log("end");
      },
    },
  });
}
