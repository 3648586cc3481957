export function watch(log, options, call) {
  ddClient.extension.host.cli.exec("job-1", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      log("x") && log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-3", [], {
    stream: {
      onOutput: (data) => {
        options.loud && data.stdout && log("y");
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-4", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      while (options.next()) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-6", [], {
    stream: {
      onOutput: (data) => {
        do log(data.stdout); while (options.more);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-7", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (const one of options.list()) log(one, data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-8", [], {
    stream: {
      onOutput: (data) => {
        for (const one of data.stdout ?? []) log("x");
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-9", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (const key in options.all()) log(key, data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-10", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      try { log("x"); log(data.stdout); } finally { options.done = 1; }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-11", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      try { log(data.stdout); } finally { log("x"); }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-12", [], {
    stream: {
      onOutput: (data) => {
        try { log(data.stdout); } catch { log("x"); }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-13", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      try { call(data.stdout.trim()); } catch { log("x"); }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-14", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (options.check()) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-15", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (options.check) { log(data.stdout); } else { log("x"); }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-16", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      options.check() ? log(data.stdout) : log(data.stderr);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-17", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      options.check ? log(data.stdout) : log("x");
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-18", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      part: { log("x"); log(data.stdout); }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-19", [], {
    stream: {
      onOutput: (data) => {
        part: { log(data.stdout); }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-20", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      { function show() { log(data.stdout); } show(); }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-21", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      { class Shown { static all = log(data.stdout); } }
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-22", [], {
    stream: {
      onOutput: (data) => {
        for (let i = 0; i < 3; i++) log(data.stdout);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-23", [], {
    stream: {
      onOutput: (data) => {
        for (let i = 0; data.stdout && i < 3; i++) log("x");
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-24", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (var i = 0; i < 3; i++) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-25", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (options.i = 0; options.i < 3; options.i++) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-26", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (; options.next(); ) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-27", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (let i = 0; i < 3; options.count++) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-28", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (let i = 0, j = log("x"); i < 3; i++) log(data.stdout);
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-29", [], {
    stream: {
      onOutput: (data) => {
        for (;;) { log(data.stdout); break; }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-30", [], {
    stream: {
      onOutput: (data) => {
        switch (data.stdout) { case "a": log("x"); }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-31", [], {
    stream: {
      onOutput: (data) => {
        switch (options.kind) { case "a": log(data.stdout); }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-32", [], {
    stream: {
      onOutput: (data) => {
        log(data.stdout?.length);
        log(data?.stdout);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-33", [], {
    stream: {
      onOutput: (data) => {
        options?.log(data.stdout);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-35", [], {
    stream: {
      onOutput: (data) => {
        log([...(data.stdout ?? [])]);
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-36", [], {
    stream: {
      onOutput: (data) => {
        [options.first] = data.stdout ?? [];
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-37", [], {
    stream: {
      onOutput: (data) => {
        ({ length: options.length } = data.stdout ?? "");
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-38", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      options.text = data.stdout.trim;
      if (data.close) log("end");
    }),
  });
  ddClient.extension.host.cli.exec("job-39", [], {
    stream: {
      onOutput: (data) => {
        if (options.loud && data.stdout) { options.count++; }
      },
      onClose: () => {
        log("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("job-40", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (data.stdout) ; else log("x");
      if (data.close) log("end");
    }),
  });
}
