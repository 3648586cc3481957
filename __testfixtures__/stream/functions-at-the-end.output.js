export function watch({ log, note, refresh, update, setLines, quiet, state }) {
  ddClient.extension.host.cli.exec("state", [], {
    stream: {
      onOutput: (data) => {
        setLines((lines) => [...lines, data.stdout]);
      },
      onClose: () => {
        note("end");
      },
    },
  });
  ddClient.extension.host.cli.exec("state", ["--last"], {
    stream: {
      onOutput: (data) => {
        setLines((lines) => {
          const last = lines.slice(-99);
          last.push(data.stdout);
          return last;
        });
      },
    },
  });
  ddClient.extension.host.cli.exec("state", ["--count"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      setLines((lines) => {
        state.count++;
        return [...lines, data.stdout];
      });
    }),
  });
  ddClient.extension.host.cli.exec("state", ["--key"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      update("lines", (lines) => [...lines, data.stdout]);
    }),
  });
  ddClient.extension.host.cli.exec("each", [], {
    stream: {
      onOutput: (data) => {
        ["first", "second"].forEach((name) => log(name, data.stdout));
      },
    },
  });
  ddClient.extension.host.cli.exec("each", ["--note"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      ["first", "second"].forEach((name) => {
        note(name);
        log(data.stdout);
      });
    }),
  });
  ddClient.extension.host.cli.exec("timer", [], {
    stream: {
      onOutput: (data) => {
        state.timer = setTimeout(() => log(data.stdout), 100);
      },
    },
  });
  ddClient.extension.host.cli.exec("promise", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      refresh().then(() => log(data.stdout));
    }),
  });
  ddClient.extension.host.cli.exec("return", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      return quiet ? note("quiet") : log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("return", ["--both"], {
    stream: {
      onOutput: (data) => {
        return quiet ? log(data.stderr) : log(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("sequence", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      log(data.stdout), note("line");
    }),
  });
  ddClient.extension.host.cli.exec("sequence", ["--both"], {
    stream: {
      onOutput: (data) => {
        log(data.stdout), log(data.stderr);
      },
    },
  });
  ddClient.extension.host.cli.exec("assignment", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      state.last = quiet ? note("quiet") : data.stdout;
    }),
  });
  ddClient.extension.host.cli.exec("argument", [], {
    stream: {
      onOutput: (data) => {
        log(new Date().toISOString(), data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("names", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const at = note("line"), text = data.stdout;
      log(at, text);
    }),
  });
}
